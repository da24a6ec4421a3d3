import { X509Certificate } from 'node:crypto';
import { plainText } from '../path/plainText';

/** A certificate as a person decides about it. Its texts come from a stranger and are safe to show. */
export interface Certificate {
  /** `CN=dnac.example, O=Example Networks`; `?` for a certificate without one. */
  readonly subject: string;
  readonly issuer: string;
  /** Epoch ms. */
  readonly validFromMs: number;
  /** Epoch ms. */
  readonly validToMs: number;
  /** SHA-256 of the whole certificate: 32 upper case hex pairs with colons between them. */
  readonly fingerprint256: string;
  /** The host names and addresses that it is for. */
  readonly subjectAltNames: readonly string[];
  /** It is its own issuer. */
  readonly selfSigned: boolean;
  readonly pem: string;
}

/** Why a certificate is not accepted; each asks for something else of a person. */
export type CertificateProblem =
  | 'untrusted'
  | 'selfSigned'
  | 'expired'
  | 'notYetValid'
  | 'wrongName'
  /** It is not the one that was trusted. */
  | 'changed'
  /** It is the one that was trusted, and it has expired. */
  | 'pinnedExpired';

/** Reads a certificate, PEM or DER. Undefined for anything else. */
export function parseCertificate(encoded: string | Buffer): Certificate | undefined {
  let read: X509Certificate;
  try {
    read = new X509Certificate(encoded);
  } catch {
    return undefined;
  }
  return {
    subject: distinguishedName(read.subject),
    issuer: distinguishedName(read.issuer),
    validFromMs: Date.parse(read.validFrom),
    validToMs: Date.parse(read.validTo),
    fingerprint256: read.fingerprint256,
    subjectAltNames: alternativeNames(read.subjectAltName ?? ''),
    selfSigned: read.checkIssued(read) && read.verify(read.publicKey),
    pem: read.toString(),
  };
}

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** All certificates of a CA file, PEM or DER, as PEM. Undefined where there is none, or one that cannot be read. */
export function readAuthorities(file: string | Buffer): string | undefined {
  const blocks = file.toString('latin1').match(pemBlock);
  const certificates = (blocks ?? [file]).map(parseCertificate);
  return certificates.every(certificate => certificate !== undefined)
    ? certificates.map(({ pem }) => pem).join('')
    : undefined;
}

/** Node writes one part a line, with what is special in it escaped. */
function distinguishedName(lines: string | undefined): string {
  const parts = (lines ?? '').split('\n').filter(part => part !== '');
  return parts.length === 0 ? '?' : plainText(parts.join(', '));
}

/** Node writes `DNS:a, IP Address:b`, and what would be ambiguous in there as a JSON string. */
function alternativeNames(text: string): readonly string[] {
  const entries = text.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return Array.from(entries, ([, name = '']) => plainText(name));
}
