import assert from 'node:assert/strict';
import { createController } from '../../../src/controller/connect';
import { startDemo, type Demo, type DemoOptions } from '../../../src/demo/startDemo';
import { parseTraceFile } from '../../../src/files/parseTraceFile';
import { serialiseTrace } from '../../../src/files/traceFile';
import { english } from '../../../src/path/message';
import { inclusions } from '../../../src/path/traceRequest';
import type { TraceRequest } from '../../../src/path/traceRequest';
import { Inventory } from '../../../src/tracing/inventory';
import { createMemoryStore } from '../../../src/tracing/memoryStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { resumeTrace, runTrace } from '../../../src/tracing/runTrace';
import type { AbortReason, RunDependencies } from '../../../src/tracing/runDependencies';
import { quickClock } from './quickClock';

const slow: TraceRequest = { source: '10.30.1.77', destination: '10.9.4.20', include: [] };
const statistics = inclusions.filter(each => each !== 'performance');

/** Traces over real HTTP; controller and clock go twenty times faster than usual. */
describe('with the demo network', () => {
  const clock = quickClock(20);
  let demo: Demo;
  let abortion: AbortController;

  async function open(options: DemoOptions = {}): Promise<RunDependencies> {
    demo = await startDemo({ now: () => clock.now(), ...options });
    abortion = new AbortController();
    const { url, username, password } = demo;
    return {
      controller: createController({
        ...{ origin: url, username, password, clock },
        generation: 'auto',
        allowPlainHttp: true,
      }),
      budget: new RequestBudget(clock),
      inventory: new Inventory(clock),
      store: createMemoryStore(),
      clock,
      signal: abortion.signal,
      onChange: () => undefined,
      log: () => undefined,
      limits: { timeLimitMs: 600_000, statisticsLimitMs: 600_000 },
    };
  }

  afterEach(() => demo.close());

  function intent(request: TraceRequest) {
    const controller = { name: 'demo', origin: 'demo', username: 'demo' };
    return newTrace({ controller, request, askedAtMs: clock.now(), utcOffsetMinutes: 0 });
  }

  const sent = (method: string, path: string) =>
    demo.requestLog.filter(each => each.method === method && each.path.includes(path)).length;

  it('brings path, verdict, versions and statistics', async () => {
    const dependencies = await open();
    const request = { source: '10.1.11.20', destination: '10.3.10.40', include: statistics };
    const trace = await runTrace(intent(request), dependencies);
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.phase, 'done');
    const devices = trace.hops.filter(hop => hop.deviceId !== undefined && hop.kind !== 'wiredHost');
    assert.ok(devices.length > 2);
    for (const hop of devices) {
      assert.equal(hop.statistics.kind, 'value', hop.name);
      assert.ok(hop.softwareVersion !== undefined);
      assert.ok(hop.ingress?.physical?.facts?.speedBps !== undefined);
    }
    assert.deepEqual(parseTraceFile(serialiseTrace(trace)), { kind: 'trace', trace });
    const counts: readonly number[] = Object.values(trace.requests);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      demo.requestLog.length,
    );
  });

  it('deletes the controller’s trace on cancel', async () => {
    const dependencies = await open();
    const running = runTrace(intent(slow), dependencies);
    await clock.wait(8000, new AbortController().signal);
    abortion.abort('cancel' satisfies AbortReason);
    const { verdict } = await running;
    assert.match(english(verdict?.sentence ?? assert.fail()), /controller's copy was deleted/);
    assert.equal(sent('DELETE', '/flow-analysis/'), 1);
    const { rows } = await dependencies.controller.listTraces({}, new AbortController().signal);
    assert.deepEqual(rows, []);
  });

  it('goes on after stop, with the same trace', async () => {
    const dependencies = await open();
    const running = runTrace(intent(slow), dependencies);
    await clock.wait(8000, new AbortController().signal);
    abortion.abort('stop' satisfies AbortReason);
    const record = await running;
    assert.equal(record.state, 'running');
    const trace = await resumeTrace(record, { ...dependencies, signal: new AbortController().signal });
    assert.equal(trace.state, 'finished');
    assert.equal(trace.controllerTraceId, record.controllerTraceId);
    assert.equal(sent('POST', '/flow-analysis'), 1);
  });

  for (const kind of ['resetAfter', 'halfBody', 'emptyBody', 'brokenJson'] as const) {
    it(`finds its trace in the list when the answer to the start is lost (${kind})`, async () => {
      const faults = [{ method: 'POST', path: /flow-analysis$/, fault: { kind } }];
      const trace = await runTrace(intent({ ...slow, source: '10.1.11.20' }), await open({ faults }));
      assert.equal(trace.state, 'finished', JSON.stringify(trace.error));
      assert.equal(trace.adopted, true);
      assert.equal(sent('POST', '/flow-analysis'), 1);
    });
  }
});
