import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { TraceRunner } from '../../../src/extension/running/traceRunner';
import type { TraceWatch } from '../../../src/extension/running/traceWatch';
import { Watches } from '../../../src/extension/running/watches';
import { WatchMemory } from '../../../src/extension/running/watchMemory';
import type { Trace, TraceController } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { createMemoryStore } from '../../../src/tracing/memoryStore';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { resumeTrace } from '../../../src/tracing/runTrace';
import { FakeClock } from '../tracing/fakeClock';
import { FakeController, type Script } from '../tracing/fakeController';
import { device, host, lab, reachedPath, request as question } from '../tracing/samples';
import { reader } from './reader';

export const otherPath = {
  ...reachedPath(),
  hops: [host('10.20.1.15'), device('access-2'), host('10.9.4.20')],
};

/** A window that watches one question of a controller out of a script, with a clock of the test's own. */
export class WatchWorld {
  readonly clock = new FakeClock();
  readonly store: TraceStore;
  readonly controller: FakeController;
  readonly shown: Trace[] = [];
  readonly kept: Trace[] = [];
  readonly values: Map<string, unknown>;
  readonly memory = new WatchMemory({
    keys: () => [...this.values.keys()].filter(key => this.values.get(key) !== undefined),
    get: (key: string) => this.values.get(key),
    update: (key: string, value: unknown) => {
      this.values.set(key, value);
      return Promise.resolve();
    },
  } as ConstructorParameters<typeof WatchMemory>[0]);
  readonly runner: TraceRunner;
  readonly watches: Watches;
  redraws = 0;
  /** What the controller is called now; undefined: it was removed or signed out of. */
  listed: TraceController | undefined = lab;
  /** Whether the keyring gives no password. */
  isLocked = false;
  private first: Trace | undefined;

  private constructor(
    script: Script,
    disk: Pick<WatchWorld, 'store' | 'values'> = { store: createMemoryStore(), values: new Map() },
  ) {
    const { clock } = this;
    const { store } = disk;
    this.store = store;
    this.values = disk.values;
    const log = (): void => undefined;
    this.controller = new FakeController(clock, script);
    this.runner = new TraceRunner({ store, clock, limits: () => ({}), bringToEnd: resumeTrace, log });
    const starter = {
      reach: () => {
        const controller = this.listed;
        if (this.isLocked) return Promise.reject(new Error('the keyring is locked'));
        return Promise.resolve(controller && { controller, connection: this.connection });
      },
      resume: (trace: Trace) => {
        this.runner.resume(trace, this.connection);
        return Promise.resolve();
      },
    };
    this.watches = new Watches({
      store,
      runner: this.runner,
      starter,
      clock,
      reader,
      memory: this.memory,
      log,
    });
    this.watches.onDidKeep(trace => this.kept.push(trace));
  }

  /** A window that shows a first run; what the controller answers from now on the script says. */
  static async open(script: Script = {}): Promise<WatchWorld> {
    const usual: Script = {};
    const world = new WatchWorld(usual);
    world.first = await world.runFirst();
    Object.assign(usual, script);
    world.controller.calls.length = 0;
    return world;
  }

  /** The next window on the same disk, after the one before has died. */
  static after({ store, values }: WatchWorld): WatchWorld {
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const [key, value] of values) {
      if (typeof value === 'object') values.set(key, { ...value, pid });
    }
    return new WatchWorld({}, { store, values });
  }

  get connection() {
    return { controller: this.controller, budget: new RequestBudget(this.clock, 500) };
  }

  start(): TraceWatch {
    assert.ok(this.first !== undefined);
    return this.watches.start(this.first, lab, {
      show: trace => this.shown.push(trace),
      redraw: () => (this.redraws += 1),
    });
  }

  /** The run that a person has started; its statistics have been asked for. */
  private runFirst(): Promise<Trace> {
    const request: TraceRequest = { ...question, include: ['device'] };
    return this.clock.run(this.runner.start(lab, request, this.connection).done);
  }
}
