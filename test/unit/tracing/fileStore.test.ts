import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTraceFile } from '../../../src/files/parseTraceFile';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { readHead } from '../../../src/tracing/head';
import { newTrace } from '../../../src/tracing/newTrace';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';
import { World } from './world';

const folder = temporaryFolder;

function intent(askedAtMs: number): Trace {
  return newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
}

describe('the file store', () => {
  const at = folder();
  const lines: string[] = [];
  const open = (options: { historyLimit?: number; files?: FileSystem } = {}) =>
    createFileStore({ folder: path.join(at(), 'store'), log: line => lines.push(line), ...options });
  const inStore = (name: string) => path.join(at(), 'store', name);

  it('touches no file before the first question', async () => {
    open();
    assert.deepEqual(await readdir(at()), []);
  });

  it('answers with the same trace after a restart', async () => {
    const trace = await new World({ store: open() }).run();
    assert.deepEqual(await open().load(trace.id), trace);
    assert.deepEqual(
      (await open().list()).map(({ id, verdict }) => [id, verdict]),
      [[trace.id, 'reached']],
    );
  });

  it('keeps files that only their owner may read', async () => {
    const trace = await new World({ store: open() }).run();
    const modes = await Promise.all(
      [`${trace.id}.pathtrace.json`, 'index.json', 'running', '.'].map(async name =>
        ((await stat(inStore(name))).mode & 0o777).toString(8),
      ),
    );
    assert.deepEqual(modes, process.platform === 'win32' ? modes : ['600', '600', '700', '700']);
  });

  it('leaves no temporary file behind', async () => {
    await new World({ store: open() }).run();
    assert.deepEqual(
      (await readdir(inStore('.'))).filter(name => name.includes('tmp')),
      [],
    );
  });

  it('writes files in the format of a trace file', async () => {
    const trace = await new World({ store: open() }).run();
    const text = await readFile(inStore(`${trace.id}.pathtrace.json`), 'utf8');
    assert.deepEqual(parseTraceFile(text), { kind: 'trace', trace });
  });

  it('says in the head which traces run, and no more after their end', async () => {
    const store = open();
    const running = intent(1);
    await store.save(running);
    assert.deepEqual(await readHead(inStore('.')), { running: [running.id] });
    await store.save({ ...running, state: 'failed', phase: 'done' });
    assert.deepEqual(await readHead(inStore('.')), { running: [] });
  });

  it('counts a trace whose statistics are still arriving as running', async () => {
    const store = open();
    const trace = { ...intent(1), state: 'finished', phase: 'statistics' } as const;
    await store.save(trace);
    assert.deepEqual((await readHead(inStore('.'))).running, [trace.id]);
  });

  it('keeps in the head what several windows note at once', async () => {
    const traces = Array.from({ length: 20 }, (_, each) => intent(each));
    await Promise.all(traces.map(trace => open().save(trace)));
    assert.deepEqual([...(await readHead(inStore('.'))).running].sort(), traces.map(({ id }) => id).sort());
  });

  it('has an empty head where there is no folder', async () => {
    assert.deepEqual(await readHead(inStore('.')), { running: [] });
  });

  it('says so when the head cannot be read', async () => {
    await open().save(intent(1));
    await rm(inStore('running'), { recursive: true });
    await writeFile(inStore('running'), '');
    assert.deepEqual(await readHead(inStore('.')), { running: [], damaged: true });
  });

  it('drops from the head what has no file any more', async () => {
    const trace = intent(1);
    await open().save(trace);
    await rm(inStore(`${trace.id}.pathtrace.json`));
    assert.equal(await open().load(trace.id), undefined);
    assert.deepEqual((await readHead(inStore('.'))).running, [trace.id], 'it may be about to be written');
    const hourAgo = Date.now() / 1000 - 3600;
    await utimes(inStore(path.join('running', trace.id)), hourAgo, hourAgo);
    assert.equal(await open().load(trace.id), undefined);
    assert.deepEqual(await readHead(inStore('.')), { running: [] });
  });

  it('removes what a killed write has left half done, but nothing that may still be written', async () => {
    await open().save(intent(1));
    const [old, fresh] = [inStore('a.pathtrace.json.0123.tmp'), inStore('b.pathtrace.json.4567.tmp')];
    for (const file of [old, fresh]) await writeFile(file, '{');
    const hourAgo = Date.now() / 1000 - 3600;
    await utimes(old, hourAgo, hourAgo);
    await open().list();
    const names = await readdir(inStore('.'));
    assert.deepEqual(
      names.filter(name => name.endsWith('.tmp')),
      ['b.pathtrace.json.4567.tmp'],
    );
  });

  it('sets a damaged file aside, names it, and goes on', async () => {
    const store = open();
    const [good, bad] = [intent(1), intent(2)];
    await store.save(good);
    await store.save(bad);
    await writeFile(inStore(`${bad.id}.pathtrace.json`), '{"format":');
    assert.equal(await open().load(bad.id), undefined);
    assert.deepEqual(
      (await open().list()).map(({ id }) => id),
      [good.id],
    );
    assert.ok((await readdir(inStore('.'))).includes(`${bad.id}.pathtrace.json.damaged-1`));
    assert.ok(lines.some(line => line.includes(`${bad.id}.pathtrace.json.damaged-1`)));
  });

  it('never overwrites a damaged file that was set aside before', async () => {
    const store = open();
    const trace = intent(1);
    for (const text of ['one', 'two']) {
      await store.save(trace);
      await writeFile(inStore(`${trace.id}.pathtrace.json`), text);
      await store.load(trace.id);
    }
    assert.equal(await readFile(inStore(`${trace.id}.pathtrace.json.damaged-1`), 'utf8'), 'one');
    assert.equal(await readFile(inStore(`${trace.id}.pathtrace.json.damaged-2`), 'utf8'), 'two');
  });

  it('leaves a file of a later version alone and names it', async () => {
    const store = open();
    const trace = intent(1);
    await store.save(trace);
    const name = inStore(`${trace.id}.pathtrace.json`);
    await writeFile(name, '{"format":"dnac-path-trace","version":7}');
    assert.equal(await open().load(trace.id), undefined);
    assert.deepEqual(await open().list(), []);
    await open({ historyLimit: 1 }).save(intent(2));
    assert.equal((await readFile(name, 'utf8')).includes('"version":7'), true);
    assert.ok(lines.some(line => line.includes(trace.id) && line.includes('later version (7)')));
    assert.deepEqual(
      (await readHead(inStore('.'))).running.includes(trace.id),
      true,
      'a later version goes on',
    );
  });

  for (const [what, damage] of [
    ['missing', (file: string) => rm(file)],
    ['damaged', (file: string) => writeFile(file, '{"version":1,"traces":[{"id":3}]}')],
    ['cut off', (file: string) => writeFile(file, '{"version":1,"tra')],
  ] as const) {
    it(`rebuilds an index that is ${what}`, async () => {
      const store = open();
      for (const askedAtMs of [1, 3, 2]) await store.save(intent(askedAtMs));
      await damage(inStore('index.json'));
      assert.deepEqual(
        (await open().list()).map(row => row.askedAtMs),
        [3, 2, 1],
      );
    });
  }

  it('believes the files where the index is behind them', async () => {
    const store = open();
    const trace = intent(1);
    await store.save(trace);
    const before = await readFile(inStore('index.json'), 'utf8');
    await store.save({ ...trace, state: 'failed', phase: 'done' });
    await writeFile(inStore('index.json'), before);
    assert.equal((await open().list())[0]?.state, 'failed');
  });

  it('ends with the last of many saves at once', async () => {
    const store = open();
    const trace = intent(1);
    const saves = Array.from({ length: 20 }, (_, each) =>
      store.save({ ...trace, requests: { ...trace.requests, poll: each } }),
    );
    await Promise.all([...saves, store.save(intent(2)), store.save(intent(3))]);
    assert.equal((await open().load(trace.id))?.requests.poll, 19);
    assert.equal((await open().list()).length, 3);
  });

  it('deletes the oldest beyond the history limit, but none that run', async () => {
    const store = open({ historyLimit: 2 });
    await store.save(intent(1));
    for (const askedAtMs of [2, 3, 4]) {
      await store.save({ ...intent(askedAtMs), state: 'failed', phase: 'done' });
    }
    assert.deepEqual(
      (await open().list()).map(row => row.askedAtMs),
      [4, 3, 1],
    );
  });

  it('deletes a trace and tells its listeners', async () => {
    const store = open();
    const trace = intent(1);
    await store.save(trace);
    const heard: string[] = [];
    const listener = store.onDidChange(({ id, summary }) => heard.push(`${id} ${String(summary?.state)}`));
    await store.delete(trace.id);
    await store.delete(trace.id);
    listener.dispose();
    await store.save(intent(2));
    assert.equal(await open().load('nothing-like-it'), undefined);
    assert.deepEqual(heard.slice(0, 1), [`${trace.id} undefined`]);
    assert.ok(heard.every(line => line.endsWith('undefined')));
  });

  it('deletes several, and tells of them at one go; one that cannot be deleted keeps no other', async () => {
    const traces = [1, 2, 3, 4].map(intent);
    for (const trace of traces) await open().save(trace);
    const stuck = traces[1]?.id ?? '';
    const unlink: FileSystem['unlink'] = async file => {
      if (String(file).endsWith(`${stuck}.pathtrace.json`))
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      await realFiles.unlink(file);
    };
    const store = open({ files: { ...realFiles, unlink } });
    await store.list();
    const heard: string[] = [];
    store.onDidChange(({ id }) => {
      if (heard.push(id) === 1) queueMicrotask(() => heard.push('later'));
    });
    await assert.rejects(store.delete(...traces.map(({ id }) => id)), { kind: 'disk', message: 'EIO' });
    assert.deepEqual(heard, [...traces.map(({ id }) => id).filter(id => id !== stuck), 'later']);
    assert.deepEqual(
      (await open().list()).map(({ id }) => id),
      [stuck],
    );
  });

  it('looks through what was deleted before once, however many are deleted', async () => {
    const traces = Array.from({ length: 30 }, (_, each) => intent(each));
    for (const trace of traces) await open().save(trace);
    let looks = 0;
    const readdir = (async (folder: string) => {
      if (path.basename(folder) === 'deleted') looks += 1;
      return realFiles.readdir(folder);
    }) as FileSystem['readdir'];
    await open({ files: { ...realFiles, readdir } }).delete(...traces.map(({ id }) => id));
    assert.equal(looks, 1);
  });

  it('refuses an id that would leave the folder', async () => {
    const store = open();
    await assert.rejects(store.save({ ...intent(1), id: '../outside' }));
    await assert.rejects(store.load('../../etc/passwd'));
    assert.deepEqual(
      (await readdir(at())).filter(name => name !== 'store'),
      [],
    );
  });
});
