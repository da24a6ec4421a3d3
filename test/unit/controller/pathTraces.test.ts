import assert from 'node:assert/strict';
import type { Controller } from '../../../src/controller/controller';
import { inclusions } from '../../../src/path/traceRequest';
import { failureOf, never, traceId, withController } from './connecting';
import { base, type Routes, type TestServer } from './testServer';

const all = `${base}/pathTraces`;
const one = `${all}/${traceId}`;
const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };
const gone = { status: 404, body: { response: { errorCode: 'ResourceNotFound', message: 'Not Found' } } };

function withGeneration3(
  routes: Routes,
  use: (controller: Controller, server: TestServer) => Promise<unknown>,
): Promise<void> {
  return withController(routes, use, { generation: 3 });
}

describe('A trace of generation 3 over the wire', () => {
  it('starts with one POST that holds the request in the words of the API', () =>
    withGeneration3(
      { [`POST ${all}`]: { status: 202, body: { response: { id: traceId, url: one } } } },
      async (controller, server) => {
        const started = await controller.initiatePathTrace(
          {
            source: '2001:db8::5',
            destination: '2001:db8::9',
            sourceMac: '001a.2b3c.4d5e',
            destinationMac: 'aa-bb-cc-dd-ee-ff',
            sourcePort: 40_000,
            destinationPort: 443,
            protocol: 'tcp',
            include: inclusions,
          },
          never,
        );
        assert.deepEqual(started, { traceId });
        const posts = server.received.filter(each => each.path === all);
        assert.deepEqual(
          posts.map(({ body }) => JSON.parse(body) as unknown),
          [
            {
              sourceIpAddress: '2001:db8::5',
              destinationIpAddress: '2001:db8::9',
              sourceMacAddress: '00:1A:2B:3C:4D:5E',
              destinationMacAddress: 'AA:BB:CC:DD:EE:FF',
              sourcePort: '40000',
              destinationPort: '443',
              protocol: 'TCP',
              inclusions: ['ACL_TRACE', 'DEVICE_STATS', 'INTERFACE_STATS', 'QOS_STATS', 'PERFORMANCE_STATS'],
            },
          ],
        );
      },
    ));

  it('asks for nothing that was not asked for', () =>
    withGeneration3(
      { [`POST ${all}`]: { body: { response: { id: traceId } } } },
      async (controller, server) => {
        await controller.initiatePathTrace(request, never);
        assert.equal(
          server.received.at(-1)?.body,
          '{"sourceIpAddress":"10.1.0.5","destinationIpAddress":"10.2.0.9"}',
        );
      },
    ));

  it('notes a task where the answer names one beside the id', () =>
    withGeneration3(
      { [`POST ${all}`]: { body: { response: { id: traceId, taskId: 'task-1' } } } },
      async controller =>
        assert.deepEqual(await controller.initiatePathTrace(request, never), { traceId, taskId: 'task-1' }),
    ));

  it('takes the id from the task where the answer names a task alone', () =>
    withGeneration3(
      {
        [`POST ${all}`]: { body: { response: { taskId: 'task-1', url: `${base}/task/task-1` } } },
        [`GET ${base}/task/task-1`]: {
          body: { response: { isError: false, endTime: 5, progress: traceId } },
        },
      },
      async controller =>
        assert.deepEqual(await controller.initiatePathTrace(request, never), { traceId, taskId: 'task-1' }),
    ));

  it('may have been taken where the answer names neither', () =>
    withGeneration3({ [`POST ${all}`]: { body: { response: {} } } }, async controller => {
      const { kind, details } = await failureOf(controller.initiatePathTrace(request, never));
      assert.deepEqual([kind, details.mayHaveArrived], ['notTheApi', true]);
    }));

  it('is asked for with the views of what it was to include, each as a parameter of its own', () =>
    withGeneration3(
      { [`GET ${one}/result`]: { body: { response: { id: traceId, status: 'INPROGRESS' } } } },
      async (controller, server) => {
        const views = async (include: typeof inclusions | readonly []): Promise<readonly string[]> => {
          await controller.getPath(traceId, include, never);
          return server.received.at(-1)?.query.getAll('view') ?? [];
        };
        assert.deepEqual(await views([]), ['accuracyList', 'flexConnect']);
        assert.deepEqual(await views(inclusions), [
          'acl',
          'deviceStatistics',
          'interfaceStatistics',
          'qos',
          'performanceMonitorStatistics',
          'accuracyList',
          'flexConnect',
        ]);
        assert.equal(controller.requestCounts().poll, 2);
      },
    ));

  it('is as its summary says while there is no result', () =>
    withGeneration3(
      {
        [`GET ${one}/result`]: gone,
        [`GET ${one}`]: { body: { response: { id: traceId, status: 'PENDING', createTime: 1000 } } },
      },
      async controller =>
        assert.deepEqual(await controller.getPath(traceId, [], never), {
          status: 'running',
          statusWord: 'PENDING',
          hops: [],
          aclCalculation: { state: 'unsaid' },
          createdAtMs: 1000,
        }),
    ));

  it('is gone where the summary is not known either', () =>
    withGeneration3({ [`GET ${one}/result`]: gone, [`GET ${one}`]: gone }, async controller => {
      const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
      assert.deepEqual([kind, details.purpose], ['notFound', 'poll']);
    }));

  it('is no path where the answer is something else', () =>
    withGeneration3({ [`GET ${one}/result`]: { body: { response: { hello: 1 } } } }, async controller =>
      assert.equal((await failureOf(controller.getPath(traceId, [], never))).kind, 'notTheApi'),
    ));

  it('is deleted, and names the task of the deletion, or none', async () => {
    const deleted = { status: 202, body: { response: { taskId: 'task-2', url: `${base}/task/task-2` } } };
    await withGeneration3({ [`DELETE ${one}`]: deleted }, async controller =>
      assert.equal(await controller.deleteTrace(traceId, never), 'task-2'),
    );
    await withGeneration3({ [`DELETE ${one}`]: { status: 204 } }, async controller =>
      assert.equal(await controller.deleteTrace(traceId, never), undefined),
    );
  });

  it('is found in the list by the filters of the API, newest first', () =>
    withGeneration3(
      {
        [`GET ${all}`]: {
          body: {
            response: [
              { id: 'a', sourceIpAddress: '10.1.0.5', destinationIpAddress: '10.2.0.9', createTime: 1000 },
              {
                id: 'b',
                sourceIpAddress: '::ffff:10.1.0.5',
                destinationIpAddress: '10.2.0.9',
                destinationMacAddress: '02:00:5E:00:53:01',
                sourcePort: '0',
                destinationPort: '443',
                protocol: 'TCP',
                status: 'SUCCESS',
                createTime: 2000,
              },
              { id: 'c', sourceIpAddress: null },
              null,
            ],
          },
        },
      },
      async (controller, server) => {
        const filter = { source: '10.1.0.5', destination: '10.2.0.9', limit: 50 };
        const { rows, sent } = await controller.listTraces(filter, never);
        assert.equal(sent, 4, 'unusable ones are counted');
        assert.deepEqual(rows, [
          {
            traceId: 'b',
            request: {
              source: '10.1.0.5',
              destination: '10.2.0.9',
              destinationMac: '02:00:5E:00:53:01',
              destinationPort: 443,
              protocol: 'tcp',
            },
            status: 'completed',
            createdAtMs: 2000,
          },
          {
            traceId: 'a',
            request: { source: '10.1.0.5', destination: '10.2.0.9' },
            status: 'running',
            createdAtMs: 1000,
          },
        ]);
        assert.equal(
          server.received.at(-1)?.query.toString(),
          'limit=50&offset=1&sortBy=createTime&order=desc&sourceIpAddress=10.1.0.5&destinationIpAddress=10.2.0.9',
        );
        await controller.listTraces({ limit: 50, offset: 51 }, never);
        assert.equal(
          server.received.at(-1)?.query.toString(),
          'limit=50&offset=51&sortBy=createTime&order=desc',
        );
      },
    ));
});
