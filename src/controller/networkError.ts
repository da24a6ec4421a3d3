import { ControllerError, type ControllerErrorDetails } from './controllerError';
import { changesSomething, type Purpose } from './exchange';
import { proxyFailedCode } from './proxyFailure';

/** What is known of a request that ended without an answer. */
export interface Circumstances {
  readonly purpose: Purpose;
  /** The caller gave up. */
  readonly aborted: boolean;
  /** The time limit struck. */
  readonly late: boolean;
  readonly sent: boolean;
  readonly timeoutMs: number;
  readonly maxAnswerBytes?: number;
}

/** A failure of the network in our words. Nothing of the original error leaves: it holds headers and bodies. */
export function networkError(error: unknown, circumstances: Circumstances): ControllerError {
  const { purpose, aborted, late, sent, timeoutMs, maxAnswerBytes = 0 } = circumstances;
  const mayHaveArrived = sent && changesSomething(purpose);
  const arrival: ControllerErrorDetails = mayHaveArrived ? { purpose, mayHaveArrived } : { purpose };
  if (aborted) return new ControllerError('aborted', arrival);
  if (late) return new ControllerError('noAnswer', { ...arrival, timeoutMs });
  const { code, text } = read(error);
  if (text.startsWith('maxContentLength')) {
    return new ControllerError('notTheApi', {
      ...arrival,
      reason: `over ${Math.ceil(maxAnswerBytes / 2 ** 20)} MB`,
    });
  }
  if (code === proxyFailedCode) return new ControllerError('unreachable', { purpose, reason: text });
  if (code === 'ENOTFOUND' || code.startsWith('EAI_'))
    return new ControllerError('nameNotResolved', { purpose });
  if (isCertificateCode(code))
    return new ControllerError('certificate', { purpose, reason: certificateReason(code) });
  if (code.startsWith('HPE_') || code.startsWith('Z_')) {
    return new ControllerError('notTheApi', { ...arrival, reason: 'not readable as HTTP' });
  }
  const reason = connectionReason(error);
  return new ControllerError('unreachable', { ...arrival, reason, ...(code === '' ? {} : { code }) });
}

/** Why no connection came about, or did not last, in a few words. */
export function connectionReason(error: unknown): string {
  const { code } = read(error);
  return connectionReasons[code] ?? reasonOf(code);
}

/** The system's code of an error, or of the first of several; empty where there is none. */
export function systemCode(error: unknown): string {
  return read(error).code;
}

const connectionReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection lost',
  ECONNABORTED: 'connection lost',
  EPIPE: 'connection lost',
  ERR_BAD_RESPONSE: 'connection lost',
  ERR_STREAM_PREMATURE_CLOSE: 'connection lost',
  EHOSTUNREACH: 'no route to it',
  EHOSTDOWN: 'no route to it',
  ENETUNREACH: 'no network',
  ENETDOWN: 'no network',
  EADDRNOTAVAIL: 'no network',
  ETIMEDOUT: 'connection timed out',
  ETIMEOUT: 'connection timed out',
  EACCES: 'this machine does not allow the connection',
  EPERM: 'this machine does not allow the connection',
  EMFILE: 'this machine has too many connections open',
  ENFILE: 'this machine has too many connections open',
  ENOBUFS: 'this machine has too many connections open',
  EPROTO: 'it does not speak TLS as expected',
};

const certificateReasons: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'issued by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT: 'issued by an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'issued by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer was not sent along',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not valid yet',
  CERT_NOT_PINNED: 'not the trusted one',
  CERT_REVOKED: 'revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'made for another name',
};

function isCertificateCode(code: string): boolean {
  return /CERT|^UNABLE_TO_|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH|HOSTNAME_MISMATCH/.test(code);
}

function certificateReason(code: string): string {
  return certificateReasons[code] ?? code;
}

function reasonOf(code: string): string {
  if (code.startsWith('ERR_SSL')) return 'it does not speak TLS as expected';
  return code === '' ? 'connection lost' : 'no connection';
}

/** The system's code of an error; several addresses tried at once give several errors, the first of which will do. */
function read(error: unknown): { code: string; text: string } {
  if (typeof error !== 'object' || error === null) return { code: '', text: '' };
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  if (typeof code !== 'string' && Array.isArray(errors)) return read(errors[0]);
  return { code: typeof code === 'string' ? code : '', text: typeof message === 'string' ? message : '' };
}
