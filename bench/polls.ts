// One trace that is asked for 10,000 times: how much does the heap grow? Real HTTP against a demo network in another
// process; our clock goes `speed` times faster, so that 14 hours of questions take minutes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createController } from '../src/controller/connect';
import { createMemoryStore } from '../src/tracing/memoryStore';
import { newTrace } from '../src/tracing/newTrace';
import { RequestBudget } from '../src/tracing/requestBudget';
import { runTrace } from '../src/tracing/runTrace';
import type { AbortReason } from '../src/tracing/runDependencies';
import { quickClock } from '../test/unit/tracing/quickClock';
import type { EndlessDemo } from './lib/endlessDemo';

const speed = 2000;
const polls = 10_000;
/** Code is compiled and caches are filled in the first of them. */
const warmUp = 1000;
const budgetBytes = 2 * 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Runs a trace until it has been asked for so often; resolves to the heap before and after, both without garbage. */
async function measure({ url: origin, username, password }: EndlessDemo): Promise<readonly [number, number]> {
  const clock = quickClock(speed);
  const controller = createController({
    ...{ origin, username, password, generation: 2, allowPlainHttp: true, timeoutMs: 60_000 },
  });
  const end = new AbortController();
  let asked = 0;
  let before = 0;
  // What is asked of tasks is not counted.
  const counting: typeof controller = {
    ...controller,
    getPath: async (...question) => {
      const answer = await controller.getPath(...question);
      asked += 1;
      if (asked === warmUp) before = heapBytes();
      if (asked === warmUp + polls) end.abort('stop' satisfies AbortReason);
      return answer;
    },
  };
  const intent = newTrace({
    controller: { name: 'demo', origin: 'demo' },
    request: { source: '10.1.11.20', destination: '10.3.10.40', include: [] },
    askedAtMs: clock.now(),
    utcOffsetMinutes: 0,
  });
  await runTrace(intent, {
    ...{
      controller: counting,
      budget: new RequestBudget(clock, 1_000_000),
      store: createMemoryStore(),
      clock,
    },
    ...{ signal: end.signal, limits: { timeLimitMs: 2 ** 31 - 1 } },
    onChange: () => undefined,
    log: () => undefined,
  });
  return [before, heapBytes()];
}

async function main(): Promise<void> {
  const script = path.join(import.meta.dirname, 'lib', 'endlessDemo.ts');
  const child = fork(script, { execArgv: ['--import', 'tsx'] });
  try {
    const [demo] = (await once(child, 'message')) as [EndlessDemo];
    const beganMs = Date.now();
    const [before, after] = await measure(demo);
    const grown = after - before;
    const figures = `${(before / 2 ** 20).toFixed(2)} MB → ${(after / 2 ** 20).toFixed(2)} MB`;
    console.log(
      `${polls} polls after ${warmUp} to warm up, in ${Math.round((Date.now() - beganMs) / 1000)} s`,
    );
    console.log(`Heap without garbage: ${figures}, grown by ${(grown / 2 ** 20).toFixed(2)} MB`);
    const kept = grown < budgetBytes;
    console.log(`Budget (< ${budgetBytes / 2 ** 20} MB): ${kept ? 'kept' : 'NOT KEPT'}`);
    if (!kept) process.exitCode = 1;
  } finally {
    child.disconnect();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
