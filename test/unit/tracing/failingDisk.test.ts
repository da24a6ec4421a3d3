import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';
import { World } from './world';

const folder = temporaryFolder;

function intent(askedAtMs: number) {
  return newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
}

/** A file system on which one operation fails after so many calls. */
function failing(operation: 'open' | 'rename' | 'mkdir', code: string, after = 0): FileSystem {
  let calls = 0;
  return new Proxy(realFiles, {
    get(target, name: keyof FileSystem) {
      if (name !== operation) return target[name];
      return (...args: never[]) => {
        calls += 1;
        if (calls > after) return Promise.reject(Object.assign(new Error(code), { code }));
        return (target[name] as (...all: never[]) => Promise<unknown>)(...args);
      };
    },
  });
}

describe('a disk that fails', () => {
  const at = folder();
  const open = (files: FileSystem) => createFileStore({ folder: at(), log: () => undefined, files });

  for (const [operation, code] of [
    ['open', 'ENOSPC'],
    ['rename', 'EACCES'],
    ['mkdir', 'EROFS'],
  ] as const) {
    it(`rejects with kind disk on ${code}, and answers from memory`, async () => {
      const store = open(failing(operation, code));
      const trace = intent(1);
      await assert.rejects(store.save(trace), { kind: 'disk', message: code });
      assert.deepEqual(await store.load(trace.id), trace);
      assert.equal((await store.list()).length, 1);
    });
  }

  it('rejects with kind disk where the folder is a file', async () => {
    await writeFile(path.join(at(), 'file'), '');
    const store = createFileStore({ folder: path.join(at(), 'file'), log: () => undefined });
    await assert.rejects(store.save(intent(1)), { kind: 'disk' });
  });

  it('answers with the end that another window brought a trace to, and keeps no other state above it', async () => {
    const trace = intent(1);
    await open(realFiles).save(trace);
    const store = open(failing('open', 'ENOSPC'));
    await assert.rejects(store.save({ ...trace, phase: 'computing' }), { kind: 'disk' });
    assert.equal((await store.load(trace.id))?.phase, 'computing');
    const times = { ...trace.times, finishedAtMs: 2 };
    await open(realFiles).save({ ...trace, times, state: 'failed', phase: 'done' });
    assert.equal((await store.load(trace.id))?.state, 'failed');
    assert.equal((await store.list())[0]?.state, 'failed');
  });

  it('answers with the newest state of a trace that is gone on with after its end', async () => {
    const times = { ...intent(1).times, finishedAtMs: 2 };
    const ended = { ...intent(1), times, state: 'failed', phase: 'done' } as const;
    await open(realFiles).save(ended);
    const store = open(failing('open', 'ENOSPC'));
    await assert.rejects(store.save({ ...ended, state: 'running', phase: 'computing' }), { kind: 'disk' });
    await open(realFiles).annotate(ended.id, { pinned: true });
    assert.equal((await store.load(ended.id))?.state, 'running');
  });

  it('deletes a trace to make room, although nothing can be written', async () => {
    const trace = intent(1);
    await open(realFiles).save({ ...trace, state: 'failed', phase: 'done' });
    const store = open(failing('open', 'ENOSPC'));
    await store.delete(trace.id);
    assert.equal(await store.load(trace.id), undefined);
    assert.deepEqual(await open(realFiles).list(), []);
  });

  it('does not keep a trace from its verdict', async () => {
    const world = new World({ store: open(failing('open', 'ENOSPC')) });
    const trace = await world.run();
    assert.equal(trace.verdict?.kind, 'reached');
    assert.deepEqual(await world.store.load(trace.id), trace);
    assert.ok(world.lines.some(line => line.includes('not written to disk: ENOSPC')));
  });

  it('keeps the last whole state when a write breaks off half-way', async () => {
    const trace = intent(1);
    await open(realFiles).save(trace);
    const store = open(failing('rename', 'EIO'));
    await assert.rejects(store.save({ ...trace, state: 'failed', phase: 'done' }), { kind: 'disk' });
    assert.equal((await open(realFiles).load(trace.id))?.state, 'running');
    assert.deepEqual(
      (await readdir(at())).filter(name => name.includes('.tmp')),
      [],
    );
  });
});
