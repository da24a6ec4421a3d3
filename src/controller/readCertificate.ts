import type { Certificate } from './certificate';
import { handshake, type HandshakeOptions } from './handshake';

export type ReadCertificateOptions = HandshakeOptions;

/**
 * Reads the certificate that a controller presents, whoever made it, for a person to decide about. Sends no request.
 * Rejects with a `ControllerError`. This is the only place that does not verify, and nothing but a certificate comes
 * out of it.
 */
export async function readCertificate(
  origin: string,
  options: ReadCertificateOptions,
  signal: AbortSignal,
): Promise<Certificate> {
  const unverified = { rejectUnauthorized: false, checkServerIdentity: () => undefined };
  const result = await handshake(origin, unverified, options, signal);
  if ('failure' in result) throw result.failure;
  return result.certificate;
}
