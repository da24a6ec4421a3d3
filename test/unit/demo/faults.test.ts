import assert from 'node:assert/strict';
import type { Fault, FaultRule } from '../../../src/demo/startDemo';
import { basic, closeDemos, openDemo, signIn, type DemoClient } from './demoClient';

const question = { sourceIP: '10.1.11.20', destIP: '10.3.10.40' };

async function withFault(
  fault: Fault,
  where: Omit<FaultRule, 'fault'> = { path: '/flow-analysis' },
): Promise<DemoClient> {
  return signIn(await openDemo({ computeMs: 0, faults: [{ ...where, fault }] }));
}

async function countTraces(client: DemoClient): Promise<number> {
  return (await client.get<readonly unknown[]>('/flow-analysis')).length;
}

const firstPost = { method: 'POST', path: '/flow-analysis', nth: 1 };

describe('the faults of the demo', () => {
  afterEach(closeDemos);

  it('answer what they are told, headers included', async () => {
    const client = await withFault({
      kind: 'answer',
      status: 429,
      body: { error: 'slow down' },
      headers: { 'Retry-After': '7' },
    });
    const response = await client.fetch('/flow-analysis');
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('Retry-After'), '7');
    assert.deepEqual(await response.json(), { error: 'slow down' });
  });

  it('send pages, broken JSON and nothing', async () => {
    const page = await (await withFault({ kind: 'html' })).fetch('/flow-analysis');
    assert.deepEqual([page.status, page.headers.get('Content-Type')], [200, 'text/html']);
    const broken = await (await withFault({ kind: 'brokenJson' })).fetch('/flow-analysis');
    await assert.rejects(broken.json());
    const empty = await (await withFault({ kind: 'emptyBody' })).fetch('/flow-analysis');
    assert.equal(await empty.text(), '');
  });

  it('drop the connection before the trace is started', async () => {
    const client = await withFault({ kind: 'resetBefore' }, firstPost);
    await assert.rejects(client.post(question));
    assert.equal(await countTraces(client), 0);
    assert.equal(client.demo.requestLog[1]?.status, 0);
  });

  it('drop the connection after the trace was started', async () => {
    const client = await withFault({ kind: 'resetAfter' }, firstPost);
    await assert.rejects(client.post(question));
    assert.equal(await countTraces(client), 1);
  });

  it('drop the connection in the middle of an answer', async () => {
    const client = await withFault({ kind: 'halfBody' }, firstPost);
    const response = await client.post(question);
    assert.equal(response.status, 202);
    await assert.rejects(response.text());
    assert.equal(await countTraces(client), 1);
  });

  it('send the second half later', async () => {
    const client = await withFault({ kind: 'slowBody', ms: 30 }, firstPost);
    const before = performance.now();
    await (await client.post(question)).json();
    assert.ok(performance.now() - before >= 29);
  });

  it('answer late', async () => {
    const client = await withFault({ kind: 'delay', ms: 30 }, firstPost);
    const before = performance.now();
    assert.equal((await client.post(question)).status, 202);
    assert.ok(performance.now() - before >= 29);
  });

  it('hang until the client or the demo gives up', async () => {
    const client = await withFault({ kind: 'never' }, firstPost);
    const hanging = assert.rejects(client.post(question));
    assert.equal(await countTraces(client), 0);
    await client.demo.close();
    await hanging;
  });

  it('sign in without a token', async () => {
    const demo = await openDemo({ faults: [{ path: /token$/, fault: { kind: 'noToken' } }] });
    const response = await fetch(`${demo.url}/dna/system/api/v1/auth/token`, {
      method: 'POST',
      headers: basic(demo.username, demo.password),
    });
    assert.deepEqual([response.status, await response.json()], [200, {}]);
  });

  it('put a task in error, with and without a reason', async () => {
    const reasoned = await withFault({ kind: 'taskError', failureReason: 'No.' }, { path: '/task/' });
    const { taskId } = await reasoned.start(question);
    const task = await reasoned.get<Record<string, unknown>>(`/task/${taskId}`);
    assert.deepEqual(
      [task['isError'], task['failureReason'], task['progress']],
      [true, 'No.', 'Task failed.'],
    );
    const [inTree] = await reasoned.get<readonly Record<string, unknown>[]>(`/task/${taskId}/tree`);
    assert.equal(inTree?.['failureReason'], 'No.');
    const bare = await withFault({ kind: 'taskError' }, { path: '/task/' });
    const { taskId: other } = await bare.start(question);
    assert.equal('failureReason' in (await bare.get<object>(`/task/${other}`)), false);
  });

  it('meet only the requests that are counted for them', async () => {
    const fault: Fault = { kind: 'answer', status: 503 };
    const demo = await openDemo({ faults: [{ method: 'GET', path: '/flow-analysis', nth: [2, 3], fault }] });
    const client = await signIn(demo);
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await client.fetch('/flow-analysis')).status);
    assert.deepEqual(statuses, [200, 503, 503, 200]);
  });

  it('may be decided by a function', async () => {
    const demo = await openDemo({
      faults: ({ method, path, nth }) =>
        method === 'GET' && path.endsWith('/flow-analysis') && nth === 1
          ? { kind: 'answer', status: 401 }
          : undefined,
    });
    const client = await signIn(demo);
    assert.equal((await client.fetch('/flow-analysis')).status, 401);
    assert.equal((await client.fetch('/flow-analysis')).status, 200);
  });
});
