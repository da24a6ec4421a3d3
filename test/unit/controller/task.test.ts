import assert from 'node:assert/strict';
import type { Task } from '../../../src/controller/controller';
import { failureOf, never, withController } from './connecting';
import { base, type Reply, type Routes } from './testServer';

const tree = `GET ${base}/task/task-1/tree`;

async function taskOf(task: object, more: Routes = {}): Promise<Task> {
  let read: Task | undefined;
  await withController(
    { [`GET ${base}/task/task-1`]: { body: { response: task } }, ...more },
    async controller => {
      read = await controller.getTask('task-1', never);
    },
  );
  assert.ok(read);
  return read;
}

const treeOf = (...tasks: readonly unknown[]): Reply => ({ body: { response: tasks } });

describe('A task', () => {
  it('runs while it has no end', async () => {
    assert.deepEqual(await taskOf({ isError: false, startTime: 1 }), { state: 'running' });
    assert.deepEqual(await taskOf({}), { state: 'running' });
  });

  it('has succeeded when it has an end, and its progress is kept as it is', async () =>
    assert.deepEqual(await taskOf({ isError: false, endTime: 5, progress: '{"fileId":"x"}' }), {
      state: 'succeeded',
      progress: '{"fileId":"x"}',
    }));

  it('has failed when it is in error, although it has an end', async () =>
    assert.deepEqual(
      await taskOf({
        isError: true,
        endTime: 5,
        failureReason: 'No such host',
        errorCode: 'NCXX10001',
        progress: 'x',
      }),
      { state: 'failed', reason: 'No such host', errorCode: 'NCXX10001', progress: 'x' },
    ));

  it('gives the reasons of its tree, each once, where it points there', async () => {
    const reasons = treeOf(
      { failureReason: 'Check task tree for details' },
      { failureReason: 'No such host' },
      null,
      { failureReason: null },
      { failureReason: 'No such host' },
      { failureReason: 'Device does not answer' },
    );
    const { reason } = await taskOf({ isError: true, failureReason: 'check task tree' }, { [tree]: reasons });
    assert.equal(reason, 'No such host, Device does not answer');
  });

  it('gives the reasons of its tree where it has none', async () => {
    const { reason } = await taskOf({ isError: true }, { [tree]: treeOf({ failureReason: 'No such host' }) });
    assert.equal(reason, 'No such host');
  });

  it('gives its progress where the tree is silent', async () => {
    const { reason } = await taskOf({ isError: true, progress: 'Task failed.' }, { [tree]: treeOf() });
    assert.equal(reason, 'Task failed.');
  });

  it('gives its progress where the tree cannot be had', async () => {
    const { reason } = await taskOf({ isError: 'true', progress: 'Task failed.' });
    assert.equal(reason, 'Task failed.');
  });

  it('has failed without a reason where nobody gives one', async () =>
    assert.deepEqual(await taskOf({ isError: true }), { state: 'failed' }));

  it('that the controller does not know is an error', () =>
    withController({}, async controller => {
      const { kind, details } = await failureOf(controller.getTask('task-1', never));
      assert.deepEqual([kind, details.purpose], ['notFound', 'task']);
    }));
});
