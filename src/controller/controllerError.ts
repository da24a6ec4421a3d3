import { english, type Message } from '../path/message';
import type { RequestCounts } from '../path/trace';
import type { Certificate, CertificateProblem } from './certificate';

/** What went wrong between us and a controller; one word per thing that a person would do about it. */
export type ControllerErrorKind =
  | 'nameNotResolved'
  | 'unreachable'
  | 'noAnswer'
  | 'certificate'
  | 'plainHttp'
  | 'signInRefused'
  | 'signInUnsupported'
  | 'noToken'
  | 'forbidden'
  | 'notFound'
  | 'rateLimited'
  | 'notTheApi'
  | 'server'
  | 'macUnsupported'
  | 'aborted';

export interface ControllerErrorDetails {
  /** What was asked for when it went wrong. */
  readonly purpose?: keyof RequestCounts;
  readonly status?: number;
  readonly contentType?: string;
  /** The controller's own words, or ours as a message. Short and safe to show: never a header, a body or a credential. */
  readonly reason?: string | Message;
  /** The system's code of an `unreachable`, for the log. */
  readonly code?: string;
  readonly retryAfterMs?: number;
  readonly timeoutMs?: number;
  /** Of a `certificate` error: what is wrong with it, the certificate itself, and the fingerprint trusted so far. */
  readonly problem?: CertificateProblem;
  readonly certificate?: Certificate;
  readonly trustedFingerprint?: string;
  /** True when a start or a deletion may have reached the controller although no good answer came. */
  readonly mayHaveArrived?: boolean;
}

/** The one error that leaves `controller/`. Told apart by `kind`, since bundles do not share classes. */
export class ControllerError extends Error {
  override readonly name = 'ControllerError';

  constructor(
    readonly kind: ControllerErrorKind,
    readonly details: ControllerErrorDetails = {},
  ) {
    const { reason } = details;
    super(reason === undefined ? kind : `${kind}: ${typeof reason === 'string' ? reason : english(reason)}`);
  }
}
