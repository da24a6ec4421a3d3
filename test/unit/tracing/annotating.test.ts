import assert from 'node:assert/strict';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { createMemoryStore } from '../../../src/tracing/memoryStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function intent(askedAtMs: number): Trace {
  return newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
}
function ended(askedAtMs: number): Trace {
  return { ...intent(askedAtMs), state: 'failed', phase: 'done' };
}

describe('annotating a kept trace', () => {
  const at = temporaryFolder();
  const lines: string[] = [];
  afterEach(() => assert.deepEqual(lines, []));
  const open = (historyLimit = 200) =>
    createFileStore({ folder: at(), historyLimit, log: line => lines.push(line) });

  it('is in the file and in the list after a restart', async () => {
    const trace = ended(1);
    const store = open();
    await store.save(trace);
    await store.annotate(trace.id, { pinned: true, label: 'the till', note: 'slow since noon' });
    const again = open();
    assert.equal((await again.load(trace.id))?.label, 'the till');
    const [row] = await again.list();
    assert.deepEqual([row?.pinned, row?.label, row?.note], [true, 'the till', 'slow since noon']);
  });

  it('can be taken back', async () => {
    const trace = ended(1);
    const store = open();
    await store.save(trace);
    await store.annotate(trace.id, { pinned: true });
    await store.annotate(trace.id, { pinned: undefined });
    assert.deepEqual(await open().load(trace.id), trace);
    assert.equal((await store.list())[0]?.pinned, undefined);
  });

  it('is not undone by a run that goes on and knows nothing of it, in this window or another', async () => {
    const trace = intent(1);
    const [running, other] = [open(), open()];
    await running.save(trace);
    await running.annotate(trace.id, { label: 'mine' });
    await running.save({ ...trace, phase: 'computing' });
    assert.equal((await running.load(trace.id))?.label, 'mine');
    await other.annotate(trace.id, { label: 'theirs' });
    await running.save({ ...trace, phase: 'settling' });
    const kept = await other.load(trace.id);
    assert.deepEqual([kept?.label, kept?.phase], ['theirs', 'settling']);
  });

  it('tells listeners what a list shows now', async () => {
    const trace = ended(1);
    const store = open();
    await store.save(trace);
    const heard: (string | undefined)[] = [];
    store.onDidChange(({ summary }) => heard.push(summary?.label));
    await store.annotate(trace.id, { label: 'the till' });
    await store.save(trace);
    assert.deepEqual(heard, ['the till', 'the till']);
  });

  it('does nothing for a trace that is gone', async () => {
    await open().annotate('nothing-like-it', { pinned: true });
    assert.deepEqual(await open().list(), []);
  });

  it('keeps a pinned trace beyond the history limit', async () => {
    const store = open(1);
    const [first, second, third] = [ended(1), ended(2), ended(3)];
    await store.save(first);
    await store.annotate(first.id, { pinned: true });
    await store.save(second);
    await store.save(third);
    assert.deepEqual(
      (await store.list()).map(({ askedAtMs }) => askedAtMs),
      [3, 1],
    );
  });

  it('is the same in memory', async () => {
    const store = createMemoryStore();
    const trace = intent(1);
    await store.save(trace);
    await store.annotate(trace.id, { label: 'till' });
    await store.save({ ...trace, phase: 'computing' });
    assert.equal((await store.load(trace.id))?.label, 'till');
  });
});
