import type { Certificate, CertificateProblem } from '../../controller/certificate';
import type { ControllerErrorDetails } from '../../controller/controllerError';
import { day } from '../../controller/describeCertificate';
import { assertNever } from '../../path/assertNever';
import { pickText } from '../prompts/pickText';
import type { Reader } from '../reader';

/** Whoever presents a certificate writes what stands in it. */
const longestText = 400;

/** What a person may do about a certificate that is not trusted. */
export type TrustAction = 'trust' | 'file' | 'cancel';

/** A row about a certificate: a heading, something known of it (no action), or something to do. */
export interface TrustRow {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly heading?: true;
  readonly action?: TrustAction;
}

export interface TrustQuestion {
  /** Of the `certificate` error. */
  readonly refused: ControllerErrorDetails;
  readonly host: string;
  /** A folder's controller has no settings of the user's that could name a file. */
  readonly offerFile: boolean;
}

/**
 * What is known of a certificate that is not trusted, then what to do about it. The facts come first, so that Enter
 * alone trusts nothing. One that has expired cannot be trusted: it would be refused all the same.
 */
export function trustRows({ refused, host, offerFile }: TrustQuestion, reader: Reader): readonly TrustRow[] {
  const { certificate, problem } = refused;
  const trustable = certificate !== undefined && canBeTrusted(problem);
  const replaces = replacesTrusted(refused);
  return [
    { label: reader.t('What {host} presents', { host }), heading: true },
    { label: `$(warning) ${pickText(problemWords(refused, reader), longestText)}` },
    ...(certificate === undefined ? [] : facts(certificate, refused.trustedFingerprint, reader)),
    { label: reader.t('What to do'), heading: true },
    ...(trustable ? [trustRow(replaces, host, reader)] : []),
    ...(offerFile ? [fileRow(replaces, host, reader)] : []),
    {
      label: `$(close) ${reader.t('Cancel')}`,
      detail: reader.t('Nothing has been sent.'),
      action: 'cancel',
    },
  ];
}

function canBeTrusted(problem: CertificateProblem | undefined): boolean {
  return problem !== 'expired' && problem !== 'pinnedExpired' && problem !== 'notYetValid';
}

/** Another certificate is trusted so far: nobody may take its place before a person has seen both. */
export function replacesTrusted({ certificate, trustedFingerprint }: ControllerErrorDetails): boolean {
  return trustedFingerprint !== undefined && trustedFingerprint !== certificate?.fingerprint256;
}

function trustRow(replaces: boolean, host: string, { t }: Reader): TrustRow {
  return {
    label: `$(shield) ${replaces ? t('Trust the new certificate…') : t('Trust this certificate')}`,
    detail: t('From {host}, only this one is accepted from then on.', { host }),
    action: 'trust',
  };
}

function fileRow(replaces: boolean, host: string, { t }: Reader): TrustRow {
  return {
    label: `$(file) ${t('Choose a CA file…')}`,
    detail: replaces
      ? t('Its authorities then vouch for {host}, in place of the one trusted so far.', {
          host,
        })
      : t('What its authorities issue is then accepted from {host}.', { host }),
    action: 'file',
  };
}

function facts(certificate: Certificate, trusted: string | undefined, { t }: Reader): readonly TrustRow[] {
  const { subject, issuer, validFromMs, validToMs, fingerprint256 } = certificate;
  const validity = t('{from} to {to}', { from: day(validFromMs), to: day(validToMs) });
  return [
    { label: t('Subject'), description: pickText(subject, longestText) },
    { label: t('Issuer'), description: pickText(issuer, longestText) },
    { label: t('Valid'), description: validity },
    fingerprintRow(trusted === undefined ? 'SHA-256' : t('SHA-256 now'), fingerprint256),
    ...(trusted === undefined ? [] : [fingerprintRow(t('SHA-256 before'), trusted)]),
  ];
}

/** In two parts: the whole is wider than a quick pick, which would cut it; one that is zoomed in has little room beside the label. */
function fingerprintRow(label: string, fingerprint: string): TrustRow {
  const beside = 14 * 'AB:'.length;
  return { label, description: fingerprint.slice(0, beside), detail: fingerprint.slice(beside) };
}

/** What is wrong with a certificate, short enough for a row. */
export function problemWords(refused: ControllerErrorDetails, { t, say }: Reader): string {
  const { problem, certificate, reason: why = '?' } = refused;
  const reason = typeof why === 'string' ? why : say(why);
  if (certificate === undefined) return t('Its certificate is not trusted: {reason}', { reason });
  const { validFromMs, validToMs, subjectAltNames, subject } = certificate;
  switch (problem) {
    case 'selfSigned':
      return t('Self-signed: nobody else vouches for it');
    case 'untrusted':
      return t('Issued by an authority that this machine does not trust');
    case 'wrongName':
      return t('Made for another host: {names}', { names: subjectAltNames.join(', ') || subject });
    case 'expired':
      return t('Expired on {date}; it has to be renewed on the controller', { date: day(validToMs) });
    case 'notYetValid':
      return t("Valid only from {date}; compare the clocks of this machine and the controller's", {
        date: day(validFromMs),
      });
    case 'changed':
      return t('Not the one that you trusted');
    case 'pinnedExpired':
      return t('The certificate that you trusted expired on {date}', { date: day(validToMs) });
    case undefined:
      return t('Its certificate is not trusted: {reason}', { reason });
    default:
      return assertNever(problem);
  }
}

/** Both fingerprints, for the question before a changed certificate is trusted. */
export function changeInFull(
  { certificate, trustedFingerprint }: ControllerErrorDetails,
  { t }: Reader,
): string {
  return [
    t('Trusted so far (SHA-256):'),
    trustedFingerprint ?? '?',
    '',
    t('Presented now (SHA-256):'),
    certificate?.fingerprint256 ?? '?',
    '',
    t('If nobody has renewed it, somebody may be in between. Compare it with what the controller shows.'),
  ].join('\n');
}
