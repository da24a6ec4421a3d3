import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import type { TraceStore } from '../../../src/tracing/traceStore';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function ended(askedAtMs: number): Trace {
  const intent = newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
  return { ...intent, state: 'failed', phase: 'done' };
}

describe('the rows that are known before the files are looked at', () => {
  const at = temporaryFolder();
  const lines: string[] = [];
  afterEach(() => assert.deepEqual(lines.splice(0), []));
  const open = (files: FileSystem = realFiles) =>
    createFileStore({ folder: at(), log: line => lines.push(line), files });
  const fileOf = ({ id }: Trace): string => path.join(at(), `${id}.pathtrace.json`);
  const index = (): string => path.join(at(), 'index.json');
  const states = async (store: TraceStore): Promise<readonly string[]> =>
    (await store.listKnown()).map(({ askedAtMs, state }) => `${askedAtMs} ${state}`);

  /** Traces whose rows are all in the index on disk. */
  async function kept(...traces: readonly Trace[]): Promise<void> {
    const store = open();
    for (const trace of traces) await store.save(trace);
    await rm(index());
    await open().list();
  }

  /** A file system that tells nothing of a trace's file until the door is opened. */
  function behindADoor() {
    let openDoor: () => void = () => undefined;
    const door = new Promise<void>(resolve => (openDoor = resolve));
    const stat = (async (file: string) => {
      if (file.endsWith('.pathtrace.json')) await door;
      return realFiles.stat(file);
    }) as FileSystem['stat'];
    return { files: { ...realFiles, stat }, openDoor: () => openDoor() };
  }

  /** Resolves to the next changes of a store, so many. */
  function changesOf(store: TraceStore, count: number): Promise<readonly string[]> {
    const heard: string[] = [];
    return new Promise(resolve => {
      store.onDidChange(({ summary }) => {
        heard.push(summary === undefined ? 'gone' : `${summary.askedAtMs} ${summary.state}`);
        if (heard.length === count) resolve(heard);
      });
    });
  }

  it('are shown without looking at one of them', async () => {
    await kept(ended(1), ended(2));
    const { files, openDoor } = behindADoor();
    assert.deepEqual(await states(open(files)), ['2 failed', '1 failed']);
    openDoor();
  });

  it('are corrected where a file has changed since its row was written', async () => {
    const [first, second] = [ended(1), ended(2)];
    await kept(first, second);
    const before = await readFile(index(), 'utf8');
    await open().save({ ...first, state: 'finished' });
    await writeFile(index(), before);
    const { files, openDoor } = behindADoor();
    const store = open(files);
    const changes = changesOf(store, 1);
    assert.deepEqual(await states(store), ['2 failed', '1 failed']);
    openDoor();
    assert.deepEqual(await changes, ['1 finished']);
    assert.deepEqual(await states(store), ['2 failed', '1 finished']);
    assert.deepEqual(await states(open()), ['2 failed', '1 finished']);
  });

  it('leave out what has no file, and have what has no row', async () => {
    const [first, second, third] = [ended(1), ended(2), ended(3)];
    await kept(first, second);
    const before = await readFile(index(), 'utf8');
    await open().save(third);
    await rm(fileOf(first));
    await writeFile(index(), before);
    assert.deepEqual(await states(open()), ['3 failed', '2 failed']);
  });

  for (const [what, text] of [
    ['damaged', '{"version":3,"traces":[{"id":3}]}'],
    ['cut off', '{"version":3,"tra'],
    ['of a later version', '{"version":99,"traces":[]}'],
  ] as const) {
    it(`are read from the files when the index is ${what}, which is written anew`, async () => {
      await kept(ended(1), ended(2));
      await writeFile(index(), text);
      assert.deepEqual(await states(open()), ['2 failed', '1 failed']);
      await open().list();
      const { files, openDoor } = behindADoor();
      assert.deepEqual(await states(open(files)), ['2 failed', '1 failed']);
      openDoor();
    });
  }

  it('know under which id a controller has a trace, though an earlier index did not', async () => {
    const trace = { ...ended(1), controllerTraceId: 'its-id-there' };
    await kept(trace);
    const { traces } = JSON.parse(await readFile(index(), 'utf8')) as { traces: readonly object[] };
    const without = traces.map(row => ({ ...row, controllerTraceId: undefined }));
    await writeFile(index(), JSON.stringify({ version: 2, traces: without }));
    assert.equal((await open().listKnown())[0]?.controllerTraceId, 'its-id-there');
  });

  it('say at once how a trace ended that was running when its row was written', async () => {
    const trace = ended(1);
    await kept({ ...trace, state: 'running', phase: 'computing' });
    const before = await readFile(index(), 'utf8');
    await open().save(trace);
    await writeFile(index(), before);
    assert.deepEqual(await states(open()), ['1 failed']);
  });

  it('go from the index on disk with the trace, though whoever deleted it had no time to write it', async () => {
    const [first, second] = [ended(1), ended(2)];
    await kept(first, second);
    await rm(fileOf(first));
    assert.ok((await readFile(index(), 'utf8')).includes(first.id));
    await open().list();
    assert.ok(!(await readFile(index(), 'utf8')).includes(first.id));
  });

  it('have what could not be read at first, once it can be', async () => {
    const trace = ended(1);
    await kept(trace);
    await rm(index());
    let fails = true;
    const readFile = (async (file: string) => {
      if (fails && file === fileOf(trace)) throw Object.assign(new Error('too many'), { code: 'EMFILE' });
      return realFiles.readFile(file, 'utf8');
    }) as FileSystem['readFile'];
    const store = open({ ...realFiles, readFile });
    assert.deepEqual(await states(store), []);
    assert.equal(lines.splice(0).length, 1);
    fails = false;
    await store.lookAround([]);
    assert.deepEqual(await states(store), ['1 failed']);
  });

  it('leave a file of a later version alone, and say so once', async () => {
    const trace = ended(1);
    await kept(trace);
    const later = '{"format":"dnac-path-trace","version":7}';
    await writeFile(fileOf(trace), later);
    const store = open();
    const changes = changesOf(store, 1);
    assert.deepEqual(await states(store), ['1 failed']);
    assert.deepEqual(await changes, ['gone']);
    await store.list();
    assert.equal(await readFile(fileOf(trace), 'utf8'), later);
    assert.equal(lines.splice(0).filter(line => line.includes('later version (7)')).length, 1);
  });
});
