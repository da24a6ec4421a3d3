import type { Certificate } from '../controller/certificate';
import { day } from '../controller/describeCertificate';

/**
 * What a person needs to decide about a certificate that was refused, as lines for stderr, and how to accept it.
 * Trusting one that is out of date would not help: only the controller's administrator can.
 */
export function certificateAdvice(certificate: Certificate, nowMs: number): string {
  const { subject, issuer, validFromMs, validToMs, fingerprint256, subjectAltNames } = certificate;
  const facts = [
    `  Subject:  ${subject}`,
    ...(subjectAltNames.length === 0 ? [] : [`  Names:    ${subjectAltNames.join(', ')}`]),
    `  Issuer:   ${issuer}`,
    `  Valid:    ${day(validFromMs)} to ${day(validToMs)} (UTC)`,
    `  SHA-256:  ${fingerprint256}`,
  ];
  const current = validFromMs <= nowMs && nowMs < validToMs;
  const advice = [
    'If you know from elsewhere that this is your controller, accept it with',
    `  --fingerprint ${fingerprint256}`,
    'or name its authority with --ca-file FILE.',
  ];
  return `${[...facts, ...(current ? advice : [])].join('\n')}\n`;
}
