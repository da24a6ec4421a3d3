import { message, type Message } from '../path/message';
import type { PlainReason } from '../path/reasonMessages';
import { ControllerError, type ControllerErrorDetails } from './controllerError';
import { changesSomething, type Purpose } from './exchange';
import { proxyFailureOf } from './proxyFailure';

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
      reason: message('reason.tooLong', { size: Math.ceil(maxAnswerBytes / 2 ** 20) }),
    });
  }
  const proxy = proxyFailureOf(error);
  if (proxy !== undefined) {
    const { words: reason, code: own } = proxy;
    return new ControllerError('unreachable', { purpose, reason, ...(own === '' ? {} : { code: own }) });
  }
  if (code === 'ENOTFOUND' || code.startsWith('EAI_'))
    return new ControllerError('nameNotResolved', { purpose });
  if (isCertificateCode(code))
    return new ControllerError('certificate', { purpose, reason: certificateReason(code) });
  if (code.startsWith('HPE_') || code.startsWith('Z_')) {
    return new ControllerError('notTheApi', { ...arrival, reason: message('reason.noHttp') });
  }
  const reason = connectionReason(error);
  return new ControllerError('unreachable', { ...arrival, reason, ...(code === '' ? {} : { code }) });
}

/** Why no connection came about, or did not last, in a few words. */
export function connectionReason(error: unknown): Message {
  const { code } = read(error);
  return message(connectionReasons[code] ?? reasonOf(code));
}

/** The system's code of an error, or of the first of several; empty where there is none. */
export function systemCode(error: unknown): string {
  return read(error).code;
}

const connectionReasons: Readonly<Record<string, PlainReason>> = {
  ECONNREFUSED: 'reason.refused',
  ECONNRESET: 'reason.lost',
  ECONNABORTED: 'reason.lost',
  EPIPE: 'reason.lost',
  ERR_BAD_RESPONSE: 'reason.lost',
  ERR_STREAM_PREMATURE_CLOSE: 'reason.lost',
  EHOSTUNREACH: 'reason.noRoute',
  EHOSTDOWN: 'reason.noRoute',
  ENETUNREACH: 'reason.noNetwork',
  ENETDOWN: 'reason.noNetwork',
  EADDRNOTAVAIL: 'reason.noNetwork',
  ETIMEDOUT: 'reason.timedOut',
  ETIMEOUT: 'reason.timedOut',
  EACCES: 'reason.notAllowed',
  EPERM: 'reason.notAllowed',
  EMFILE: 'reason.tooManyOpen',
  ENFILE: 'reason.tooManyOpen',
  ENOBUFS: 'reason.tooManyOpen',
  EPROTO: 'reason.notTls',
};

const certificateReasons: Readonly<Record<string, PlainReason>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'reason.selfSigned',
  SELF_SIGNED_CERT_IN_CHAIN: 'reason.unknownIssuer',
  UNABLE_TO_GET_ISSUER_CERT: 'reason.unknownIssuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'reason.unknownIssuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'reason.noIssuer',
  CERT_HAS_EXPIRED: 'reason.expired',
  CERT_NOT_YET_VALID: 'reason.notYetValid',
  CERT_NOT_PINNED: 'reason.notTrusted',
  CERT_REVOKED: 'reason.revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'reason.wrongName',
};

function isCertificateCode(code: string): boolean {
  return /CERT|^UNABLE_TO_|^INVALID_(CA|PURPOSE)$|^PATH_LENGTH|HOSTNAME_MISMATCH/.test(code);
}

/** A code that we have no words for is OpenSSL's own. */
function certificateReason(code: string): string | Message {
  const known = certificateReasons[code];
  return known === undefined ? code : message(known);
}

function reasonOf(code: string): PlainReason {
  if (code.startsWith('ERR_SSL')) return 'reason.notTls';
  return code === '' ? 'reason.lost' : 'reason.noConnection';
}

/** The system's code of an error; several addresses tried at once give several errors, the first of which will do. */
function read(error: unknown): { code: string; text: string } {
  if (typeof error !== 'object' || error === null) return { code: '', text: '' };
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  if (typeof code !== 'string' && Array.isArray(errors)) return read(errors[0]);
  return { code: typeof code === 'string' ? code : '', text: typeof message === 'string' ? message : '' };
}
