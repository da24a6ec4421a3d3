import { assertNever } from '../path/assertNever';
import { message, type Message } from '../path/message';
import type { Certificate } from './certificate';
import type { ControllerErrorDetails } from './controllerError';

/** More names than these do not help in a sentence. */
const namesShown = 5;

/** One sentence about a certificate that is not accepted, and what to do. */
export function describeCertificate(
  { problem, certificate, trustedFingerprint = '?', reason = message('reason.none') }: ControllerErrorDetails,
  { controller, host }: { readonly controller: string; readonly host: string },
): Message {
  if (certificate === undefined) return message('error.certificate', { controller, reason });
  const { issuer, fingerprint256: presented } = certificate;
  switch (problem) {
    case undefined:
      return message('error.certificate', { controller, reason });
    case 'untrusted':
      return message('error.certificate.untrusted', { controller, issuer });
    case 'selfSigned':
      return message('error.certificate.selfSigned', { controller });
    case 'notYetValid':
      return message('error.certificate.notYetValid', { controller, date: day(certificate.validFromMs) });
    case 'expired':
    case 'pinnedExpired':
      return message(`error.certificate.${problem}`, { controller, date: day(certificate.validToMs) });
    case 'wrongName':
      return message('error.certificate.wrongName', { controller, host, names: names(certificate) });
    case 'changed':
      return message('error.certificate.changed', { controller, trusted: trustedFingerprint, presented });
    default:
      return assertNever(problem);
  }
}

/** The day in UTC, `2026-11-24`. */
export function day(atMs: number): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10);
}

function names({ subjectAltNames, subject }: Certificate): string {
  if (subjectAltNames.length === 0) return subject;
  const shown = subjectAltNames.slice(0, namesShown).join(', ');
  return subjectAltNames.length > namesShown ? `${shown}, …` : shown;
}
