import { randomUUID } from 'node:crypto';
import { noRequests, type Trace, type TraceController } from '../path/trace';
import type { TraceRequest } from '../path/traceRequest';

export interface NewTrace {
  readonly controller: TraceController;
  readonly request: TraceRequest;
  /** Epoch ms. */
  readonly askedAtMs: number;
  /** Minutes east of UTC of whoever asks. */
  readonly utcOffsetMinutes: number;
}

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
