import { randomUUID } from 'node:crypto';
import type { PanelWatch } from '../panel/panelPorts';
import { errorText } from '../../path/errorText';
import { present } from '../../path/present';
import type { Trace, TraceController } from '../../path/trace';
import type { Clock } from '../../tracing/clock';
import { isAlive } from '../../tracing/isAlive';
import { isUnfinished } from '../../tracing/resumption';
import type { TraceStore } from '../../tracing/traceStore';
import type { Reader } from '../reader';
import { Signal } from './signal';
import type { TraceRunner } from './traceRunner';
import type { TraceStarter } from './traceStarter';
import { mostWatchRuns, TraceWatch } from './traceWatch';
import { leftBehind, type RememberedWatch, type WatchMemory } from './watchMemory';
import { WatchRuns } from './watchRuns';

export interface WatchesPorts {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: Pick<TraceStarter, 'resume' | 'reach'>;
  readonly clock: Clock;
  readonly reader: Reader;
  readonly memory: WatchMemory;
  readonly log: (line: string) => void;
}

/** What a watch needs of the page that shows it. */
export interface WatchPage {
  readonly show: (trace: Trace) => void;
  readonly redraw: () => void;
}

/** The watches of this window, and what those of windows that died have left. */
export class Watches {
  private readonly kept = new Signal<Trace>();
  /** A run differs from the one before and stays in the history. */
  readonly onDidKeep = this.kept.subscribe;
  private readonly running = new Map<TraceWatch, TraceController>();
  private readonly runs: WatchRuns;
  private isStopping = false;

  constructor(private readonly ports: WatchesPorts) {
    this.runs = new WatchRuns(ports);
  }

  /** A run of a watch that is no part of the history, not yet or not at all. */
  isPassing(id: string): boolean {
    return this.runs.isPassing(id);
  }

  /** Begins to watch a trace's question; it ends by itself, by `dispose`, or with the window. */
  start(first: Trace, controller: TraceController, page: WatchPage): TraceWatch {
    const { clock, reader, memory, log } = this.ports;
    const id = randomUUID();
    let shownId = first.id;
    let runId: string | undefined;
    const remember = (): void => {
      const { runs, changes, isOver } = watch.view;
      if (isOver && !this.isStopping) return void memory.forget(id);
      void memory.keep(id, present({ shownId, runs, changes, runId, pid: process.pid }));
    };
    const watch: TraceWatch = new TraceWatch(first, {
      ...{ clock, reader, log },
      ask: signal =>
        this.runs.ask({ request: first.request, controller, signal }, begun => {
          runId = begun;
          remember();
        }),
      keep: trace => {
        shownId = trace.id;
        this.runs.keep(trace.id);
        this.kept.tell(trace);
        page.show(trace);
      },
      drop: dropped => this.runs.forget(dropped.id),
      onChange: () => {
        remember();
        page.redraw();
      },
    });
    this.running.set(watch, controller);
    watch.begin();
    void watch.done.finally(() => this.running.delete(watch));
    return watch;
  }

  /** Controllers or passwords have changed: a watch that waits ends where its controller cannot be asked any more. */
  async endUnreachable(): Promise<void> {
    for (const [watch, controller] of [...this.running]) {
      const reached = await this.runs.reach(controller);
      if (reached === undefined) watch.endInPause(this.runs.unreachable);
    }
  }

  /** The watch that ended with the window that showed this trace: over, and it says so. */
  async leftBy(shownId: string): Promise<PanelWatch | undefined> {
    const { memory, reader } = this.ports;
    const [id, watch] = memory.all().find(([, each]) => each.shownId === shownId) ?? [];
    if (id === undefined || watch === undefined || !(await this.isGone(watch.pid))) return undefined;
    if (watch.runId === undefined) await memory.forget(id);
    const why = reader.t('The watch ended with its window; start it again to go on.');
    return { view: leftBehind(watch, mostWatchRuns, why), dispose: () => undefined };
  }

  /** Takes back the runs that died with their window: on the controller and here. */
  async takeBack(): Promise<void> {
    for (const [id, watch] of this.ports.memory.all()) {
      if (watch.runId === undefined || !(await this.isGone(watch.pid))) continue;
      try {
        if (await this.takeBackRun(watch.runId)) await this.ports.memory.keep(id, withoutRun(watch));
      } catch (error) {
        this.ports.log(`The run ${watch.runId} of a watch was not taken back: ${errorText(error)}`);
      }
    }
  }

  /** This window ends: what runs is cancelled, and the next window says so. Resolves when nothing of it is left. */
  async stopAll(): Promise<void> {
    this.isStopping = true;
    await this.endAll();
  }

  /** What runs is cancelled, and forgotten. Resolves when nothing of it is left. */
  async endAll(): Promise<void> {
    const running = [...this.running.keys()];
    for (const watch of running) watch.dispose();
    await Promise.all(running.map(({ done }) => done));
  }

  /** Whether a process is gone, or goes within half a minute: the window before a reload takes its time. */
  private async isGone(pid: number): Promise<boolean> {
    const { clock } = this.ports;
    const { signal } = new AbortController();
    for (let look = 0; look < 30 && isAlive(pid); look += 1) await clock.wait(1000, signal);
    return !isAlive(pid);
  }

  /** False when it has to wait for another time, for want of a password. */
  private async takeBackRun(id: string): Promise<boolean> {
    const { store, runner, starter } = this.ports;
    const trace = await store.load(id);
    if (trace === undefined) return true;
    this.runs.hide(id);
    if (isUnfinished(trace)) {
      await starter.resume(trace);
      const run = runner.get(id);
      if (run === undefined) return false;
      runner.cancel(id);
      await run.done;
    }
    await this.runs.forget(id);
    return true;
  }
}

function withoutRun({ shownId, runs, changes, pid }: RememberedWatch): RememberedWatch {
  return { shownId, runs, changes, pid };
}
