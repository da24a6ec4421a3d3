import type { CatalystCenter } from '../../../src/controller/deviceCommands';
import type { DemoExample } from '../../../src/demo/examples';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import type { NetworkPath } from '../../../src/path/networkPath';
import { present } from '../../../src/path/present';
import type { Generation } from '../../../src/path/trace';
import type { Inclusion, TraceRequest } from '../../../src/path/traceRequest';
import { connect, never } from './connecting';

export const generations = [1, 2, 3] as const;
export type Each<T> = Readonly<Record<Generation, T>>;

/** The same demo network three times, once for each generation, at one clock. */
export class AllGenerations {
  private constructor(
    readonly clock: { now: number },
    readonly demos: Each<Demo>,
    readonly controllers: Each<CatalystCenter>,
  ) {}

  static async open(): Promise<AllGenerations> {
    const clock = { now: Date.parse('2026-03-02T10:00:00Z') };
    const open = (generation: Generation): Promise<Demo> =>
      startDemo({ generation, seed: 7, now: () => clock.now, tokenLifetimeMs: 90_000_000 });
    const demos = { 1: await open(1), 2: await open(2), 3: await open(3) };
    const speak = ({ url: origin, username, password }: Demo): CatalystCenter =>
      connect({ origin }, { username, password });
    return new AllGenerations(clock, demos, {
      1: speak(demos[1]),
      2: speak(demos[2]),
      3: speak(demos[3]),
    });
  }

  async close(): Promise<void> {
    await Promise.all(generations.map(generation => this.demos[generation].close()));
  }

  async each<T>(ask: (controller: CatalystCenter, generation: Generation) => Promise<T>): Promise<Each<T>> {
    const { controllers } = this;
    const [first, second, third] = await Promise.all([
      ask(controllers[1], 1),
      ask(controllers[2], 2),
      ask(controllers[3], 3),
    ]);
    return { 1: first, 2: second, 3: third };
  }

  start(request: TraceRequest): Promise<Each<string>> {
    return this.each(async controller => (await controller.initiatePathTrace(request, never)).traceId);
  }

  paths(ids: Each<string>, include: readonly Inclusion[]): Promise<Each<NetworkPath>> {
    return this.each((controller, generation) => controller.getPath(ids[generation], include, never));
  }
}

/** The question of an example. */
export function requestOf(example: DemoExample, include: readonly Inclusion[]): TraceRequest {
  const { source, destination, destinationMac, protocol, port } = example;
  return {
    source,
    destination,
    ...present({ destinationMac, protocol, destinationPort: port }),
    include,
  };
}
