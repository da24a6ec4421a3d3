import assert from 'node:assert/strict';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function ended(askedAtMs: number): Trace {
  const intent = newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
  return { ...intent, state: 'failed', phase: 'done' };
}

describe('the history limit', () => {
  const at = temporaryFolder();
  const open = (historyLimit: number) =>
    createFileStore({ folder: at(), historyLimit, log: () => undefined });
  const left = async (store: TraceStore): Promise<readonly number[]> =>
    (await store.list()).map(({ askedAtMs }) => askedAtMs);

  it('spares what another window has pinned just now', async () => {
    const store = open(2);
    const [first, second] = [ended(1), ended(2)];
    for (const trace of [first, second]) await store.save(trace);
    await open(2).annotate(first.id, { pinned: true });
    await store.save(ended(3));
    assert.deepEqual(await left(store), [3, 2, 1]);
    await store.save(ended(4));
    assert.deepEqual(await left(store), [4, 3, 1]);
  });

  it('does not count what is pinned or runs, as the settings say it', async () => {
    const store = open(2);
    await store.save(ended(1));
    const pinned = [ended(2), ended(3)];
    for (const trace of pinned) {
      await store.save(trace);
      await store.annotate(trace.id, { pinned: true });
    }
    await store.save(ended(4));
    assert.deepEqual(await left(store), [4, 3, 2, 1]);
  });
});
