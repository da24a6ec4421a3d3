// A process of its own that runs and follows traces like a window of the editor does.
import { createController } from '../../../../src/controller/connect';
import type { Trace } from '../../../../src/path/trace';
import { createFileStore } from '../../../../src/tracing/fileStore';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { TraceHost } from '../../../../src/tracing/traceHost';
import { sharedClock } from '../faults/sharedClock';

export interface WindowOrder {
  readonly folder: string;
  /** The controller's identity, and where it is. */
  readonly origin: string;
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly beganMs: number;
  readonly speed: number;
  /** Traces to bring to their end, new or kept. */
  readonly traces: readonly Trace[];
}

/** What a window tells: a trace as it shows it. */
export interface WindowNews {
  readonly id: string;
  readonly state: Trace['state'];
  readonly phase: Trace['phase'];
  readonly controllerTraceId?: string;
  readonly verdict?: string;
  readonly ended: boolean;
}

function tell(trace: Trace, ended: boolean): void {
  const { id, state, phase, controllerTraceId, verdict } = trace;
  const known = controllerTraceId === undefined ? {} : { controllerTraceId };
  const judged = verdict === undefined ? {} : { verdict: verdict.kind };
  process.send?.({ id, state, phase, ...known, ...judged, ended } satisfies WindowNews);
}

process.once('message', (order: WindowOrder) => {
  const { folder, origin, url, username, password } = order;
  const log = (line: string): void => console.log(line);
  const clock = sharedClock(order.beganMs, order.speed);
  const store = createFileStore({ folder, log });
  const dependencies = {
    controller: createController({
      ...{ origin: url, username, password, clock, log, generation: 2, allowPlainHttp: true },
    }),
    ...{ store, clock, log, budget: new RequestBudget(clock, 1000), signal: new AbortController().signal },
    onChange: (trace: Trace) => tell(trace, false),
  };
  const run = async (trace: Trace): Promise<void> => tell(await host.run(trace, dependencies), true);
  const host = new TraceHost({ folder, origin, store, clock, log, onUntended: trace => void run(trace) });
  for (const trace of order.traces) void run(trace);
});
