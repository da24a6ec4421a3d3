import assert from 'node:assert/strict';
import { demoExamples, generation3Examples } from '../../../src/demo/examples';
import { closeDemos, openDemo, signIn } from './demoClient';
import {
  everything,
  openPathTraces,
  post,
  question,
  start,
  tell,
  views,
  type Result,
} from './pathTraceClient';
import { assertShape } from './assertShape';
import { pathTrace, pathTraceRow } from './pathTraceShapes';

const inclusions = ['INTERFACE_STATS', 'QOS_STATS', 'DEVICE_STATS', 'PERFORMANCE_STATS', 'ACL_TRACE'];

describe('path traces on the demo, generation 3', () => {
  afterEach(closeDemos);

  for (const example of [...demoExamples, ...generation3Examples]) {
    it(`have only fields and types of the API, at every moment of "${example.title}"`, async () => {
      const { client, clock } = await openPathTraces();
      const { id } = await start(client, {
        sourceIpAddress: example.source,
        destinationIpAddress: example.destination,
        destinationMacAddress: example.destinationMac,
        protocol: example.protocol?.toUpperCase(),
        destinationPort: example.port?.toString(),
        inclusions,
      });
      for (const stepMs of [0, 2_000, 5_000, 30_000, 35_000]) {
        clock.now += stepMs;
        const result = await client.get(`/pathTraces/${id}/result?${everything}`);
        assertShape(result, pathTrace);
        assert.doesNotMatch(JSON.stringify(result), /:null|undefined|NaN|\[object/);
        assertShape(await client.get(`/pathTraces/${id}`), pathTraceRow);
      }
      assertShape(await client.get('/pathTraces'), [pathTraceRow]);
    });
  }

  it('are accepted with an id and no task', async () => {
    const { client } = await openPathTraces();
    const started = await start(client, question);
    assert.deepEqual(started, { id: started.id, url: `/dna/intent/api/v1/pathTraces/${started.id}` });
  });

  it('hold each view only when it is asked for', async () => {
    const { client, clock } = await openPathTraces();
    const { id } = await start(client, {
      sourceIpAddress: '10.20.2.60',
      destinationIpAddress: '10.70.1.20',
      inclusions,
    });
    clock.now += 75_000;
    const marks: Readonly<Record<string, RegExp>> = {
      acl: /"acl(?:Status|Name|Result|Rules)":/,
      qos: /"qos":/,
      flexConnect: /"flexConnect":/,
      accuracyList: /"accuracyList":/,
      deviceStatistics: /"deviceSt/,
      performanceMonitorStatistics: /"performanceMonitor/,
      interfaceStatistics: /"interfaceSt/,
    };
    assert.deepEqual(Object.keys(marks), views);
    for (const asked of [...views.map(view => [view]), [], views]) {
      const query = asked.map(view => `view=${view}`).join('&');
      const text = JSON.stringify(await client.get(`/pathTraces/${id}/result?${query}`));
      const found = views.filter(view => marks[view]?.test(text));
      assert.deepEqual(found, asked);
    }
  });

  it('hold no statistics that were not to be included', async () => {
    const text = JSON.stringify(await tell(question));
    assert.doesNotMatch(text, /"deviceSt|"interfaceSt|"qos"|"performanceMonitor|"aclStatus"/);
  });

  it('are summarised without hops', async () => {
    const { client } = await openPathTraces();
    const mac = '02:00:5E:00:53:01';
    const { id } = await start(client, { ...question, sourceMacAddress: mac });
    const summary = await client.get<Readonly<Record<string, unknown>>>(`/pathTraces/${id}`);
    assert.equal(summary['sourceMacAddress'], mac);
    assert.equal(summary['status'], 'INPROGRESS');
    assert.equal('networkElementsInfo' in summary, false);
    const result = await client.get<object>(`/pathTraces/${id}/result`);
    assert.equal('sourceMacAddress' in result, false);
  });

  it('are refused with 400 when the question is not one', async () => {
    const { client } = await openPathTraces();
    const wrong: unknown[] = [
      undefined,
      { sourceIP: '10.1.11.20', destIP: '10.3.10.40' },
      { ...question, destinationIpAddress: '2001:db8:3:10::40' },
      { ...question, destinationMacAddress: '02-00-5e-00-53-01' },
      { ...question, destinationPort: 443 },
      { ...question, inclusions: ['DEVICE-STATS'] },
    ];
    for (const body of wrong) assert.equal((await post(client, body)).status, 400, JSON.stringify(body));
  });

  it('are counted and listed by filters with names of their own', async () => {
    const { client, clock } = await openPathTraces();
    await start(client, { ...question, destinationPort: '443' });
    clock.now += 10;
    await start(client, { ...question, destinationMacAddress: '02:00:5E:00:53:01' });
    const count = async (query: string): Promise<number> =>
      (await client.get<{ readonly count: number }>(`/pathTraces/count?${query}`)).count;
    assert.equal(await count(''), 2);
    assert.equal(await count('sourceIpAddress=10.1.11.20'), 2);
    assert.equal(await count('sourceIpAddress=10.1.11.21'), 0);
    assert.equal(await count('destinationPort=443'), 1);
    assert.equal(await count('destinationMacAddress=02:00:5e:00:53:01'), 1);
    assert.equal(await count(`greaterThanCreateTime=${clock.now - 5}`), 1);
    assert.equal(await count(`lessThanCreateTime=${clock.now}`), 1);
    assert.equal(await count('limit=1&status=INPROGRESS'), 2);
    const rows = await client.get<readonly Readonly<Record<string, unknown>>[]>('/pathTraces?limit=1');
    assert.deepEqual(
      rows.map(row => row['createTime']),
      [clock.now],
    );
  });

  it('are not found when unknown, deleted, or a day old', async () => {
    const { client, clock } = await openPathTraces();
    const { id } = await start(client, question);
    const deleted = (await start(client, question)).id;
    const deletion = await client.fetch(`/pathTraces/${deleted}`, { method: 'DELETE' });
    const { response } = (await deletion.json()) as { response: { taskId: string } };
    assert.equal((await client.get<{ progress: string }>(`/task/${response.taskId}`)).progress, deleted);
    const status = async (path: string): Promise<number> => (await client.fetch(path)).status;
    for (const gone of ['unknown', deleted]) {
      assert.equal(await status(`/pathTraces/${gone}`), 404);
      assert.equal(await status(`/pathTraces/${gone}/result`), 404);
    }
    clock.now += 86_400_000;
    assert.equal(await status(`/pathTraces/${id}`), 200);
    clock.now += 1;
    assert.equal(await status(`/pathTraces/${id}`), 404);
  });

  it('are refreshed every 30 s where that was asked, 30 times at most, and stay complete', async () => {
    const { client, clock } = await openPathTraces();
    const { id } = await start(client, { ...question, periodicRefresh: true });
    clock.now += 5_000;
    const first = await client.get<Result>(`/pathTraces/${id}/result`);
    const after = async (ms: number): Promise<readonly [string, number]> => {
      clock.now += ms;
      const { status, lastUpdateTime } = await client.get<Result>(`/pathTraces/${id}/result`);
      return [status, lastUpdateTime - first.lastUpdateTime];
    };
    assert.deepEqual(await after(60_000), ['SUCCESS', 60_000]);
    assert.deepEqual(await after(3_600_000), ['SUCCESS', 900_000]);
  });

  it('are not there in generations 1 and 2', async () => {
    const second = await signIn(await openDemo());
    assert.equal((await second.fetch('/pathTraces/count')).status, 404);
    const path = '/api/system/v1/auth/token';
    const first = await signIn(await openDemo({ generation: 1 }), { path, base: '/api/v1' });
    assert.equal((await first.fetch('/pathTraces/count')).status, 404);
  });

  it('share their traces with the deprecated calls, which go on answering', async () => {
    const { client, clock } = await openPathTraces();
    const { id } = await start(client, question);
    const { flowAnalysisId } = await client.start({ sourceIP: '10.1.11.20', destIP: '10.3.10.40' });
    clock.now += 5_000;
    assert.equal((await client.trace(id)).request.status, 'COMPLETED');
    assert.equal((await client.get<Result>(`/pathTraces/${flowAnalysisId}/result`)).status, 'SUCCESS');
  });
});
