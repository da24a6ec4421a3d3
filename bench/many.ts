// 500 traces at once on a controller that computes 25 and answers 100 requests a minute: how many requests does each
// take, how long do all of them, and does the controller ever have to say no? Beside it the same for traces that each
// ask for themselves. Real HTTP; controller and clock go `speed` times faster than usual.
import pLimit from 'p-limit';
import { createController } from '../src/controller/connect';
import type { Controller } from '../src/controller/controller';
import { controllerErrorDetails } from '../src/controller/describeError';
import { requestLimit } from '../src/demo/faults/requestLimit';
import { startDemo, type Demo } from '../src/demo/startDemo';
import type { Trace } from '../src/path/trace';
import type { TraceRequest } from '../src/path/traceRequest';
import type { Clock } from '../src/tracing/clock';
import { createMemoryStore } from '../src/tracing/memoryStore';
import { newTrace } from '../src/tracing/newTrace';
import { PollSchedule } from '../src/tracing/pollSchedule';
import { RequestBudget } from '../src/tracing/requestBudget';
import { runTrace } from '../src/tracing/runTrace';
import { quickClock } from '../test/unit/tracing/quickClock';

const speed = 20;
const perMinute = 100;
const atOnce = 25;
const budgets = { requests: 2.5, requestsAlone: 4, overBound: 1.35 };
/** Traces end at different times, as on a network: 5 to 19 s. */
const computeMs = ({ source }: { readonly source: string }): number =>
  5000 + (Number(source.split('.')[3]) % 8) * 2000;

/** One for each use: a signal that many listen to is warned of. */
const never = (): AbortSignal => new AbortController().signal;

/** What one way of asking cost. */
interface Outcome {
  readonly traces: number;
  readonly requests: number;
  /** Of the model's time. */
  readonly tookMs: number;
  readonly refusedLater: number;
  readonly refusedInAll: number;
  readonly unfinished: number;
}

type Way = (controller: Controller, clock: Clock, count: number) => Promise<number>;

function requestOf(each: number): TraceRequest {
  const source = `10.1.${11 + (each % 2)}.${20 + (each % 200)}`;
  return { source, destination: '10.3.10.40', include: [] };
}

/** All at once, as a program would that has so many to run. Resolves to the number of those without a result. */
async function ours(controller: Controller, clock: Clock, count: number): Promise<number> {
  const budget = new RequestBudget(clock, perMinute);
  const store = createMemoryStore();
  const traces = Array.from({ length: count }, (_, each): Promise<Trace> => {
    const intent = newTrace({
      controller: { name: 'demo', origin: 'demo' },
      request: requestOf(each),
      askedAtMs: clock.now(),
      utcOffsetMinutes: 0,
    });
    return runTrace(intent, {
      ...{ controller, budget, store, clock, signal: never(), limits: { timeLimitMs: 3_600_000 } },
      onChange: () => undefined,
      log: () => undefined,
    });
  });
  return (await Promise.all(traces)).filter(({ verdict }) => verdict === undefined).length;
}

/** The same budget and the same schedule, but each trace asks for itself, 25 at a time. */
async function alone(controller: Controller, clock: Clock, count: number): Promise<number> {
  const budget = new RequestBudget(clock, perMinute);
  const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
    const answered = await budget.take('trace', never());
    return ask().finally(answered);
  };
  await controller.login(never());
  budget.note(controller.requestCounts().login);
  const limit = pLimit(atOnce);
  const one = async (each: number): Promise<void> => {
    const { traceId } = await inTurn(() => controller.initiatePathTrace(requestOf(each), never()));
    const schedule = new PollSchedule(clock.now());
    for (let running = true; running;) {
      await clock.wait(Math.max(schedule.next(clock.now()) - clock.now(), 0), never());
      running = (await inTurn(() => controller.getPath(traceId, [], never()))).status === 'running';
    }
  };
  const settled = await Promise.allSettled(
    Array.from({ length: count }, (_, each) => limit(() => one(each))),
  );
  for (const each of settled) if (each.status === 'rejected') report(each.reason);
  return settled.filter(({ status }) => status === 'rejected').length;
}

function report(error: unknown): void {
  console.log(`A trace broke off: ${String(error)} (HTTP ${controllerErrorDetails(error).status ?? '-'})`);
}

async function measure(way: Way, count: number): Promise<Outcome> {
  const clock = quickClock(speed);
  const now = (): number => clock.now();
  const demo = await startDemo({ now, computeMs, faults: requestLimit(perMinute, now) });
  try {
    const controller = connect(demo, clock);
    const beganMs = clock.now();
    const unfinished = await way(controller, clock, count);
    const tookMs = clock.now() - beganMs;
    const counts: readonly number[] = Object.values(controller.requestCounts());
    const refused = demo.requestLog.filter(({ status }) => status === 429);
    return {
      ...{ traces: count, tookMs, unfinished },
      requests: counts.reduce((sum, each) => sum + each, 0),
      refusedInAll: refused.length,
      refusedLater: refused.filter(({ atMs }) => atMs > beganMs + 60_000).length,
    };
  } finally {
    await demo.close();
  }
}

function connect({ url: origin, username, password }: Demo, clock: Clock): Controller {
  return createController({
    ...{ origin, username, password, clock },
    generation: 2,
    allowPlainHttp: true,
    timeoutMs: 60_000,
  });
}

/** The shortest time that two requests for each trace can take; the first minute's are spent at once. */
function lowerBoundMs(traces: number): number {
  return ((2 * traces) / perMinute) * 60_000;
}

function print(name: string, outcome: Outcome): void {
  const { traces, requests, tookMs, refusedInAll, refusedLater, unfinished } = outcome;
  const cells = [
    name.padEnd(22),
    `${traces} traces`,
    `${(requests / traces).toFixed(2)} requests each`,
    `${(tookMs / 60_000).toFixed(1)} min`,
    `${(tookMs / lowerBoundMs(traces)).toFixed(2)} of the bound`,
    `429: ${refusedInAll}, after the first minute ${refusedLater}`,
    `without a result: ${unfinished}`,
  ];
  console.log(cells.join(' · '));
}

async function main(): Promise<void> {
  console.log(
    `Controller: ${atOnce} at once, ${perMinute} requests a minute, 5 to 19 s for a path; clock × ${speed}; no enrichment.`,
  );
  const shared = await measure(ours, 500);
  print('one list for all', shared);
  const single = await measure(alone, 100);
  print('each for itself', single);
  const each = shared.requests / shared.traces;
  const kept =
    each <= budgets.requests &&
    single.requests / single.traces >= budgets.requestsAlone &&
    shared.refusedLater === 0 &&
    shared.unfinished === 0 &&
    shared.tookMs <= lowerBoundMs(shared.traces) * budgets.overBound;
  const limits = `≤ ${budgets.requests} requests, alone ≥ ${budgets.requestsAlone}, no 429 after the first minute, ≤ ${budgets.overBound} of the bound`;
  console.log(`Budgets for ours (${limits}): ${kept ? 'kept' : 'NOT KEPT'}`);
  if (!kept) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
