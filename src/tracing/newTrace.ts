import { randomUUID } from 'node:crypto';
import type { RequestCounts, Trace, TraceController } from '../path/trace';
import type { TraceRequest } from '../path/traceRequest';

export interface NewTrace {
  readonly controller: TraceController;
  readonly request: TraceRequest;
  /** Epoch ms. */
  readonly askedAtMs: number;
  /** Minutes east of UTC of whoever asks. */
  readonly utcOffsetMinutes: number;
}

/** Nothing sent yet. */
export const noRequests: RequestCounts = {
  login: 0,
  detect: 0,
  start: 0,
  poll: 0,
  task: 0,
  list: 0,
  enrichment: 0,
  delete: 0,
};

/** The intent: a trace that is asked for and of which nothing has been sent. `runTrace` takes it from here. */
export function newTrace(intent: NewTrace, id: string = randomUUID()): Trace {
  return {
    id,
    controller: intent.controller,
    request: intent.request,
    state: 'running',
    phase: 'signingIn',
    hops: [],
    times: { askedAtMs: intent.askedAtMs, utcOffsetMinutes: intent.utcOffsetMinutes },
    requests: noRequests,
  };
}
