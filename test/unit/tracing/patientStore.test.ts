import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { PatientStore } from '../../../src/tracing/patientStore';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { eventually } from './eventually';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function ended(askedAtMs: number): Trace {
  const intent = newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
  return { ...intent, state: 'failed', phase: 'done' };
}

describe('a store on a disk that is full for a while', () => {
  const folder = temporaryFolder();
  let isFull: boolean;
  let said: Trace[];
  let goOn: () => void;
  let pauses: number;
  let store: PatientStore;
  const onDisk = () => createFileStore({ folder: folder(), log: () => undefined }).list();

  beforeEach(() => {
    isFull = true;
    pauses = 0;
    said = [];
    const open: FileSystem['open'] = (...args) =>
      isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : realFiles.open(...args);
    const files = { ...realFiles, open };
    store = new PatientStore({
      store: createFileStore({ folder: folder(), log: () => undefined, files }),
      onNotSaved: trace => said.push(trace),
      pause: () => {
        pauses += 1;
        return new Promise(resolve => (goOn = resolve));
      },
    });
  });

  it('says once that nothing is saved, however many traces end, and answers from memory', async () => {
    const [first, second] = [ended(1), ended(2)];
    for (const trace of [first, second]) await assert.rejects(store.save(trace), { kind: 'disk' });
    assert.deepEqual(said, [first]);
    assert.deepEqual(await store.load(second.id), second);
    assert.equal((await store.list()).length, 2);
  });

  it('saves them all once there is room, and speaks again when it is full again', async () => {
    for (const trace of [ended(1), ended(2)]) await assert.rejects(store.save(trace));
    goOn();
    isFull = false;
    await eventually('both are on disk', async () => {
      goOn();
      return (await onDisk()).length === 2;
    });
    isFull = true;
    await eventually('it says so again', async () => {
      await store.save(ended(3)).catch(() => undefined);
      return said.length === 2;
    });
  });

  it('saves the others although one of them is never taken', async () => {
    const [refused, other] = [ended(1), ended(2)];
    for (const trace of [refused, other]) await assert.rejects(store.save(trace));
    // A folder in its place: no disk renames a file to that.
    await mkdir(path.join(folder(), `${refused.id}.pathtrace.json`));
    isFull = false;
    await eventually('the other one is on disk', async () => {
      goOn();
      return (await readdir(folder())).includes(`${other.id}.pathtrace.json`);
    });
  });

  it('tries no oftener on a disk that is full again and again', async () => {
    for (const askedAtMs of [1, 2, 3]) {
      isFull = true;
      const trace = ended(askedAtMs);
      await assert.rejects(store.save(trace));
      isFull = false;
      await store.save(trace);
    }
    assert.deepEqual([said.length, pauses], [3, 1]);
  });

  it('leaves a trace that was deleted meanwhile', async () => {
    const trace = ended(1);
    await assert.rejects(store.save(trace));
    isFull = false;
    await store.delete(trace.id);
    goOn();
    await store.save(ended(2));
    assert.equal((await onDisk()).length, 1);
  });

  it('leaves a trace that was deleted while a write of it was failing', async () => {
    const trace = ended(1);
    const saved = assert.rejects(store.save(trace));
    await store.delete(trace.id);
    await saved;
    assert.deepEqual(await store.list(), []);
    isFull = false;
    goOn();
    await store.save(ended(2));
    assert.equal((await onDisk()).length, 1);
  });

  it('leaves it to a run to save what it still writes', async () => {
    const running = { ...ended(1), state: 'running', phase: 'computing' } as const;
    await assert.rejects(store.save(running));
    isFull = false;
    goOn();
    await store.save({ ...running, state: 'failed', phase: 'done' });
    assert.deepEqual(
      (await onDisk()).map(({ state }) => state),
      ['failed'],
    );
  });
});
