import { randomUUID } from 'node:crypto';
import type { Clock } from '../../tracing/clock';
import type { Trace, TraceController } from '../../path/trace';
import type { TraceRequest } from '../../path/traceRequest';
import type { TraceStore } from '../../tracing/traceStore';
import type { AbortReason, RunDependencies, TraceLimits, Waiting } from '../../tracing/runDependencies';
import { newTrace } from '../../tracing/newTrace';
import { reopened } from '../../tracing/resumption';
import { Signal } from './signal';

/** What all traces of one controller share. */
export type Connection = Pick<RunDependencies, 'controller' | 'budget' | 'inventory'>;

export interface RunnerPorts {
  readonly store: TraceStore;
  readonly clock: Clock;
  readonly limits: () => Partial<TraceLimits>;
  /** As `resumeTrace`: brings a trace, new or kept, to its end. */
  readonly bringToEnd: (trace: Trace, dependencies: RunDependencies) => Promise<Trace>;
  readonly log: (line: string) => void;
}

/** A trace that runs in this window: its last state, why it stands still, and its end. */
export interface Run {
  readonly id: string;
  readonly trace: Trace;
  readonly waiting: Waiting | undefined;
  readonly done: Promise<Trace>;
}

/** Runs traces and keeps hold of them until they end. */
export class TraceRunner {
  private readonly runs = new Map<string, RunState>();
  private readonly changed = new Signal<Run>();
  /** Each new state of a trace, each wait, and its end. */
  readonly onDidChange = this.changed.subscribe;

  constructor(private readonly ports: RunnerPorts) {}

  /** Starts a trace; it is on disk and in the list before anything is sent. */
  start(controller: TraceController, request: TraceRequest, connection: Connection, id = randomUUID()): Run {
    const askedAtMs = this.ports.clock.now();
    const utcOffsetMinutes = -new Date(askedAtMs).getTimezoneOffset();
    return this.run(newTrace({ controller, request, askedAtMs, utcOffsetMinutes }, id), connection);
  }

  /** Goes on with a trace that an earlier window left. */
  resume(trace: Trace, connection: Connection): Run {
    return this.runs.get(trace.id) ?? this.run(trace, connection);
  }

  get(id: string): Run | undefined {
    return this.runs.get(id);
  }

  /** Those that have not ended, oldest first. */
  all(): readonly Run[] {
    return [...this.runs.values()];
  }

  /** The person gave up: the wait ends and the controller's copy is deleted. */
  cancel(id: string): void {
    this.abort(id, 'cancel');
  }

  /**
   * Cancels a trace and waits for its end. Resolves to true when the controller's copy is gone with it: whoever wanted it
   * deleted need not ask again.
   */
  async giveUp(id: string): Promise<boolean> {
    const run = this.runs.get(id);
    this.cancel(id);
    await run?.done;
    return run?.isDeletedThere === true;
  }

  /** Lets go of a trace without touching the controller's copy; resolves when nothing more will be written. */
  async stop(id: string): Promise<void> {
    const run = this.runs.get(id);
    run?.abort.abort('stop' satisfies AbortReason);
    await run?.done;
  }

  /** This window ends; the next one goes on. Resolves when nothing more will be written. */
  async stopAll(): Promise<void> {
    const runs = this.all();
    this.dispose();
    await Promise.all(runs.map(({ done }) => done));
  }

  dispose(): void {
    for (const id of this.runs.keys()) this.abort(id, 'stop');
  }

  private abort(id: string, reason: AbortReason): void {
    this.runs.get(id)?.abort.abort(reason);
  }

  private run(trace: Trace, connection: Connection): Run {
    const abort = new AbortController();
    const begun = reopened(trace);
    const state: RunState = {
      ...{ id: trace.id, trace: begun, waiting: undefined, abort },
      done: Promise.resolve(begun),
    };
    this.runs.set(trace.id, state);
    this.changed.tell(state);
    state.done = this.ports
      .bringToEnd(trace, {
        ...connection,
        store: this.ports.store,
        clock: this.ports.clock,
        limits: this.ports.limits(),
        log: this.ports.log,
        signal: abort.signal,
        onChange: changed => this.tell(state, { trace: changed }),
        onWaiting: waiting => this.tell(state, { waiting }),
        onDeletedThere: () => (state.isDeletedThere = true),
      })
      .then(last => Object.assign(state, { trace: last }).trace)
      .finally(() => this.end(state));
    return state;
  }

  private tell(state: RunState, news: Partial<RunState>): void {
    Object.assign(state, news);
    this.changed.tell(state);
  }

  private end(state: RunState): void {
    this.runs.delete(state.id);
    this.tell(state, { waiting: undefined });
  }
}

interface RunState {
  readonly id: string;
  trace: Trace;
  waiting: Waiting | undefined;
  done: Promise<Trace>;
  isDeletedThere?: true;
  readonly abort: AbortController;
}
