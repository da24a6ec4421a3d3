import type { Agent } from 'node:http';
import { message } from '../path/message';
import { ControllerError } from './controllerError';
import { readCertificate } from './readCertificate';
import { sharedWork } from './sharedWork';
import type { Trust } from './tlsOptions';

/** A `Trust`, or a certificate of which only the fingerprint is known. */
export type GivenTrust =
  | Trust
  /** As `parseFingerprint` writes it. */
  | { readonly kind: 'fingerprint'; readonly fingerprint256: string };

export interface TrustOptions {
  readonly origin: string;
  readonly trust: GivenTrust;
  readonly agent?: Agent;
  readonly timeoutMs: number;
}

/**
 * Makes a pin out of a fingerprint before the first request: reads the certificate, once, and compares. Rejects with a
 * `certificate` error when it is another one. Any other trust is handed on as it is.
 */
export function settleTrust(options: TrustOptions): (signal: AbortSignal) => Promise<Trust> {
  const { origin, trust } = options;
  if (trust.kind !== 'fingerprint') return () => Promise.resolve(trust);
  const { fingerprint256 } = trust;
  let settled: Trust | undefined;
  const compare = sharedWork(async signal => {
    const certificate = await readCertificate(origin, options, signal);
    if (certificate.fingerprint256 === fingerprint256) {
      return (settled = { kind: 'pin', pem: certificate.pem });
    }
    throw new ControllerError('certificate', {
      reason: message('reason.notTrusted'),
      problem: 'changed',
      certificate,
      trustedFingerprint: fingerprint256,
    });
  });
  return async signal => settled ?? compare(signal);
}
