import { ControllerError } from '../../../../src/controller/controllerError';
import type { Ask } from '../../../../src/controller/exchange';
import type { Trace } from '../../../../src/path/trace';
import { Inventory } from '../../../../src/tracing/inventory';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { runTrace } from '../../../../src/tracing/runTrace';
import type { AbortReason } from '../../../../src/tracing/runDependencies';
import { FakeClock } from '../fakeClock';
import { controllerOver } from './controllerOver';
import type { OddCase } from './oddAnswers';
import { kindOf } from './recordings';

export interface OddOutcome {
  readonly trace: Trace;
  /** How many odd answers were given. */
  readonly served: number;
  /** The body of the path as it was given last. */
  readonly lastPath: string | undefined;
}

/** Runs a whole trace on a controller that gives odd answers. Rejects when anything escapes. */
export async function runOddCase({ recording, situation, odd }: OddCase): Promise<OddOutcome> {
  const clock = new FakeClock();
  const { generation, request, bodies } = recording;
  let served = 0;
  let starts = 0;
  let lastPath: string | undefined;
  const ask: Ask = question => {
    const { purpose } = question;
    if (purpose === 'start') starts += 1;
    if (purpose === 'start' && situation === 'answerToStartLost') {
      return Promise.reject(
        new ControllerError('noAnswer', { purpose, mayHaveArrived: true, timeoutMs: 10_000 }),
      );
    }
    const kind = kindOf(question);
    const common = { purpose, dateMs: clock.now() };
    if (purpose === 'start' && situation === 'full' && starts === 1) {
      return Promise.resolve({ ...common, status: 500, text: '' });
    }
    const found = odd.find(each => each.kind === kind);
    if (found !== undefined) served += 1;
    const text = found?.text ?? JSON.stringify(bodies.get(kind) ?? {});
    const usual = bodies.has(kind) ? 200 : 404;
    if (purpose === 'poll' && (found?.status ?? usual) < 300) lastPath = text;
    const { status = usual, contentType = 'application/json' } = found ?? {};
    return Promise.resolve({ ...common, status, text, contentType });
  };
  const abortion = new AbortController();
  if (situation === 'cancelled') clock.at(200, () => abortion.abort('cancel' satisfies AbortReason));
  const intent = newTrace({
    controller: { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' },
    ...{ request, askedAtMs: clock.now(), utcOffsetMinutes: 0 },
  });
  const trace = await clock.run(
    runTrace(intent, {
      controller: controllerOver(
        ask,
        situation === 'detected' || situation === 'answerToStartLost' ? 'auto' : generation,
        clock,
      ),
      ...{ budget: new RequestBudget(clock, 1000), inventory: new Inventory(clock), clock },
      ...{ store: createMemoryStore(), signal: abortion.signal, log: () => undefined },
      onChange: () => undefined,
    }),
  );
  return { trace, served, lastPath };
}
