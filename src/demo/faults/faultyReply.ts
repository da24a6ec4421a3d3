import type { Reply } from '../server/route';
import type { Fault } from './faultPlan';

/** How an answer leaves the box. */
export interface Delivery {
  readonly reply: Reply;
  /** Put in place of the JSON of the reply. */
  readonly text?: string;
  readonly contentType?: string;
  readonly afterMs?: number;
  readonly cut?: 'everything' | 'half';
  readonly secondHalfAfterMs?: number;
}

const page =
  '<!doctype html><html><head><title>Portal</title></head><body><h1>Please sign in</h1></body></html>';

/** Bends an answer as a fault demands. `never` and `resetBefore` have been dealt with before there is an answer. */
export function faultyReply(fault: Fault | undefined, reply: Reply): Delivery {
  switch (fault?.kind) {
    case undefined:
    case 'never':
    case 'resetBefore':
      return { reply };
    case 'delay':
      return { reply, afterMs: fault.ms };
    case 'answer':
      return { reply: { status: fault.status, body: fault.body, headers: fault.headers ?? {} } };
    case 'html':
      return { reply: { status: fault.status ?? 200 }, text: page, contentType: 'text/html' };
    case 'brokenJson':
      return { reply, text: '{"response":{"request":' };
    case 'emptyBody':
      return { reply, text: '' };
    case 'bigBody':
      return { reply, text: `"${'x'.repeat(Math.max(fault.bytes - 2, 0))}"` };
    case 'contentType':
      return { reply, contentType: fault.contentType };
    case 'resetAfter':
      return { reply, cut: 'everything' };
    case 'halfBody':
      return { reply, cut: 'half' };
    case 'slowBody':
      return { reply, secondHalfAfterMs: fault.ms };
    case 'noToken':
      return { reply: { ...reply, body: {} } };
    case 'taskError':
      return { reply: { ...reply, body: taskInError(reply.body, fault.failureReason) } };
  }
}

function taskInError(body: unknown, failureReason: string | undefined): unknown {
  const { response, ...envelope } = Object(body) as { readonly response?: unknown };
  const change = (task: unknown): unknown => ({
    ...Object(task),
    isError: true,
    progress: 'Task failed.',
    errorCode: 'NCNP20100',
    failureReason,
  });
  return { ...envelope, response: Array.isArray(response) ? response.map(change) : change(response) };
}
