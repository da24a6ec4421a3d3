import assert from 'node:assert/strict';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { eventually } from './eventually';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

const ended = { state: 'failed', phase: 'done' } as const;

type Step = 'open' | 'rename' | 'readFile' | 'stat' | 'utimes';

/** A disk on which something else happens before a step of a store; `happen` makes it happen if it never came so far. */
function meanwhile(step: Step, place: number, work: () => Promise<void>) {
  let steps = 0;
  let hasHappened = false;
  const happen = async (): Promise<void> => {
    if (hasHappened) return;
    hasHappened = true;
    await work();
  };
  const files = new Proxy(realFiles, {
    get(target, name: keyof FileSystem) {
      if (name !== step) return target[name];
      return async (...args: never[]) => {
        if (steps++ === place) await happen();
        return (target[name] as (...all: never[]) => Promise<unknown>)(...args);
      };
    },
  });
  return { files, happen };
}

describe('a person who notes something while another window runs the trace', () => {
  const at = temporaryFolder();
  const open = (files: FileSystem = realFiles) =>
    createFileStore({ folder: at(), log: () => undefined, files });
  const annotationOf = (id: string): string => path.join(at(), 'annotations', `${id}.json`);
  const fresh = (): Trace => newTrace({ controller: lab, request, askedAtMs: 1, utcOffsetMinutes: 0 });

  for (const step of ['open', 'rename', 'readFile', 'stat', 'utimes'] as const) {
    it(`loses neither the end nor the note when the trace ends before any ${step} of noting it`, async () => {
      for (const place of [0, 1, 2, 3, 4, 5]) {
        const there = open();
        const trace = fresh();
        await there.save(trace);
        const { files, happen } = meanwhile(step, place, () => there.save({ ...trace, ...ended }));
        const here = open(files);
        await here.annotate(trace.id, { label: 'till' });
        await happen();
        await assertBoth([open(), here, there], trace.id);
      }
    });

    it(`loses neither when it is noted before any ${step} of writing the end`, async () => {
      for (const place of [0, 1, 2, 3, 4, 5]) {
        const there = open();
        const trace = fresh();
        await there.save(trace);
        const { files, happen } = meanwhile(step, place, () => there.annotate(trace.id, { label: 'till' }));
        const here = open(files);
        await here.save({ ...trace, ...ended });
        await happen();
        await assertBoth([open(), here, there], trace.id);
      }
    });
  }

  /** In the file and in the rows of each window. */
  async function assertBoth(stores: readonly TraceStore[], id: string): Promise<void> {
    for (const store of stores) {
      const row = (await store.list()).find(each => each.id === id);
      assert.deepEqual([row?.state, row?.label], ['failed', 'till']);
      const kept = await store.load(id);
      assert.deepEqual([kept?.state, kept?.label], ['failed', 'till']);
    }
  }

  it('changes only what is meant', async () => {
    const trace = fresh();
    const store = open();
    await store.save(trace);
    await Promise.all([
      store.annotate(trace.id, { label: 'till' }),
      store.annotate(trace.id, { pinned: true }),
      store.annotate(trace.id, { note: 'slow' }),
    ]);
    await store.annotate(trace.id, { note: undefined });
    const kept = await open().load(trace.id);
    assert.deepEqual([kept?.label, kept?.pinned, kept?.note], ['till', true, undefined]);
  });

  it('finds the note in a list although the process was killed right after writing it', async () => {
    const trace = { ...fresh(), ...ended };
    await open().save(trace);
    const utimes = (): Promise<void> => new Promise(() => undefined);
    void open({ ...realFiles, utimes }).annotate(trace.id, { label: 'till' });
    await eventually('it is written', async () => (await readdir(at())).includes('annotations'));
    await eventually(
      'it is whole',
      async () => (await readdir(path.dirname(annotationOf('')))).join() === `${trace.id}.json`,
    );
    assert.equal((await open().list())[0]?.label, 'till');
  });

  it('leaves nothing of it behind when the trace is deleted, even in that moment', async () => {
    const there = open();
    const [first, second] = [fresh(), fresh()];
    for (const trace of [first, second]) await there.save(trace);
    await there.annotate(first.id, { label: 'till' });
    await there.delete(first.id);
    const { files } = meanwhile('rename', 0, () => there.delete(second.id));
    await assert.rejects(open(files).annotate(second.id, { label: 'till' }), { kind: 'deleted' });
    assert.deepEqual(await readdir(path.join(at(), 'annotations')), []);
    assert.deepEqual(await open().list(), []);
  });

  it('sweeps out what is noted of no trace any more', async () => {
    await open().save(fresh());
    await mkdir(path.dirname(annotationOf('')));
    for (const id of ['old', 'young']) await writeFile(annotationOf(id), '{"version":1,"label":"till"}');
    const hourAgo = Date.now() / 1000 - 3600;
    const halfWritten = `${annotationOf('young')}.5f3a.tmp`;
    await writeFile(halfWritten, '{"version":1,"no');
    for (const file of [annotationOf('old'), halfWritten]) await utimes(file, hourAgo, hourAgo);
    await open().list();
    assert.deepEqual(await readdir(path.join(at(), 'annotations')), ['young.json']);
  });

  for (const text of ['{"version":1,"la', '{"version":7}', '{"version":1,"label":3}']) {
    it(`takes ${text} for nothing noted, and writes over it`, async () => {
      const trace = fresh();
      const store = open();
      await store.save(trace);
      await mkdir(path.dirname(annotationOf('')));
      await writeFile(annotationOf(trace.id), text);
      assert.deepEqual(await store.load(trace.id), trace);
      await store.annotate(trace.id, { pinned: true });
      assert.equal((await open().load(trace.id))?.pinned, true);
    });
  }
});
