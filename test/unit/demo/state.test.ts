import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDemos, openDemo, signIn, type DemoClient } from './demoClient';

const question = { sourceIP: '10.1.13.20', destIP: '10.2.10.40', inclusions: ['DEVICE-STATS', 'ACL-TRACE'] };

describe('the memory of the demo', () => {
  let folder: string;
  let stateFile: string;
  const clock = { now: 0 };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-state-'));
    stateFile = join(folder, 'sub', 'traces.jsonl');
    clock.now = Date.parse('2026-03-02T10:00:00Z');
  });

  afterEach(async () => {
    await closeDemos();
    rmSync(folder, { recursive: true });
  });

  async function open(): Promise<DemoClient> {
    return signIn(await openDemo({ stateFile, now: () => clock.now }));
  }

  it('lets another instance on another port answer the same, to the last counter', async () => {
    const first = await open();
    const { flowAnalysisId, taskId } = await first.start(question);
    clock.now += 80_000;
    const answers = await Promise.all([first.trace(flowAnalysisId), first.get(`/task/${taskId}`)]);
    await first.demo.close();
    const second = await open();
    assert.notEqual(second.demo.url, first.demo.url);
    assert.deepEqual(
      await Promise.all([second.trace(flowAnalysisId), second.get(`/task/${taskId}`)]),
      answers,
    );
  });

  it('is shared by instances that run at the same time', async () => {
    const [one, two] = [await open(), await open()];
    const mine = await one.start(question);
    const theirs = await two.start(question);
    assert.equal((await two.trace(mine.flowAnalysisId)).request.id, mine.flowAnalysisId);
    assert.equal((await one.get<unknown[]>('/flow-analysis')).length, 2);
    await one.fetch(`/flow-analysis/${theirs.flowAnalysisId}`, { method: 'DELETE' });
    assert.equal((await two.fetch(`/flow-analysis/${theirs.flowAnalysisId}`)).status, 404);
  });

  it('is readable by its owner only', async () => {
    await (await open()).start(question);
    assert.equal(statSync(stateFile).mode & 0o777, 0o600);
  });

  it('holds neither password nor token', async () => {
    const client = await open();
    await client.start(question);
    const text = readFileSync(stateFile, 'utf8');
    assert.equal(text.includes(client.demo.password), false);
    assert.doesNotMatch(text, /eyJ/);
  });

  it('outlives damage: what can be read is kept, the rest is left out', async () => {
    const first = await open();
    const { flowAnalysisId } = await first.start(question);
    const damage = [
      '{"type":"trace","id":"half',
      '\u0000\u0000',
      '[1,2]',
      '{"type":"trace","id":"a","taskId":"b","createdAtMs":1,"seed":1,"question":{"source":1}}',
      '{"type":"trace","id":"a","taskId":"b","createdAtMs":1,"seed":1,"question":{"source":"a","destination":"b","inclusions":["x"]}}',
      '{"type":"else","id":"a","taskId":"b"}',
    ];
    appendFileSync(stateFile, `\n${damage.join('\n')}`);
    const later = await first.start(question);
    const second = await open();
    const rows = await second.get<readonly { readonly id: string }[]>('/flow-analysis');
    assert.deepEqual(new Set(rows.map(row => row.id)), new Set([flowAnalysisId, later.flowAnalysisId]));
  });

  it('remembers by itself what the disk does not take, as long as it runs', async () => {
    const client = await open();
    rmSync(join(folder, 'sub'), { recursive: true });
    const { flowAnalysisId } = await client.start(question);
    const rows = await client.get<{ id: string }[]>('/flow-analysis');
    assert.deepEqual(
      rows.map(({ id }) => id),
      [flowAnalysisId],
    );
  });

  it('begins anew where the file was nothing at all', async () => {
    const first = await open();
    await first.demo.close();
    writeFileSync(stateFile, Buffer.alloc(4096, 0xff));
    const second = await open();
    assert.deepEqual(await second.get('/flow-analysis'), []);
  });

  it('shortens a long file when it is opened', async () => {
    const first = await open();
    await first.start(question);
    const line = readFileSync(stateFile, 'utf8').trim();
    const lines = Array.from({ length: 1_500 }, (_, count) =>
      line.replace(/"id":"[^"]*"/, `"id":"${count}"`),
    );
    writeFileSync(stateFile, lines.join('\n'));
    const second = await open();
    assert.equal(readFileSync(stateFile, 'utf8').trim().split('\n').length, 500);
    assert.equal((await second.trace('1499')).request.id, '1499');
    assert.equal((await second.fetch('/flow-analysis/0')).status, 404);
  });
});
