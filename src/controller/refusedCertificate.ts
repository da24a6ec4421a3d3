import { present } from '../path/present';
import { parseCertificate, type Certificate, type CertificateProblem } from './certificate';
import { ControllerError } from './controllerError';
import { readCertificate, type ReadCertificateOptions } from './readCertificate';
import type { Trust } from './tlsOptions';

export interface RefusedBy extends ReadCertificateOptions {
  readonly origin: string;
  readonly trust: Trust;
  readonly now: () => number;
}

/**
 * A `certificate` error with what a person needs to decide: the problem, the certificate, and the fingerprint that was
 * trusted so far. Node tells only the first, so the certificate is read again, without a request. Where that does not
 * work, or does not fit the refusal any more, the error stays as it was.
 */
export async function explainRefusal(
  refused: ControllerError,
  code: string,
  by: RefusedBy,
  signal: AbortSignal,
): Promise<ControllerError> {
  let certificate: Certificate;
  try {
    certificate = await readCertificate(by.origin, by, signal);
  } catch {
    return refused;
  }
  const trustedFingerprint =
    by.trust.kind === 'pin' ? parseCertificate(by.trust.pem)?.fingerprint256 : undefined;
  const problem = certificateProblem(code, certificate, trustedFingerprint, by.now());
  return new ControllerError(
    'certificate',
    present({ ...refused.details, problem, certificate, trustedFingerprint }),
  );
}

/** What a code of OpenSSL or of an identity check means for a certificate; undefined when the two do not fit. */
export function certificateProblem(
  code: string,
  { fingerprint256, validFromMs, validToMs }: Certificate,
  trustedFingerprint: string | undefined,
  nowMs: number,
): CertificateProblem | undefined {
  const pinned = trustedFingerprint !== undefined;
  if (pinned && trustedFingerprint !== fingerprint256) return 'changed';
  switch (code) {
    // These two may also be said of an authority above it.
    case 'CERT_HAS_EXPIRED':
      if (validToMs > nowMs) return 'untrusted';
      return pinned ? 'pinnedExpired' : 'expired';
    case 'CERT_NOT_YET_VALID':
      return validFromMs > nowMs ? 'notYetValid' : 'untrusted';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'selfSigned';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'wrongName';
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'untrusted';
    default:
      return undefined;
  }
}
