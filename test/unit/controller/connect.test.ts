import assert from 'node:assert/strict';
import { never, traceId, withController } from './connecting';
import { base } from './testServer';

describe('A trace over the wire', () => {
  it('starts with one POST that holds the request in the words of the API', () =>
    withController(
      {
        [`POST ${base}/flow-analysis`]: {
          status: 202,
          body: {
            response: { flowAnalysisId: traceId, taskId: 'task-1', url: `/api/v1/flow-analysis/${traceId}` },
          },
        },
      },
      async (controller, server) => {
        const started = await controller.initiatePathTrace(
          {
            source: '10.1.0.5',
            destination: '10.2.0.9',
            destinationPort: 443,
            protocol: 'tcp',
            include: ['acl', 'device', 'interface', 'qos', 'performance'],
          },
          never,
        );
        assert.deepEqual(started, { traceId, taskId: 'task-1' });
        const posts = server.received.filter(
          one => one.path.endsWith('/flow-analysis') && one.method === 'POST',
        );
        assert.equal(posts.length, 1);
        assert.deepEqual(JSON.parse(posts[0]?.body ?? ''), {
          sourceIP: '10.1.0.5',
          destIP: '10.2.0.9',
          destPort: '443',
          protocol: 'TCP',
          inclusions: ['ACL-TRACE', 'DEVICE-STATS', 'INTERFACE-STATS', 'QOS-STATS', 'PERFORMANCE-STATS'],
        });
      },
    ));

  it('asks for nothing that was not asked for', () =>
    withController(
      { [`POST ${base}/flow-analysis`]: { body: { response: { flowAnalysisId: traceId } } } },
      async (controller, server) => {
        const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };
        assert.deepEqual(await controller.initiatePathTrace(request, never), { traceId });
        assert.equal(server.received.at(-1)?.body, '{"sourceIP":"10.1.0.5","destIP":"10.2.0.9"}');
      },
    ));

  it('takes the id from the task where the answer names a task alone', () =>
    withController(
      {
        [`POST ${base}/flow-analysis`]: { body: { response: { taskId: 'task-1' } } },
        [`GET ${base}/task/task-1`]: {
          body: { response: { isError: false, endTime: 5, progress: traceId } },
        },
      },
      async controller => {
        const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };
        assert.deepEqual(await controller.initiatePathTrace(request, never), { traceId, taskId: 'task-1' });
      },
    ));

  it('reads its path', () =>
    withController(
      {
        [`GET ${base}/flow-analysis/${traceId}`]: {
          body: {
            response: {
              request: { id: traceId, status: 'COMPLETED', createTime: 1000, lastUpdateTime: 1300 },
              networkElementsInfo: [
                { id: 'a', ip: '10.1.0.5', type: 'wired', linkInformationSource: 'Wired' },
              ],
            },
          },
        },
      },
      async controller => {
        const path = await controller.getPath(traceId, [], never);
        assert.equal(path.status, 'completed');
        assert.equal(path.hops[0]?.kind, 'wiredHost');
        assert.equal(path.calculatedAtMs, 1300);
      },
    ));

  it('is deleted, and names the task of the deletion', () =>
    withController(
      {
        [`DELETE ${base}/flow-analysis/${traceId}`]: {
          status: 202,
          body: { response: { taskId: 'task-2' } },
        },
      },
      async controller => assert.equal(await controller.deleteTrace(traceId, never), 'task-2'),
    ));

  it('is deleted although the answer is empty', () =>
    withController({ [`DELETE ${base}/flow-analysis/${traceId}`]: { status: 204 } }, async controller =>
      assert.equal(await controller.deleteTrace(traceId, never), undefined),
    ));

  it('counts its requests by purpose', () =>
    withController(
      {
        [`POST ${base}/flow-analysis`]: { body: { response: { flowAnalysisId: traceId, taskId: 'task-1' } } },
        [`GET ${base}/task/task-1`]: { body: { response: { isError: false } } },
      },
      async controller => {
        await controller.initiatePathTrace(
          { source: '10.1.0.5', destination: '10.2.0.9', include: [] },
          never,
        );
        await controller.getTask('task-1', never);
        const counts = { login: 1, detect: 2, start: 1, poll: 0, task: 1, list: 0, enrichment: 0, delete: 0 };
        assert.deepEqual(controller.requestCounts(), counts);
      },
    ));
});
