import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createController } from '../../../src/controller/connect';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import type { Trace } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import type { Clock } from '../../../src/tracing/clock';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import type { AbortReason, RunDependencies } from '../../../src/tracing/runDependencies';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { TraceHost } from '../../../src/tracing/traceHost';
import { eventually } from './eventually';
import { quickClock } from './quickClock';
import { temporaryFolder } from './temporaryFolder';

const origin = 'https://dnac.example.net';
const request: TraceRequest = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };

/** Not faster: a process that gets no time for 5 s would be taken for dead. */
const speed = 4;

/** A window of its own on the folder, as if it were a process of its own. */
class Window {
  readonly stop = new AbortController();
  readonly shown: Trace[] = [];
  readonly ended: Promise<Trace>[] = [];
  readonly host: TraceHost;
  readonly store: TraceStore;

  constructor(
    folder: string,
    private readonly demo: Demo,
    private readonly clock: Clock,
  ) {
    const log = (): void => undefined;
    this.store = createFileStore({ folder, log });
    this.host = new TraceHost({
      ...{ folder, origin, store: this.store, clock, log },
      onUntended: trace => void this.run(trace),
    });
  }

  dependencies(signal: AbortSignal): RunDependencies {
    const { clock, demo, store } = this;
    const { url, username, password } = demo;
    const options = { origin: url, username, password, clock, generation: 2, allowPlainHttp: true } as const;
    return {
      ...{ clock, store, signal, budget: new RequestBudget(clock, 1000), log: () => undefined },
      controller: createController(options),
      onChange: trace => this.shown.push(trace),
    };
  }

  run(trace: Trace, abort = new AbortController()): Promise<Trace> {
    const ended = this.host.run(trace, this.dependencies(AbortSignal.any([this.stop.signal, abort.signal])));
    this.ended.push(ended);
    return ended;
  }

  intent(): Trace {
    const controller = { name: 'lab', origin, username: 'demo' };
    return newTrace({ controller, request, askedAtMs: this.clock.now(), utcOffsetMinutes: 0 });
  }

  async close(): Promise<void> {
    this.stop.abort('stop' satisfies AbortReason);
    await Promise.all(this.ended);
  }
}

