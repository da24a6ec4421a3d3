import assert from 'node:assert/strict';
import { TraceHistory } from '../../../../src/extension/history/traceHistory';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { summarise } from '../../../../src/tracing/traceSummary';

const trace = newTrace({
  controller: { name: 'lab', origin: 'https://dnac.example.net' },
  request: { source: '10.20.1.15', destination: '10.9.4.20', include: [] },
  askedAtMs: 1,
  utcOffsetMinutes: 0,
});

describe('TraceHistory', () => {
  const open = (passing: readonly string[] = []) => {
    const store = createMemoryStore();
    let reads = 0;
    const listKnown = (): ReturnType<typeof store.listKnown> => {
      reads += 1;
      return store.listKnown();
    };
    const history = new TraceHistory({ ...store, listKnown }, id => passing.includes(id));
    return { store, history, reads: () => reads };
  };

  it('reads the store at the first question only', async () => {
    const { store, history, reads } = open();
    history.take(summarise(trace));
    await store.save(trace);
    assert.equal(reads(), 0);
    assert.equal((await history.all()).length, 1);
    await store.save({ ...trace, id: 'b' });
    await history.all();
    assert.equal((await history.all()).length, 2);
    assert.equal(reads(), 1);
  });

  it('asks again after the store could not answer, and a change meanwhile harms nothing', async () => {
    const store = createMemoryStore();
    let isReadable = false;
    const listKnown = (): ReturnType<typeof store.listKnown> =>
      isReadable ? store.listKnown() : Promise.reject(new Error('EIO'));
    const history = new TraceHistory({ ...store, listKnown }, () => false);
    const rejected = assert.rejects(history.all(), { message: 'EIO' });
    await store.save(trace);
    await rejected;
    isReadable = true;
    assert.equal((await history.all()).length, 1);
  });

  it('keeps what a person has noted of a trace when its run says something new', async () => {
    const { store, history } = open();
    await store.save(trace);
    await history.all();
    await store.annotate(trace.id, { label: 'till', pinned: true });
    history.take(summarise({ ...trace, state: 'failed', phase: 'done' }));
    const row = await history.get(trace.id);
    await Promise.resolve();
    assert.deepEqual([row?.label, row?.pinned, row?.state], ['till', true, 'failed']);
  });

  it('leaves out the passing runs of a watch', async () => {
    const { store, history } = open([trace.id]);
    await store.save(trace);
    assert.deepEqual(await history.all(), []);
    await store.save({ ...trace, phase: 'computing' });
    assert.deepEqual(await history.all(), []);
  });

  it('tells of nothing when the statistics of a trace have ended, which no list shows', async () => {
    const { store, history } = open();
    await store.save({ ...trace, state: 'finished', phase: 'statistics' });
    await history.all();
    const changes: unknown[] = [];
    history.onDidChange(change => changes.push(change));
    await store.save({ ...trace, state: 'finished', phase: 'done' });
    assert.equal((await history.get(trace.id))?.unfinished, undefined);
    await store.annotate(trace.id, { label: 'till' });
    await history.all();
    assert.equal(changes.length, 1);
  });

  it('shows what its filter lets through, and tells of a change as its viewer sees it', async () => {
    const { store, history } = open();
    await store.save(trace);
    history.show({ text: 'till' });
    assert.deepEqual(await history.shown(), []);
    const seen: unknown[] = [];
    history.onDidChange(change => seen.push(history.visible(change)));
    await store.annotate(trace.id, { label: 'till' });
    await history.all();
    assert.equal((await history.shown()).length, 1);
    assert.deepEqual(seen, [{ after: { ...summarise(trace), label: 'till' } }]);
  });
});
