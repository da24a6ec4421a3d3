import type { Controller } from '../../../../src/controller/controller';
import type { Clock } from '../../../../src/tracing/clock';
import type { TraceStore } from '../../../../src/tracing/traceStore';

/** Where in a trace its program is killed. */
export const deaths = ['intentKept', 'beforeStart', 'startTaken', 'idKept', 'polling'] as const;
export type Death = (typeof deaths)[number];

/** A program that may be killed: from then on nothing that it does has an effect, and nothing it waits for ends. */
export class Mortal {
  private readonly end = new AbortController();
  private readonly buried: Promise<void>;

  constructor(
    private readonly death: Death | undefined,
    /** Called in place of dying, by a program that really dies. */
    private readonly kill: () => void = () => this.end.abort('killed'),
  ) {
    this.buried = new Promise(resolve => this.end.signal.addEventListener('abort', () => resolve()));
  }

  get isDead(): boolean {
    return this.end.signal.aborted;
  }

  /** Resolves at its death, which may never come. */
  get died(): Promise<void> {
    return this.buried;
  }

  clock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      wait: (ms, signal) => this.lives(clock.wait(ms, this.alive(signal))),
    };
  }

  store(store: TraceStore): TraceStore {
    return {
      load: id => this.lives(store.load(id)),
      annotate: (id, annotations) => this.lives(store.annotate(id, annotations)),
      list: () => this.lives(store.list()),
      listKnown: () => this.lives(store.listKnown()),
      lookAround: ids => this.lives(store.lookAround(ids)),
      delete: (...ids) => this.lives(store.delete(...ids)),
      onDidChange: listener => store.onDidChange(listener),
      save: async trace => {
        if (!this.isDead) await store.save(trace);
        if (this.death === 'intentKept') this.kill();
        if (this.death === 'beforeStart' && trace.phase === 'starting') this.kill();
        if (this.death === 'idKept' && trace.phase === 'computing') this.kill();
        await this.lives(Promise.resolve());
      },
    };
  }

  controller(controller: Controller): Controller {
    const { alive, lives } = this;
    return {
      origin: controller.origin,
      login: signal => lives(controller.login(alive(signal))),
      initiatePathTrace: async (request, signal) => {
        const started = await lives(controller.initiatePathTrace(request, alive(signal)));
        if (this.death === 'startTaken') this.kill();
        return lives(Promise.resolve(started));
      },
      getPath: (...[id, include, signal]) => {
        const asked = lives(controller.getPath(id, include, alive(signal)));
        if (this.death === 'polling') this.kill();
        return asked;
      },
      getTask: (id, signal) => lives(controller.getTask(id, alive(signal))),
      listTraces: (filter, signal) => lives(controller.listTraces(filter, alive(signal))),
      deleteTrace: (id, signal) => lives(controller.deleteTrace(id, alive(signal))),
      getDevices: (ids, signal) => lives(controller.getDevices(ids, alive(signal))),
      getInterfaces: (id, signal) => lives(controller.getInterfaces(id, alive(signal))),
      getInterfacesByAddress: (address, signal) =>
        lives(controller.getInterfacesByAddress(address, alive(signal))),
      requestCounts: () => controller.requestCounts(),
      controllerTimeMs: () => controller.controllerTimeMs(),
    };
  }

  private readonly alive = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, this.end.signal]);

  /** The work's end, unless death comes first: then it has none. */
  private readonly lives = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const result = await work;
      if (this.isDead) await new Promise(() => undefined);
      return result;
    } catch (error) {
      if (this.isDead) await new Promise(() => undefined);
      throw error;
    }
  };
}