describe('several windows on one folder', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let demo: Demo;
  let windows: Window[];

  beforeEach(() => {
    windows = [];
  });
  afterEach(async () => {
    await Promise.all(windows.map(window => window.close()));
    await demo.close();
  });

  async function open(count: number, computeMs: number): Promise<Window[]> {
    const clock = quickClock(speed);
    demo = await startDemo({ now: () => clock.now(), computeMs });
    windows = Array.from({ length: count }, () => new Window(folder(), demo, clock));
    return windows;
  }

  const sent = (method: string) =>
    demo.requestLog.filter(each => each.method === method && each.path.includes('flow-analysis')).length;
  const logins = () => demo.requestLog.filter(each => each.path.includes('auth/token')).length;
  const taken = (window: Window) => () =>
    window.shown.some(({ controllerTraceId }) => controllerTraceId !== undefined);

  it('go on for each other beside a trace whose file cannot be read', async () => {
    const [one, two] = await open(2, 20_000);
    await mkdir(path.join(folder(), 'a.pathtrace.json'));
    await mkdir(path.join(folder(), 'running'));
    await writeFile(path.join(folder(), 'running', 'a'), '');
    if (one === undefined || two === undefined) return assert.fail();
    void one.run(one.intent());
    await eventually('the first asks the controller', taken(one));
    void two.run(two.intent());
    await eventually('it asks for the second as well', taken(two));
    assert.equal(one.shown.at(-1)?.state, 'running');
  });

  it('run a trace in the one that is alone, and leave no lock behind', async () => {
    const [window] = await open(1, 500);
    const trace = await window?.run(window.intent());
    assert.equal(trace?.verdict?.kind, 'reached');
    assert.deepEqual(
      (await readdir(folder())).filter(name => name.endsWith('.lock')),
      [],
    );
  });

  it('ask the controller from one of them, for all', async () => {
    const [first, second] = await open(2, 3000);
    assert.ok(first !== undefined && second !== undefined);
    const mine = first.run(first.intent());
    await eventually('the first trace is taken', taken(first));
    const theirs = await second.run(second.intent());
    assert.equal(theirs.verdict?.kind, 'reached');
    assert.equal((await mine).verdict?.kind, 'reached');
    assert.equal(sent('POST'), 2);
    assert.ok(
      second.shown.some(({ phase }) => phase === 'computing'),
      'the other window saw its progress',
    );
    assert.equal(logins(), 2, 'one for each run in the first window, none in the second');
  });

  it('take over what a closed one has left, with no second start', async () => {
    const [first, second] = await open(2, 4000);
    assert.ok(first !== undefined && second !== undefined);
    const intent = first.intent();
    void first.run(intent);
    await eventually('the trace is taken', taken(first));
    const record = first.shown.at(-1) ?? intent;
    const followed = second.run(record);
    await first.close();
    assert.equal((await followed).verdict?.kind, 'reached');
    assert.equal(sent('POST'), 1);
  });

  it('cancel a trace that another runs', async () => {
    const [first, second] = await open(2, 60_000);
    assert.ok(first !== undefined && second !== undefined);
    void first.run(first.intent());
    await eventually('the first trace is taken', taken(first));
    const cancel = new AbortController();
    const theirs = second.run(second.intent(), cancel);
    await eventually('the second trace is taken', taken(second));
    cancel.abort('cancel' satisfies AbortReason);
    assert.equal((await theirs).verdict?.kind, 'cancelled');
    assert.equal(sent('DELETE'), 1);
    await eventually(
      'no mark is left',
      async () => (await readdir(path.join(folder(), 'cancel'))).length === 0,
    );
  });

  it('let go of a trace that another deletes, and do not bring it back', async () => {
    const [first, second] = await open(2, 60_000);
    assert.ok(first !== undefined && second !== undefined);
    const mine = first.run(first.intent());
    await eventually('the trace is taken', taken(first));
    const { id } = first.shown.at(-1) ?? assert.fail();
    await second.store.delete(id);
    assert.equal((await mine).state, 'running', 'there is no verdict on it');
    assert.equal(await first.store.load(id), undefined);
    assert.deepEqual(await second.store.list(), []);
    assert.equal(
      sent('DELETE'),
      0,
      'the copy of the controller stays, as it does for a trace of this window',
    );
  });

  it('start nothing that was deleted before its turn came', async () => {
    const [first, second] = await open(2, 60_000);
    assert.ok(first !== undefined && second !== undefined);
    void first.run(first.intent());
    await eventually('the trace is taken', taken(first));
    const intent = second.intent();
    await second.store.save(intent);
    await first.store.delete(intent.id);
    assert.equal((await second.run(intent)).controllerTraceId, undefined);
    assert.equal(sent('POST'), 1);
  });

  it('show a trace where nobody can sign in, and whether somebody else goes on with it', async () => {
    const [first, second] = await open(2, 4000);
    assert.ok(first !== undefined && second !== undefined);
    void first.run(first.intent());
    await eventually('the trace is taken', taken(first));
    const record = first.shown.at(-1) ?? assert.fail();
    const leave = new AbortController();
    const followed = second.host.follow(record, {
      signal: leave.signal,
      onChange: trace => second.shown.push(trace),
    });
    assert.equal(await second.host.isTended(), true);
    await first.close();
    await eventually('nobody tends it', async () => !(await second.host.isTended()));
    leave.abort('stop' satisfies AbortReason);
    assert.equal((await followed).state, 'running');
    assert.equal((await second.run(record)).verdict?.kind, 'reached');
    assert.equal(sent('POST'), 1);
  });

  it('go on with a trace whose time limit had passed, wherever that is asked for', async () => {
    const [first, second] = await open(2, 4000);
    assert.ok(first !== undefined && second !== undefined);
    const usual = first.dependencies(first.stop.signal);
    const timedOut = await first.host.run(first.intent(), { ...usual, limits: { timeLimitMs: 1000 } });
    assert.equal(timedOut.verdict?.kind, 'timedOut');
    void first.run(first.intent());
    await eventually('another trace runs in the first', async () => first.host.isTended());
    assert.equal((await second.run(timedOut)).verdict?.kind, 'reached');
    assert.equal(sent('POST'), 2);
  });

  it('run in memory what the disk does not take', async () => {
    const clock = quickClock(speed);
    demo = await startDemo({ now: () => clock.now(), computeMs: 500 });
    await writeFile(path.join(folder(), 'file'), '');
    const window = new Window(path.join(folder(), 'file'), demo, clock);
    windows = [window];
    assert.equal((await window.run(window.intent())).verdict?.kind, 'reached');
  });
});
