import { canonicalAddress } from '../controller/address';
import type { Controller } from '../controller/controller';
import { errorText } from '../path/errorText';
import type { JudgeInput } from '../path/evidence';
import { judge } from '../path/judge';
import type { NetworkPath } from '../path/networkPath';
import { present } from '../path/present';
import type { RequestCounts, Trace } from '../path/trace';
import type { Verdict } from '../path/verdict';
import type { AddressOwners } from './addressOwners';
import { isArriving } from './arrivingStatistics';
import { budgeted } from './budgeted';
import { enrich, factsOf, type HopFacts } from './hopFacts';
import { defaultLimits, type RunDependencies, type TraceLimits } from './runDependencies';
import { passesByItself, pauseMs, waitingFor } from './traceFailure';
import { isGivenUp } from '../path/answered';

type Ending = Pick<
  JudgeInput,
  'settled' | 'ended' | 'controllerCopy' | 'taskReason' | 'timeLimitMs' | 'unreachable'
>;

/** One run of one trace: its newest state, and what this run knows beyond it. Owned by `runTrace` alone. */
export class TraceRun {
  readonly ask: Controller;
  readonly limits: TraceLimits;
  /** The controller's newest answer in this run. */
  path: NetworkPath | undefined;
  readonly owners: AddressOwners = {};
  facts: HopFacts;
  /** What the controller may have of this trace as long as its id is not known. */
  copy: 'none' | 'unknown' = 'none';
  /** Why the last question that is repeated until it is answered had no answer yet. */
  unanswered: Error | undefined;
  private sent: RequestCounts;

  constructor(
    private state: Trace,
    readonly dependencies: RunDependencies,
  ) {
    this.limits = { ...defaultLimits, ...dependencies.limits };
    this.sent = state.requests;
    this.facts = factsOf(state.hops);
    this.ask = budgeted(dependencies.controller, dependencies.budget, sent => this.count(sent));
  }

  get trace(): Trace {
    return this.state;
  }

  get signal(): AbortSignal {
    return this.dependencies.signal;
  }

  /** The controller's id of the trace; only for steps that come after it is known. */
  traceId(): string {
    if (this.state.controllerTraceId === undefined) throw new Error('The trace was not started');
    return this.state.controllerTraceId;
  }

  now(): number {
    return this.dependencies.clock.now();
  }

  log(line: string): void {
    this.dependencies.log(`Trace ${this.state.id}: ${line}`);
  }

  /** Changes the trace and shows it. A key given as `undefined` is taken out. */
  show(change: { readonly [K in keyof Trace]?: Trace[K] | undefined }): void {
    this.state = present({ ...this.state, ...change, requests: this.sent }) as Trace;
    this.dependencies.onChange(this.state);
  }

  /** Changes the trace, shows it and writes it. A disk that fails is logged; the trace goes on in memory. */
  async keep(change: { readonly [K in keyof Trace]?: Trace[K] | undefined } = {}): Promise<void> {
    this.show(change);
    try {
      await this.dependencies.store.save(this.state);
    } catch (error) {
      this.log(`not written to disk: ${errorText(error)}`);
    }
  }

  /** Takes in an answer, with what the inventory says of its hops. */
  takePath(path: NetworkPath): void {
    this.path = { ...path, hops: enrich(path.hops, this.facts) };
  }

  /** Takes in what the inventory said. */
  learn(facts: HopFacts): void {
    this.facts = facts;
    if (this.path !== undefined) this.takePath(this.path);
  }

  /** What a trace shows of the newest answer. */
  shown(): Pick<Trace, 'hops' | 'times'> & { readonly reason: string | undefined } {
    const { state, path } = this;
    const times = present({
      controllerCreatedAtMs: path?.createdAtMs,
      controllerCalculatedAtMs: path?.calculatedAtMs,
    });
    return {
      hops: path?.hops ?? enrich(state.hops, this.facts),
      reason: path === undefined ? state.reason : path.reason,
      times: { ...state.times, ...times },
    };
  }

  /** The verdict on the newest answer; undefined while there is none yet. */
  judge(ending: Ending): Verdict | undefined {
    return judge(
      present({
        ...ending,
        request: this.state.request,
        path: this.path,
        destinationOwner: this.owners.destination,
        sourceOwner: this.owners.source,
        canonical: canonicalAddress,
        nowMs: this.dependencies.budget.meter.controllerNowMs() ?? this.now(),
        staleSyncMinutes: this.limits.staleSyncMs / 60_000,
      }),
    );
  }

  /** The verdict is there: shows and keeps it; statistics may still be on their way. */
  async finish(ending: Ending, finishedAtMs = this.now()): Promise<void> {
    const verdict = this.judge(ending);
    if (verdict === undefined) throw new Error('There is nothing to judge yet');
    const shown = this.shown();
    const more = !isGivenUp(verdict.kind) && isArriving(shown.hops);
    const times = { ...shown.times, finishedAtMs };
    this.log(verdict.kind);
    await this.keep({ ...shown, times, verdict, state: 'finished', phase: more ? 'statistics' : 'done' });
  }

  /** Repeats a question until it is answered, waiting out what passes by itself and saying so. */
  async patiently<T>(signal: AbortSignal, question: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const answer = await question();
        this.unanswered = undefined;
        return answer;
      } catch (error) {
        if (signal.aborted || !passesByItself(error)) throw error;
        if (error instanceof Error) this.unanswered = error;
        await this.pause(error, signal);
      }
    }
  }

  /** Leaves the controller alone for as long as an error asks for; rejects with that error at a time limit. */
  async pause(error: unknown, signal: AbortSignal): Promise<void> {
    const waiting = waitingFor(error, this.state.controller, this.now());
    this.log(`waits ${pauseMs(error)} ms (${errorText(error)})`);
    this.dependencies.onWaiting?.(waiting);
    try {
      await this.dependencies.clock.wait(pauseMs(error), signal);
    } catch (reason) {
      throw signal.reason === 'limit' ? error : reason;
    } finally {
      this.dependencies.onWaiting?.(undefined);
    }
  }

  private count(sent: Partial<RequestCounts>): void {
    const purposes = Object.keys(sent) as (keyof RequestCounts)[];
    const sums = purposes.map(purpose => [purpose, this.sent[purpose] + (sent[purpose] ?? 0)]);
    this.sent = { ...this.sent, ...(Object.fromEntries(sums) as Partial<RequestCounts>) };
  }
}
