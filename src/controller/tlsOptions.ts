import { createHash } from 'node:crypto';
import type { RequestOptions } from 'node:https';
import { checkServerIdentity } from 'node:tls';
import { message } from '../path/message';
import { parseCertificate, readAuthorities } from './certificate';
import { ControllerError } from './controllerError';

/** What a request says about TLS. Nothing else in the project makes or changes it. */
export interface TlsOptions extends Pick<RequestOptions, 'ca' | 'allowPartialTrustChain'> {
  readonly rejectUnauthorized: true;
  readonly checkServerIdentity: NonNullable<RequestOptions['checkServerIdentity']>;
  readonly sessionIdContext: string;
}

/** Whom to believe that a controller is the one that was meant. */
export type Trust =
  | { readonly kind: 'system' }
  /** These authorities (PEM, one or several) and nobody else. */
  | { readonly kind: 'authorities'; readonly pem: string }
  /** This certificate (PEM) and no other; it need not name the host. */
  | { readonly kind: 'pin'; readonly pem: string };

/** What an identity check says of a certificate that is not the pinned one. */
export const notPinnedCode = 'CERT_NOT_PINNED';

/**
 * The TLS options of every request to one host (as a URL's `hostname` has it). Verification is asked for in so many
 * words, since an environment variable and an editor's setting could both switch it off. They stand on the request and
 * not on an agent, because VS Code replaces agents. Throws a `certificate` error when the certificates cannot be read:
 * without them the system's trust would step in.
 */
export function tlsOptions(hostname: string, trust: Trust): TlsOptions {
  const host = hostname.replace(/^\[|\]$/g, '');
  const common = { rejectUnauthorized: true, sessionIdContext: sessionContext(host, trust) } as const;
  // Through a tunnel some agents no longer know the host's address and would check for the proxy's name.
  const named: TlsOptions['checkServerIdentity'] = (_host, presented) => checkServerIdentity(host, presented);
  if (trust.kind === 'system') return { ...common, checkServerIdentity: named };

  // What was given is the end of the chain: a certificate that is not self-signed may be trusted too.
  const given = { ...common, allowPartialTrustChain: true };
  if (trust.kind === 'authorities') {
    return { ...given, ca: readAuthorities(trust.pem) ?? unreadable(), checkServerIdentity: named };
  }
  const { pem, fingerprint256 } = parseCertificate(trust.pem) ?? unreadable();
  const pinned: TlsOptions['checkServerIdentity'] = (_host, presented) =>
    presented.fingerprint256 === fingerprint256
      ? undefined
      : Object.assign(new Error('not the trusted certificate'), { code: notPinnedCode });
  return { ...given, ca: pem, checkServerIdentity: pinned };
}

/**
 * Connections are kept, and TLS sessions resumed, only between requests of the same trust: Node does not check the
 * server's identity again on a resumed session. OpenSSL takes 32 characters at most.
 */
function sessionContext(host: string, trust: Trust): string {
  return createHash('sha256')
    .update(JSON.stringify([host, trust]))
    .digest('hex')
    .slice(0, 32);
}

function unreadable(): never {
  throw new ControllerError('certificate', { reason: message('reason.trustUnreadable') });
}
