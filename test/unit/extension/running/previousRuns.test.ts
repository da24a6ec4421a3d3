import assert from 'node:assert/strict';
import { PreviousRuns } from '../../../../src/extension/running/previousRuns';
import type { Trace } from '../../../../src/path/trace';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { blockedHops, finishedTrace, nowMs, wiredHops } from '../../../fixtures/traces';
import { reader } from '../reader';

function run(id: string, askedAtMs: number, hops = wiredHops): Trace {
  const trace = finishedTrace(hops, { id });
  return { ...trace, times: { ...trace.times, askedAtMs } };
}

const hourMs = 3_600_000;
const before = run('before', nowMs - 2 * hourMs);
const after = run('after', nowMs - hourMs);

async function windowWith(...traces: readonly Trace[]) {
  const store = createMemoryStore();
  for (const trace of traces) await store.save(trace);
  const found: string[] = [];
  const lines: string[] = [];
  const clock = { nowMs };
  const ports = { now: () => clock.nowMs, reader, onFound: (id: string) => found.push(id) };
  const previous = new PreviousRuns({ store, ...ports, log: line => lines.push(line) });
  return { store, previous, found, lines, clock };
}

describe('PreviousRuns', () => {
  it('says that a run took the same path as the one before', async () => {
    const { previous } = await windowWith(before, after);
    assert.match((await previous.find(after)) ?? '', /^Same path as today \d\d:\d\d:\d\d \+01:00\.$/);
  });

  it('says what has changed', async () => {
    const blocked = run('blocked', nowMs, blockedHops);
    const { previous } = await windowWith(before, after, blocked);
    assert.match((await previous.find(blocked)) ?? '', /^Changed since today .*blocked/);
  });

  it('says nothing of the first run of a question, of one that runs, and of one that was stopped', async () => {
    const { previous } = await windowWith(before, after);
    assert.equal(await previous.find(before), undefined);
    assert.equal(await previous.find({ ...after, state: 'running' }), undefined);
    assert.ok(after.verdict !== undefined);
    const cancelled = { ...after, verdict: { ...after.verdict, kind: 'cancelled' as const } };
    assert.equal(await previous.find(cancelled), undefined);
  });

  it('tells a page that asks as soon as it knows, and reads the disk once', async () => {
    const { previous, found, store } = await windowWith(before, after);
    let reads = 0;
    store.load = id => {
      reads += 1;
      return Promise.resolve(id === before.id ? before : undefined);
    };
    assert.equal(previous.sentenceOf(after), undefined);
    await new Promise(setImmediate);
    assert.deepEqual(found, ['after']);
    assert.match(previous.sentenceOf(after) ?? '', /^Same path/);
    assert.equal(reads, 1);
  });

  it('says yesterday after midnight of what it has called today', async () => {
    const { previous, clock } = await windowWith(before, after);
    const sentence = async (): Promise<string> => {
      previous.sentenceOf(after);
      await new Promise(setImmediate);
      return previous.sentenceOf(after) ?? '';
    };
    assert.match(await sentence(), /as today /);
    clock.nowMs += 24 * hourMs;
    assert.match(await sentence(), /as yesterday /);
    clock.nowMs += 24 * hourMs;
    assert.doesNotMatch(await sentence(), /today|yesterday/);
  });

  it('leaves a line in the log when the disk does not answer', async () => {
    const { previous, lines, store } = await windowWith(before, after);
    store.listKnown = () => Promise.reject(new Error('EIO'));
    assert.equal(previous.sentenceOf(after), undefined);
    await new Promise(setImmediate);
    assert.match(lines[0] ?? '', /EIO/);
  });

  it('leaves it out of a row whose disk does not answer', async () => {
    const { previous, lines, store } = await windowWith(before, after);
    assert.match((await previous.about(after.id)) ?? '', /^Same path/);
    store.load = () => Promise.reject(new Error('EIO'));
    assert.equal(await previous.about(after.id), undefined);
    assert.match(lines[0] ?? '', /EIO/);
  });
});
