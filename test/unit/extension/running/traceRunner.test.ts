import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { TraceRunner, type Connection, type Run } from '../../../../src/extension/running/traceRunner';
import { message } from '../../../../src/path/message';
import type { Trace } from '../../../../src/path/trace';
import { Inventory } from '../../../../src/tracing/inventory';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { resumeTrace } from '../../../../src/tracing/runTrace';
import { systemClock } from '../../../../src/tracing/systemClock';

const controller = { name: 'Demo network', origin: 'demo', username: 'demo' };
const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };
const slow = { ...request, destination: '10.30.1.77' };

describe('TraceRunner', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.close());

  function connect(): Connection {
    const { url: origin, username, password } = demo;
    return {
      controller: createController({ origin, username, password, generation: 2, allowPlainHttp: true }),
      budget: new RequestBudget(systemClock),
      inventory: new Inventory(systemClock),
    };
  }

  function createRunner() {
    const store = createMemoryStore();
    const ports = {
      store,
      clock: systemClock,
      limits: () => ({}),
      bringToEnd: resumeTrace,
      log: () => undefined,
    };
    const runner = new TraceRunner(ports);
    return { runner, store };
  }

  /** Resolves when the trace is known to the controller. */
  function taken(runner: TraceRunner, run: Run): Promise<Trace> {
    return new Promise(resolve => {
      const subscription = runner.onDidChange(({ id, trace }) => {
        if (id !== run.id || trace.controllerTraceId === undefined) return;
        subscription.dispose();
        resolve(trace);
      });
    });
  }

  it('does not tell of an earlier end when it goes on with a trace', async () => {
    const { runner } = createRunner();
    const { traceId } = await connect().controller.initiatePathTrace(request, new AbortController().signal);
    const intent = newTrace({ controller, request, askedAtMs: Date.now(), utcOffsetMinutes: 0 });
    const record: Trace = {
      ...{ ...intent, state: 'failed', phase: 'done', controllerTraceId: traceId },
      error: { kind: 'signInRefused', sentence: message('error.signInRefused', { controller: 'lab' }) },
    };
    const told: (string | undefined)[] = [];
    runner.onDidChange(({ trace: { state, error } }) => told.push(error?.kind ?? state));
    const last = await runner.resume(record, connect()).done;
    assert.equal(last.verdict?.kind, 'reached');
    assert.equal(told[0], 'running');
    assert.ok(!told.includes('signInRefused'));
  });

  it('tells of a trace at once, and of its end', async () => {
    const { runner } = createRunner();
    const states: string[] = [];
    runner.onDidChange(({ trace }) => states.push(trace.state));
    const run = runner.start(controller, request, connect());
    assert.deepEqual(states.slice(0, 1), ['running']);
    assert.deepEqual(
      runner.all().map(({ id }) => id),
      [run.id],
    );
    const last = await run.done;
    assert.equal(last.verdict?.kind, 'reached');
    assert.equal(states.at(-1), 'finished');
    assert.deepEqual(runner.all(), []);
  });

  it('tells who gives a trace up whether it is gone from the controller, so that nobody asks twice', async () => {
    const { runner } = createRunner();
    const run = runner.start(controller, slow, connect());
    await taken(runner, run);
    const before = demo.requestLog.filter(({ method }) => method === 'DELETE').length;
    assert.equal(await runner.giveUp(run.id), true);
    assert.equal(demo.requestLog.filter(({ method }) => method === 'DELETE').length, before + 1);
    assert.equal((await run.done).verdict?.sentence.id, 'cancelled.deleted');
    const unsent = runner.start(controller, slow, connect());
    assert.deepEqual([await runner.giveUp(unsent.id), await runner.giveUp('nobody')], [false, false]);
  });

  it('cancels one trace and leaves the other alone', async () => {
    const { runner } = createRunner();
    const connection = connect();
    const cancelled = runner.start(controller, slow, connection);
    const other = runner.start(controller, request, connection);
    await taken(runner, cancelled);
    runner.cancel(cancelled.id);
    assert.equal((await cancelled.done).verdict?.kind, 'cancelled');
    assert.equal((await other.done).verdict?.kind, 'reached');
  });

  it('leaves a trace to the next window when this one ends', async () => {
    const { runner, store } = createRunner();
    const run = runner.start(controller, slow, connect());
    await taken(runner, run);
    runner.dispose();
    assert.equal((await run.done).state, 'running');
    const kept = await store.load(run.id);
    assert.equal(kept?.state, 'running');
    const next = createRunner().runner;
    const resumed = next.resume(kept, connect());
    assert.equal(next.resume(kept, connect()), resumed);
    next.cancel(run.id);
    assert.equal((await resumed.done).verdict?.kind, 'cancelled');
  });

  it('writes nothing more about a trace that was let go', async () => {
    const { runner, store } = createRunner();
    const run = runner.start(controller, slow, connect());
    await taken(runner, run);
    await runner.stop(run.id);
    await store.delete(run.id);
    await run.done;
    assert.equal(await store.load(run.id), undefined);
  });
});
