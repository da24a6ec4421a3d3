import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CredentialStore } from '../../../src/extension/controllers/credentialStore';
import { deleteLocalData } from '../../../src/extension/localData/deleteLocalData';
import { agedTraces, forgetAged, stillAged } from '../../../src/extension/localData/forgetAged';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { summarise } from '../../../src/tracing/traceSummary';
import { lab, request } from '../tracing/samples';
import { temporaryFolder } from '../tracing/temporaryFolder';
import { memoryOf, secretsOf } from './stores';

const day = 86_400_000;

function trace(id: string, askedAtMs: number, state: Trace['state'] = 'finished'): Trace {
  return { ...newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 }, id), state };
}

describe('deleting all local data', () => {
  const at = temporaryFolder();
  const noc = { origin: 'https://dnac.example.net', username: 'noc' };
  const secretMap = new Map<string, string>();
  const memoryMap = new Map<string, unknown>();
  const folder = (): string => path.join(at(), 'traces');
  const open = () => createFileStore({ folder: folder(), log: () => undefined });
  const deleteAll = () =>
    deleteLocalData({
      store: open(),
      traceFolder: folder(),
      demoFile: path.join(at(), 'demo.jsonl'),
      memory: { ...memoryOf(memoryMap), keys: () => [...memoryMap.keys()] },
      secrets: secretsOf(secretMap),
    });

  it('leaves nothing that says what was traced, nor any password, certificate or demo state', async () => {
    const store = open();
    for (let index = 0; index < 120; index += 1) await store.save(trace(`t${index}`, index));
    await writeFile(path.join(folder(), 't1.pathtrace.json.damaged-1'), '10.99.0.10');
    await writeFile(path.join(folder(), 'later.pathtrace.json'), '{"version":99}');
    await writeFile(path.join(folder(), 'index.json.5f3a.tmp'), '10.99.0.10');
    for (const name of ['demo.jsonl', 'demo.jsonl.4711']) await writeFile(path.join(at(), name), '{}\n');
    await new CredentialStore(secretsOf(secretMap), memoryOf(memoryMap)).keep(noc, 'swordfish');
    memoryMap.set('certificate https://dnac.example.net', 'pem');
    secretMap.set('of another kind', 'stays');
    await deleteAll();
    const left = await readdir(at(), { recursive: true });
    assert.deepEqual(
      left.filter(name => /pathtrace|demo|tmp/.test(name)),
      [],
    );
    assert.deepEqual(await open().list(), []);
    assert.deepEqual([...secretMap], [['of another kind', 'stays']]);
    assert.deepEqual(
      [...memoryMap.values()].filter(value => value !== undefined),
      [],
    );
  });

  it('keeps what another window runs from coming back', async () => {
    const other = open();
    const running = trace('running', Date.now(), 'running');
    await other.save(running);
    await deleteAll();
    await assert.rejects(other.save({ ...running, state: 'finished' }), { kind: 'deleted' });
    assert.deepEqual(await open().list(), []);
  });

  it('has nothing to do where nothing was ever kept', async () => {
    await deleteAll();
    await mkdir(folder(), { recursive: true });
    await deleteAll();
    assert.deepEqual(await readdir(at(), { recursive: true }), ['traces']);
  });
});

describe('old traces', () => {
  const at = temporaryFolder();
  const now = 100 * day;
  const aged = (traces: readonly Trace[], limit: number, days: number): readonly string[] =>
    agedTraces(traces.map(summarise), { limit, days }, now).map(({ id }) => id);

  it('are those beyond the limit, oldest first to go, and those older than so many days', () => {
    const traces = [trace('new', now - day), trace('mid', now - 5 * day), trace('old', now - 9 * day)];
    assert.deepEqual(aged(traces, 10, 0), []);
    assert.deepEqual(aged(traces, 2, 0), ['old']);
    assert.deepEqual(aged(traces, 10, 5), ['old']);
    assert.deepEqual(aged(traces, 10, 4), ['mid', 'old']);
  });

  it('are never those that run, wait for statistics or are pinned, as the store itself has it', async () => {
    const pinned = { ...trace('pinned', 1), pinned: true as const };
    const arriving = { ...trace('arriving', now), phase: 'statistics' as const };
    const traces = [arriving, trace('running', 3, 'running'), pinned, trace('old', 0)];
    assert.deepEqual(aged(traces, 0, 1), ['old']);
    const store = createFileStore({ folder: at(), historyLimit: 0, log: () => undefined });
    for (const each of traces) await store.save(each);
    assert.deepEqual(
      (await store.list()).map(({ id }) => id),
      ['arriving', 'running', 'pinned'],
    );
  });

  it('are those too whose statistics have not come for a day, since nobody asks for them any more', () => {
    const left = { ...trace('left', 0), phase: 'statistics' as const };
    assert.deepEqual(aged([left], 10, 30), ['left']);
    assert.deepEqual(aged([{ ...left, pinned: true as const }], 10, 30), []);
  });

  it('are old no more once a window has pinned them', async () => {
    const open = () => createFileStore({ folder: at(), log: () => undefined });
    const store = open();
    for (const id of ['one', 'two']) await store.save({ ...trace(id, 0), phase: 'done' });
    const retention = { limit: Infinity, days: 1 };
    const old = agedTraces(await store.list(), retention, now);
    await open().annotate('one', { pinned: true });
    const still = await stillAged(store, old, retention, now);
    assert.deepEqual(
      still.map(({ id }) => id),
      ['two'],
    );
  });

  it('are gone from disk', async () => {
    const store = createFileStore({ folder: at(), log: () => undefined });
    await store.save(trace('old', 0));
    await store.save(trace('new', now));
    assert.equal(await forgetAged(store, { limit: 10, days: 30 }, now), 1);
    assert.deepEqual(
      (await readdir(at())).filter(name => name.endsWith('.pathtrace.json')),
      ['new.pathtrace.json'],
    );
  });

  it('looks at no file while no row is old', async () => {
    const store = {
      listKnown: () => Promise.resolve([summarise(trace('new', now))]),
      list: () => assert.fail('all files were looked at'),
      delete: () => assert.fail('something was deleted'),
    };
    assert.equal(await forgetAged(store, { limit: 10, days: 30 }, now), 0);
  });
});
