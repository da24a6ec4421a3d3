import assert from 'node:assert/strict';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { readHead } from '../../../src/tracing/head';
import { newTrace } from '../../../src/tracing/newTrace';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function intent(askedAtMs: number): Trace {
  return newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
}

describe('two file stores on one folder', () => {
  const folder = temporaryFolder();
  const open = (files: FileSystem = realFiles) =>
    createFileStore({ folder: folder(), log: () => undefined, files });

  it('shows what another window has written once it looks, and tells its listeners', async () => {
    const [here, there] = [open(), open()];
    const trace = intent(1);
    assert.deepEqual(await here.list(), []);
    const heard: string[] = [];
    here.onDidChange(({ id, summary }) => heard.push(`${id} ${String(summary?.state)}`));
    await there.save(trace);
    await here.load(trace.id);
    await there.save({ ...trace, state: 'failed', phase: 'done' });
    await here.load(trace.id);
    await here.load(trace.id);
    assert.deepEqual(heard, [`${trace.id} running`, `${trace.id} failed`]);
    assert.equal((await here.list())[0]?.state, 'failed');
    await there.delete(trace.id);
    await here.load(trace.id);
    assert.deepEqual(await here.list(), []);
  });

  it('does not bring back a deleted trace that another window still writes', async () => {
    const [here, there] = [open(), open()];
    const trace = intent(1);
    await here.save(trace);
    const heard: string[] = [];
    here.onDidChange(({ id, summary }) => heard.push(`${id} ${String(summary?.state)}`));
    await there.delete(trace.id);
    for (const state of ['running', 'failed'] as const) {
      await assert.rejects(here.save({ ...trace, state }), { name: 'StoreError', kind: 'deleted' });
    }
    assert.deepEqual(heard, [`${trace.id} undefined`, `${trace.id} undefined`]);
    assert.deepEqual([await here.list(), await there.list(), await open().list()], [[], [], []]);
    assert.deepEqual((await readHead(folder())).running, []);
  });

  it('lets neither win when one deletes while the other is in the middle of a write', async () => {
    const there = open();
    const trace = intent(1);
    await there.save(trace);
    const rename: FileSystem['rename'] = async (from, to) => {
      if (String(to).endsWith('.pathtrace.json')) await there.delete(trace.id);
      await realFiles.rename(from, to);
    };
    await assert.rejects(open({ ...realFiles, rename }).save(trace), { kind: 'deleted' });
    assert.deepEqual(await open().list(), []);
    assert.deepEqual((await readHead(folder())).running, []);
  });

  it('keeps a record that is made anew under the id of a deleted one', async () => {
    const store = open();
    const trace = intent(1);
    await store.save(trace);
    await store.delete(trace.id);
    const times = { ...trace.times, askedAtMs: 2 };
    await open().save({ ...trace, times });
    assert.equal((await store.list())[0]?.askedAtMs, 2);
  });

  it('lists in one window what another has finished, changed and deleted meanwhile, and tells its listeners', async () => {
    const [here, there] = [open(), open()];
    const ended = { state: 'failed', phase: 'done' } as const;
    const [first, second] = [intent(1), intent(2)];
    for (const trace of [first, second]) await here.save({ ...trace, ...ended });
    const third = { ...intent(3), ...ended };
    await there.save(third);
    await there.save({ ...first, state: 'finished', phase: 'done' });
    await there.delete(second.id);
    const heard: string[] = [];
    here.onDidChange(({ id, summary }) => heard.push(`${id} ${String(summary?.state)}`));
    const rows = (await here.list()).map(({ id, state }) => `${id} ${state}`);
    assert.deepEqual(rows, [`${third.id} failed`, `${first.id} finished`]);
    assert.deepEqual(heard.sort(), [...rows, `${second.id} undefined`].sort());
    await here.list();
    assert.equal(heard.length, 3, 'nothing is told twice');
  });

  it('shows after a restart what was written last, whichever window wrote the index last', async () => {
    const [here, there] = [open(), open()];
    const trace = { ...intent(1), state: 'failed', phase: 'done' } as const;
    await here.save(trace);
    await there.save({ ...trace, state: 'finished' });
    await here.save({ ...intent(2), state: 'failed', phase: 'done' });
    assert.deepEqual(
      (await open().list()).map(({ state }) => state),
      ['failed', 'finished'],
    );
  });
});
