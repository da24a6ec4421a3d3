import assert from 'node:assert/strict';
import path from 'node:path';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { OriginLock } from '../../../src/tracing/originLock';
import { assertNoSecret } from './faults/assertCase';
import { sharedClock } from './faults/sharedClock';
import { eventually } from './eventually';
import { temporaryFolder } from './temporaryFolder';
import { openWindow, type OpenWindow } from './windows/openWindow';

const origin = 'https://dnac.example.net';
const destinations = ['10.3.10.40', '10.9.4.20', '10.70.1.20', '10.9.1.20'];
/** Not faster: a process that gets no time for 5 s would be taken for dead. */
const speed = 4;

/** Real processes with one folder, killed as by `kill -9`. */
describe('two processes on one folder', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const beganMs = Date.now();
  const clock = sharedClock(beganMs, speed);
  let demo: Demo;
  let windows: OpenWindow[];

  beforeEach(() => {
    windows = [];
  });
  afterEach(async () => {
    for (const window of windows) {
      await window.kill();
      assertNoSecret(window.printed(), [demo.password]);
    }
    await demo.close();
  });

  const traces = () => path.join(folder(), 'traces');

  function open(...given: readonly Trace[]): OpenWindow {
    const { url, username, password } = demo;
    const window = openWindow({
      ...{ folder: traces(), origin, url, username, password, beganMs, speed, traces: given },
    });
    windows.push(window);
    return window;
  }

  function intent(destination = '10.3.10.40'): Trace {
    return newTrace({
      controller: { name: 'lab', origin, username: 'demo' },
      request: { source: '10.1.11.20', destination, include: [] },
      askedAtMs: clock.now(),
      utcOffsetMinutes: 0,
    });
  }

  const starts = () =>
    demo.requestLog.filter(({ method, path: at }) => method === 'POST' && at.includes('flow-analysis'))
      .length;
  const ended = (window: OpenWindow, count: number) => () =>
    window.news.filter(each => each.ended && each.state === 'finished').length === count;

  it('bring a trace to its end although the one that ran it is killed, with one start', async () => {
    demo = await startDemo({ now: () => clock.now(), computeMs: 30_000 });
    const trace = intent();
    const first = open(trace);
    await eventually('the trace is taken', () =>
      first.news.some(each => each.controllerTraceId !== undefined),
    );
    const store = createFileStore({ folder: traces(), log: () => undefined });
    const second = open((await store.load(trace.id)) ?? assert.fail('the record was lost'));
    await eventually(
      'the other shows it',
      () => second.news.length > 0 || second.printed() !== '',
      2000,
    ).catch(() => undefined);
    await first.kill();
    await eventually('the other brings it to its end', ended(second, 1), 60_000);
    assert.equal(second.news.at(-1)?.verdict, 'reached');
    assert.equal(starts(), 1);
  });

  it('start each trace once when both want to take over at the same moment', async () => {
    demo = await startDemo({ now: () => clock.now(), computeMs: 2000 });
    const left = destinations.map(destination => intent(destination));
    const store = createFileStore({ folder: traces(), log: () => undefined });
    for (const trace of left) await store.save(trace);
    const dead = new OriginLock({ folder: traces(), origin, log: () => undefined, clock: longAgo() });
    assert.equal(await dead.acquire(), true);
    const [first, second] = [open(...left), open(...left)];
    await eventually('both have shown the end of all', () => ended(first, 4)() && ended(second, 4)(), 90_000);
    assert.equal(starts(), left.length);
    for (const { id } of left) {
      const ids = new Set(
        [...first.news, ...second.news].flatMap(each =>
          each.id === id ? (each.controllerTraceId ?? []) : [],
        ),
      );
      assert.equal(ids.size, 1);
    }
    await dead.release();
  });

  it('share one session: the second asks the controller nothing', async () => {
    demo = await startDemo({ now: () => clock.now(), computeMs: 20_000 });
    const [one, other] = [intent(), intent('10.9.4.20')];
    const first = open(one);
    await eventually('the trace is taken', () =>
      first.news.some(each => each.controllerTraceId !== undefined),
    );
    const second = open(other);
    await eventually('the second shows its trace to the end', ended(second, 1), 60_000);
    assert.equal(starts(), 2);
    assert.equal(demo.requestLog.filter(({ path: at }) => at.includes('auth/token')).length, 1);
    assert.equal(second.printed(), '', 'it logs every request that it sends');
  });

  /** The clock of a process that died a minute ago. */
  function longAgo() {
    return { now: () => clock.now() - 60_000, wait: () => new Promise<void>(() => undefined) };
  }
});
