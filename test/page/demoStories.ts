import { createController } from '../../src/controller/connect';
import { startDemo, type Demo, type DemoExample } from '../../src/demo/startDemo';
import { present } from '../../src/path/present';
import type { Trace } from '../../src/path/trace';
import type { TraceRequest } from '../../src/path/traceRequest';
import type { Clock } from '../../src/tracing/clock';
import { Inventory } from '../../src/tracing/inventory';
import { createMemoryStore } from '../../src/tracing/memoryStore';
import { newTrace } from '../../src/tracing/newTrace';
import { RequestBudget } from '../../src/tracing/requestBudget';
import { runTrace } from '../../src/tracing/runTrace';
import { systemClock } from '../../src/tracing/systemClock';
import { nowMs } from '../fixtures/traces';

/** A trace that the demo network really computed, statistics and all. */
export interface Story {
  readonly example: DemoExample;
  readonly trace: Trace;
}

/** A while before the moment at which the pages are looked at. */
const beganAtMs = nowMs - 20 * 60_000;
const utcOffsetMinutes = 60;
const speed = 30;

/** Pictures that are kept shall be the same tomorrow: this clock begins at the same moment, and goes faster. */
function storyClock(): Clock {
  const startedMs = Date.now();
  return {
    now: () => Math.round(beganAtMs + (Date.now() - startedMs) * speed),
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
  };
}

/** Runs the chosen examples of the demo network side by side, over its own HTTP. */
export async function demoStories(isChosen: (example: DemoExample) => boolean): Promise<readonly Story[]> {
  const clock = storyClock();
  const demo = await startDemo({ now: () => clock.now(), speed: 1, seed: 7, generation: 3 });
  try {
    return await Promise.all(
      demo.examples
        .filter(isChosen)
        .map(async example => ({ example, trace: await traceOf(demo, clock, example) })),
    );
  } finally {
    await demo.close();
  }
}

async function traceOf(demo: Demo, clock: Clock, example: DemoExample): Promise<Trace> {
  const { url: origin, username, password } = demo;
  const controller = createController({
    ...{ origin, username, password, clock },
    ...{ generation: 3, allowPlainHttp: true, timeoutMs: 60_000 },
  });
  const intent = newTrace({
    controller: { name: 'campus', origin: 'demo' },
    request: requestOf(example),
    askedAtMs: clock.now(),
    utcOffsetMinutes,
  });
  return runTrace(intent, {
    ...{ controller, clock, store: createMemoryStore(), inventory: new Inventory(clock) },
    budget: new RequestBudget(clock, 500),
    signal: new AbortController().signal,
    limits: { timeLimitMs: 900_000, statisticsLimitMs: 900_000 },
    onChange: () => undefined,
    log: () => undefined,
  });
}

function requestOf({ source, destination, destinationMac, protocol, port }: DemoExample): TraceRequest {
  const include = ['acl', 'device', 'interface', 'qos'] as const;
  return present({
    ...{ source, destination, destinationMac, protocol },
    destinationPort: port,
    include,
  });
}
