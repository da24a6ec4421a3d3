import assert from 'node:assert/strict';
import path from 'node:path';
import { createController } from '../../../src/controller/connect';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import type { TraceRequest } from '../../../src/path/traceRequest';
import { createFileStore } from '../../../src/tracing/fileStore';
import { readHead } from '../../../src/tracing/head';
import { newTrace } from '../../../src/tracing/newTrace';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { resumeTrace } from '../../../src/tracing/runTrace';
import { assertNoSecret } from './faults/assertCase';
import { ControllerBook } from './faults/controllerBook';
import { deaths, type Death } from './faults/mortal';
import { runToDeath } from './faults/runToDeath';
import { sharedClock } from './faults/sharedClock';
import { temporaryFolder } from './temporaryFolder';

const request: TraceRequest = { source: '10.1.11.20', destination: '10.3.10.40', include: ['acl'] };
const log = (): void => undefined;

/** Real processes, killed as by `kill -9`; what they leave is read by this one. */
describe('a program that is killed', () => {
  const folder = temporaryFolder();
  const beganMs = Date.now();
  const speed = 20;
  const clock = sharedClock(beganMs, speed);
  let demo: Demo;
  let book: ControllerBook;

  async function killAndGoOn(death: Death) {
    const now = (): number => clock.now() + 86_400_000;
    const stateFile = path.join(folder(), 'controller', 'book.jsonl');
    book = new ControllerBook(stateFile, now);
    demo = await startDemo({ now, stateFile, computeMs: 4000 });
    const { url: origin, username, password } = demo;
    const store = createFileStore({ folder: path.join(folder(), 'traces'), log });
    const intent = newTrace({
      controller: { name: 'lab', origin: 'https://dnac.example.net', username },
      ...{ request, askedAtMs: clock.now(), utcOffsetMinutes: 0 },
    });
    const order = { intent, death, folder: path.join(folder(), 'traces'), origin, username, password };
    const ended = await runToDeath({ ...order, beganMs, speed });
    assert.equal(ended.signal, 'SIGKILL', ended.printed);
    assertNoSecret(ended.printed, [password, Buffer.from(`${username}:${password}`).toString('base64')]);
    assert.deepEqual((await readHead(path.join(folder(), 'traces'))).running, [intent.id]);
    const left = await store.load(intent.id);
    assert.ok(left !== undefined, 'the intent was lost');
    const options = { origin, username, password, clock, generation: 'auto', allowPlainHttp: true } as const;
    return resumeTrace(left, {
      ...{ store, clock, log, budget: new RequestBudget(clock), signal: new AbortController().signal },
      controller: createController(options),
      onChange: log,
    });
  }

  afterEach(() => demo.close());

  for (const death of deaths) {
    const taken = death !== 'beforeStart';
    const what = taken
      ? 'from which the next brings its one trace to the end'
      : 'and says that nothing is known of it';
    it(`leaves a record (${death}) ${what}`, async function () {
      this.timeout(60_000);
      const trace = await killAndGoOn(death);
      assert.equal(book.ours.length, taken ? 1 : 0);
      if (taken) assert.equal(trace.verdict?.kind, 'reached', trace.error?.kind);
      else assert.equal(trace.error?.kind, 'startUnknown');
      if (taken) assert.equal(trace.controllerTraceId, book.ours[0]);
      assert.equal(trace.adopted, death === 'startTaken' ? true : undefined);
    });
  }
});
