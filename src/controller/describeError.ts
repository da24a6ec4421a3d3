import { assertNever } from '../path/assertNever';
import { message, type Message } from '../path/message';
import { describeCertificate } from './describeCertificate';
import type { ControllerErrorDetails, ControllerErrorKind } from './controllerError';

/** How to speak of a controller and its user. */
export interface ErrorContext {
  readonly name: string;
  readonly host: string;
  readonly username: string;
}

/** The kind of a `ControllerError`, wherever its class came from; undefined for every other error. */
export function controllerErrorKind(error: unknown): ControllerErrorKind | undefined {
  return read(error)?.kind;
}

/** The details of a `ControllerError`, wherever its class came from; empty for every other error. */
export function controllerErrorDetails(error: unknown): ControllerErrorDetails {
  return read(error)?.details ?? {};
}

/** True when user or password was refused; a controller that refuses the token it has just given says nothing of them. */
export function isPasswordRefused(error: unknown): boolean {
  return controllerErrorKind(error) === 'signInRefused' && controllerErrorDetails(error).reason === undefined;
}

/** One sentence for a person: what failed and, where there is something, what to do. Never a stack. */
export function describeControllerError(error: unknown, context: ErrorContext): Message {
  const known = read(error);
  return known === undefined
    ? message('error.unexpected', { reason: plainReason(error) })
    : describe(known.kind, known.details, context);
}

interface Readable {
  readonly kind: ControllerErrorKind;
  readonly details: ControllerErrorDetails;
}

function read(error: unknown): Readable | undefined {
  if (!(error instanceof Error) || error.name !== 'ControllerError') return undefined;
  return error as unknown as Readable;
}

function describe(
  kind: ControllerErrorKind,
  details: ControllerErrorDetails,
  context: ErrorContext,
): Message {
  const { name: controller, host, username: user } = context;
  const reason = details.reason ?? message('reason.none');
  switch (kind) {
    case 'nameNotResolved':
      return message('error.nameNotResolved', { host });
    case 'noAnswer':
      return message('error.noAnswer', { controller, seconds: Math.round((details.timeoutMs ?? 0) / 1000) });
    case 'certificate':
      return describeCertificate(details, { controller, host });
    case 'unreachable':
    case 'signInUnsupported':
      return message(`error.${kind}`, { controller, reason });
    case 'plainHttp':
    case 'noToken':
    case 'rateLimited':
    case 'macUnsupported':
      return message(`error.${kind}`, { controller });
    case 'signInRefused':
      return message(details.reason === undefined ? 'error.signInRefused' : 'error.tokenRefused', {
        controller,
      });
    case 'forbidden':
      return message(startsOrNot(details), { user, controller });
    case 'notFound':
      return notFound(details, controller);
    case 'notTheApi':
      return message('error.notTheApi', { controller, what: what(details) });
    case 'server':
      return server(details, controller);
    case 'aborted':
      return message('error.aborted');
    default:
      return assertNever(kind);
  }
}

function server({ status, reason }: ControllerErrorDetails, controller: string): Message {
  if (status === undefined)
    return message('error.taskFailed', { controller, reason: reason ?? message('reason.none') });
  const detail = reason === undefined ? '' : message('reason.detail', { reason });
  return message('error.server', { controller, status, detail });
}

function startsOrNot({ purpose }: ControllerErrorDetails): 'error.forbidden' | 'error.forbiddenToRead' {
  return purpose === 'start' ? 'error.forbidden' : 'error.forbiddenToRead';
}

function notFound(details: ControllerErrorDetails, controller: string): Message {
  const aboutTrace = details.purpose === 'poll' || details.purpose === 'delete';
  return aboutTrace ? message('error.gone') : message('error.notTheApi', { controller, what: what(details) });
}

function what({ status, contentType, reason }: ControllerErrorDetails): string | Message {
  const parts = [status === undefined ? undefined : `HTTP ${status}`, contentType];
  const said = parts.filter(part => part !== undefined).join(', ');
  if (reason === undefined) return said === '' ? message('reason.unreadable') : said;
  return said === '' ? reason : message('reason.after', { said, reason });
}

function plainReason(error: unknown): string | Message {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const line = text.split('\n')[0]?.trim() ?? '';
  return line === '' ? message('reason.none') : line;
}
