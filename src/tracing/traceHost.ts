import type { Trace } from '../path/trace';
import { CancelMarks } from './cancelMarks';
import { DeletedTraces } from './deletedTraces';
import type { Clock } from './clock';
import { FolderWatch } from './folderWatch';
import { followFile, type FollowedFiles, type Follower } from './followFile';
import { readHead } from './head';
import { heldStore } from './heldStore';
import { OriginLock } from './originLock';
import { isUnfinished, reopened } from './resumption';
import { resumeTrace } from './runTrace';
import { isStopped, type RunDependencies } from './runDependencies';
import { RunningHere } from './runningHere';
import { wasDeleted } from './storeError';
import type { TraceStore } from './traceStore';

export interface TraceHostOptions {
  /** The store's folder, which other processes of this machine may use as well. */
  readonly folder: string;
  readonly origin: string;
  readonly store: TraceStore;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** This process asks the controller for all, and here is a trace that none of it runs: to be given to `run`. */
  readonly onUntended?: (trace: Trace) => void;
}

/**
 * Runs the traces of one controller, though several processes share a folder: only the one that holds the lock asks the
 * controller, for all of them; the others hand over their traces and follow the files. When it goes away, another takes
 * over. One host for each controller and process.
 */
export class TraceHost {
  private readonly lock: OriginLock;
  private readonly files: FollowedFiles;
  /** Traces that were given to this process, and those that it runs at the moment. */
  private readonly own = new Set<string>();
  private readonly running: RunningHere;
  private readonly offered = new Set<string>();
  private tending = false;

  constructor(private readonly options: TraceHostOptions) {
    const { folder, clock, log } = options;
    this.lock = new OriginLock(options);
    const watch = new FolderWatch(folder, clock, log);
    const marks = new CancelMarks(folder);
    this.running = new RunningHere(marks, new DeletedTraces(folder));
    this.files = { store: options.store, marks, watch };
  }

  /** Whether any process asks the controller at the moment. If none does, what was left waits for a sign-in. */
  isTended(): Promise<boolean> {
    return this.lock.isTended();
  }

  /**
   * Brings a trace to its end, new or kept: here, or in the process that asks this controller. Resolves as `resumeTrace`
   * does, and to the trace as it is when the signal is aborted with `stop`.
   */
  async run(trace: Trace, dependencies: RunDependencies): Promise<Trace> {
    this.own.add(trace.id);
    try {
      return await this.toItsEnd(trace, dependencies);
    } finally {
      this.own.delete(trace.id);
      this.offered.delete(trace.id);
      await this.rest();
    }
  }

  /** Follows a trace that another process runs, without ever asking the controller; resolves at its end. */
  async follow(trace: Trace, follower: Follower): Promise<Trace> {
    this.own.add(trace.id);
    try {
      return (await followFile(this.files, trace, follower)).trace;
    } finally {
      this.own.delete(trace.id);
      await this.rest();
    }
  }

  private async toItsEnd(given: Trace, dependencies: RunDependencies): Promise<Trace> {
    let trace = given;
    for (let shared = false; ;) {
      const held = (await this.acquire()) ? this.lock.held : undefined;
      if (held !== undefined) {
        trace = await this.here(trace, dependencies, held, !shared);
        if (!isUnfinished(trace) || isStopped(dependencies.signal)) return trace;
      } else if (!shared) {
        const handed = await this.handOver(trace, dependencies);
        // A disk that takes nothing shows it to nobody else either.
        if (handed === undefined) return resumeTrace(trace, dependencies);
        trace = handed;
      }
      shared = true;
      const followed = await followFile(this.files, trace, dependencies, () => this.acquire());
      if (followed.over) return followed.trace;
      trace = followed.trace;
    }
  }

  /** Runs a trace as long as the lock is ours. `asGiven`: go on with it although the kept one has ended. */
  private async here(
    given: Trace,
    dependencies: RunDependencies,
    held: AbortSignal,
    asGiven: boolean,
  ): Promise<Trace> {
    const { lock, options, running } = this;
    const kept = await this.kept(given.id);
    const trace = kept !== undefined && (isUnfinished(kept) || !asGiven) ? kept : given;
    const ended = running.begin(trace);
    void this.tend();
    try {
      return await resumeTrace(trace, {
        ...dependencies,
        signal: AbortSignal.any([dependencies.signal, held, ended]),
        store: heldStore(options.store, lock, () => running.letGo(trace.id)),
        mayStart: async () => {
          if (!(await lock.isHeld())) throw new Error('Another window asks this controller now');
        },
      });
    } finally {
      await running.end(trace.id).catch((error: unknown) => options.log(`A mark is left: ${String(error)}`));
    }
  }

  /** Writes what the holder of the lock needs to begin; undefined when the disk does not take it. */
  private async handOver(given: Trace, { onChange }: Follower): Promise<Trace | undefined> {
    const { store, log } = this.options;
    const kept = await this.kept(given.id);
    if (kept !== undefined && isUnfinished(kept)) return kept;
    const trace = reopened(given);
    onChange(trace);
    try {
      await store.save(trace);
    } catch (error) {
      // Whoever follows it finds that it is gone.
      if (wasDeleted(error)) return trace;
      log(`Trace ${trace.id} is not shared with other windows: ${String(error)}`);
      return undefined;
    }
    return trace;
  }

  private async kept(id: string): Promise<Trace | undefined> {
    try {
      return await this.options.store.load(id);
    } catch (error) {
      this.options.log(`Trace ${id} could not be read: ${String(error)}`);
      return undefined;
    }
  }

  private async acquire(): Promise<boolean> {
    try {
      return await this.lock.acquire();
    } catch (error) {
      this.options.log(`The lock could not be taken: ${String(error)}`);
      return false;
    }
  }

  /** As long as this process asks for all: takes up what others hand over, and ends what they cancel or delete. */
  private async tend(): Promise<void> {
    if (this.tending) return;
    this.tending = true;
    try {
      for (let held = this.lock.held; held !== undefined; held = this.lock.held) {
        await this.look();
        await this.files.watch.next(held);
      }
    } catch (error) {
      if (this.lock.held !== undefined) this.options.log(`The folder could not be read: ${String(error)}`);
    } finally {
      this.tending = false;
    }
  }

  private async look(): Promise<void> {
    const { folder, origin, onUntended } = this.options;
    await this.running.look();
    const { running } = await readHead(folder);
    for (const id of running.filter(each => !this.own.has(each) && !this.offered.has(each))) {
      // One whose file cannot be read keeps nobody from what the others hand over.
      const trace = await this.kept(id);
      if (trace === undefined || trace.controller.origin !== origin || !isUnfinished(trace)) continue;
      this.offered.add(id);
      onUntended?.(trace);
    }
  }

  /** A trace has gone from here; gives the lock up when it was the last. */
  private async rest(): Promise<void> {
    if (this.running.size > 0 || this.own.size > 0) return;
    this.offered.clear();
    await this.lock.release();
    this.files.watch.dispose();
  }
}
