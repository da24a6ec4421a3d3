import assert from 'node:assert/strict';
import { closeDemos, openWithClock, type TraceJson } from './demoClient';

const question = { sourceIP: '10.1.11.20', destIP: '10.3.10.40', periodicRefresh: false };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Task = Readonly<Record<string, unknown>>;

describe('the life of a trace on the demo', () => {
  afterEach(closeDemos);

  it('is accepted with an id, a task and a legacy address', async () => {
    const { client } = await openWithClock();
    const response = await client.post(question);
    const body = (await response.json()) as { response: Record<string, string>; version: string };
    assert.equal(response.status, 202);
    assert.equal(body.version, '1.0');
    assert.match(body.response['flowAnalysisId'] ?? '', uuid);
    assert.match(body.response['taskId'] ?? '', uuid);
    assert.equal(body.response['url'], `/api/v1/flow-analysis/${body.response['flowAnalysisId']}`);
  });

  it('is in progress with empty lists and no update time, then complete with hops', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start(question);
    const running = await client.trace(flowAnalysisId);
    assert.equal(running.request.status, 'INPROGRESS');
    assert.equal(running.request.lastUpdateTime, 0);
    assert.deepEqual(running.networkElements, []);
    assert.deepEqual(running.networkElementsInfo, []);
    assert.equal('detailedStatus' in running, false);
    clock.now += 3_000;
    const done = await client.trace(flowAnalysisId);
    assert.equal(done.request.status, 'COMPLETED');
    assert.ok(done.request.lastUpdateTime > done.request.createTime);
    assert.equal('networkElements' in done, false);
    assert.equal(done.networkElementsInfo.length, 7);
    assert.equal('failureReason' in done.request, false);
  });

  it('takes the computing time it is told, or the time of its kind divided by the speed', async () => {
    const told = await openWithClock({ computeMs: 1_400 });
    const { flowAnalysisId } = await told.client.start(question);
    told.clock.now += 1_399;
    assert.equal((await told.client.trace(flowAnalysisId)).request.status, 'INPROGRESS');
    told.clock.now += 1;
    assert.equal((await told.client.trace(flowAnalysisId)).request.status, 'COMPLETED');
    const fast = await openWithClock({ speed: 10 });
    const slow = await fast.client.start({ sourceIP: '10.1.11.21', destIP: '10.30.1.77' });
    fast.clock.now += 2_999;
    assert.equal((await fast.client.trace(slow.flowAnalysisId)).request.status, 'INPROGRESS');
    fast.clock.now += 1;
    assert.equal((await fast.client.trace(slow.flowAnalysisId)).request.status, 'COMPLETED');
  });

  it('has a task without an end while it runs, and whose progress is the id of the trace', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId, taskId } = await client.start(question);
    const running = await client.get<Task>(`/task/${taskId}`);
    assert.equal(running['isError'], false);
    assert.equal('endTime' in running, false);
    clock.now += 300;
    const done = await client.get<Task>(`/task/${taskId}`);
    assert.equal(done['endTime'], clock.now);
    assert.equal(done['progress'], flowAnalysisId);
    assert.equal(done['serviceType'], 'Policy Analysis Service');
    assert.deepEqual(await client.get<Task[]>(`/task/${taskId}/tree`), [done]);
  });

  it('is deleted by a task of its own and then not found', async () => {
    const { client } = await openWithClock();
    const { flowAnalysisId } = await client.start(question);
    const response = await client.fetch(`/flow-analysis/${flowAnalysisId}`, { method: 'DELETE' });
    const { response: deletion } = (await response.json()) as { response: { taskId: string; url: string } };
    assert.equal((await client.get<Task>(`/task/${deletion.taskId}`))['progress'], flowAnalysisId);
    const gone = await client.fetch(`/flow-analysis/${flowAnalysisId}`);
    assert.equal(gone.status, 404);
    assert.deepEqual(await gone.json(), {
      response: {
        errorCode: 'ResourceNotFound',
        message: `Flow Analysis Request Id: ${flowAnalysisId} Not Found`,
        detail: 'Policy Analysis Resource Not Found Error',
      },
      version: '1.0',
    });
    assert.equal((await client.fetch(`/flow-analysis/${flowAnalysisId}`, { method: 'DELETE' })).status, 404);
    assert.equal((await client.fetch('/task/unknown')).status, 404);
  });

  it('is forgotten after a day', async () => {
    const { client, clock } = await openWithClock({ tokenLifetimeMs: 90_000_000 });
    const { flowAnalysisId } = await client.start(question);
    clock.now += 24 * 3_600_000;
    assert.equal((await client.trace(flowAnalysisId)).request.status, 'COMPLETED');
    clock.now += 1;
    assert.equal((await client.fetch(`/flow-analysis/${flowAnalysisId}`)).status, 404);
  });

  it('is refused with 500 while 25 others run', async () => {
    const { client, clock } = await openWithClock();
    for (let count = 0; count < 25; count += 1) await client.start(question);
    assert.equal((await client.post(question)).status, 500);
    clock.now += 3_000;
    assert.equal((await client.post(question)).status, 202);
  });

  it('is refused with 400 when the question is not one', async () => {
    const { client } = await openWithClock();
    const wrong: unknown[] = [
      undefined,
      [],
      { sourceIP: '10.1.11.20' },
      { ...question, sourceIP: 'somewhere' },
      { ...question, destPort: 443 },
      { ...question, destPort: '65536' },
      { ...question, protocol: 'sctp' },
      { ...question, inclusions: ['DEVICE_STATS'] },
      { ...question, inclusions: 'DEVICE-STATS' },
    ];
    for (const body of wrong) assert.equal((await client.post(body)).status, 400, JSON.stringify(body));
  });

  it('echoes what was asked, ports as text', async () => {
    const { client } = await openWithClock();
    const asked = {
      sourcePort: '50000',
      destPort: '443',
      protocol: 'tcp',
      inclusions: ['DEVICE-STATS', 'ACL-TRACE'],
    };
    const { request } = (await client.ask({ ...question, ...asked })) as TraceJson & { request: object };
    const { id, createTime, status, lastUpdateTime, ...echo } = request;
    assert.deepEqual(
      [typeof id, typeof createTime, status, lastUpdateTime],
      ['string', 'number', 'INPROGRESS', 0],
    );
    assert.deepEqual(echo, { ...question, ...asked, protocol: 'TCP', controlPath: false });
  });
});

