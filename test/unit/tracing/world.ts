import type { Trace } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import { Inventory } from '../../../src/tracing/inventory';
import { createMemoryStore } from '../../../src/tracing/memoryStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { resumeTrace, runTrace } from '../../../src/tracing/runTrace';
import type {
  AbortReason,
  RunDependencies,
  TraceLimits,
  Waiting,
} from '../../../src/tracing/runDependencies';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { FakeClock } from './fakeClock';
import { FakeController, type Script } from './fakeController';
import { lab, request as usualRequest } from './samples';

interface WorldOptions {
  readonly script?: Script;
  readonly request?: TraceRequest;
  readonly limits?: Partial<TraceLimits>;
  readonly store?: TraceStore;
  readonly latencyMs?: number;
  /** How far the controller's clock is ahead of ours. */
  readonly aheadMs?: number;
  readonly perMinute?: number;
}

/** Everything a trace needs, with a clock and a controller of the test's own. */
export class World {
  readonly clock = new FakeClock();
  readonly controller: FakeController;
  readonly store: TraceStore;
  readonly shown: Trace[] = [];
  readonly waits: (Waiting | undefined)[] = [];
  readonly lines: string[] = [];
  readonly budget: RequestBudget;
  private readonly inventory = new Inventory(this.clock);
  private readonly abortion = new AbortController();

  constructor(private readonly options: WorldOptions = {}) {
    this.controller = new FakeController(this.clock, options.script, options.latencyMs, options.aheadMs);
    this.store = options.store ?? createMemoryStore();
    this.budget = new RequestBudget(this.clock, options.perMinute);
  }

  get dependencies(): RunDependencies {
    return {
      controller: this.controller,
      budget: this.budget,
      inventory: this.inventory,
      store: this.store,
      clock: this.clock,
      signal: this.abortion.signal,
      onChange: trace => this.shown.push(trace),
      onWaiting: waiting => this.waits.push(waiting),
      log: line => this.lines.push(line),
      limits: this.options.limits ?? {},
    };
  }

  intent(): Trace {
    return newTrace({
      controller: lab,
      request: this.options.request ?? usualRequest,
      askedAtMs: this.clock.now(),
      utcOffsetMinutes: 60,
    });
  }

  run(trace = this.intent()): Promise<Trace> {
    return this.clock.run(runTrace(trace, this.dependencies));
  }

  resume(trace: Trace): Promise<Trace> {
    return this.clock.run(resumeTrace(trace, this.dependencies));
  }

  abort(reason: AbortReason): void {
    this.abortion.abort(reason);
  }

  /** Aborts when so much time has passed. */
  abortAt(ms: number, reason: AbortReason): void {
    this.clock.at(ms, () => this.abort(reason));
  }
}