describe('the list of traces on the demo', () => {
  afterEach(closeDemos);

  it('has the newest first, by page, filtered and sorted', async () => {
    const { client, clock } = await openWithClock();
    const ids: string[] = [];
    for (const destIP of ['10.3.10.40', '10.3.10.41', '10.3.10.42', '10.3.10.40']) {
      ids.push((await client.start({ ...question, destIP })).flowAnalysisId);
      clock.now += 10;
    }
    const listed = async (query: string): Promise<number[]> => {
      const rows = await client.get<readonly { readonly id: string }[]>(`/flow-analysis?${query}`);
      return rows.map(row => ids.indexOf(row.id));
    };
    assert.deepEqual(await listed(''), [3, 2, 1, 0]);
    assert.deepEqual(await listed('limit=2'), [3, 2]);
    assert.deepEqual(await listed('limit=2&offset=3'), [1, 0]);
    assert.deepEqual(await listed('order=ASC&sortBy=createTime'), [0, 1, 2, 3]);
    assert.deepEqual(await listed('destIP=10.3.10.40'), [3, 0]);
    assert.deepEqual(await listed('sourceIP=10.3.10.40'), []);
    assert.deepEqual(await listed('status=INPROGRESS&limit=1'), [3]);
    assert.deepEqual(await listed(`gtCreateTime=${clock.now - 21}`), [3, 2]);
  });

  it('has rows of request and status, without hops', async () => {
    const { client } = await openWithClock({ computeMs: 0 });
    await client.start(question);
    const [row] = await client.get<readonly object[]>('/flow-analysis');
    assert.equal('networkElementsInfo' in (row ?? {}), false);
    assert.equal((row as { status: string }).status, 'COMPLETED');
  });

  it('tells its clock in the Date header', async () => {
    const { client, clock } = await openWithClock();
    const response = await client.fetch('/flow-analysis');
    assert.equal(Date.parse(response.headers.get('Date') ?? ''), clock.now);
  });
});
