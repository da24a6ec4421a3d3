import assert from 'node:assert/strict';
import type { Task } from '../../../src/controller/controller';
import { ControllerError, type ControllerErrorKind } from '../../../src/controller/controllerError';
import { deleteThere, type Deletion } from '../../../src/tracing/deleteThere';
import { FakeClock } from './fakeClock';

const failing = (kind: ControllerErrorKind) => () => Promise.reject(new ControllerError(kind));
const asTask = () => Promise.resolve('task-1');

function become(deleteTrace: () => Promise<string | undefined>, getTask: () => Promise<Task>) {
  const clock = new FakeClock();
  return clock.run<Deletion>(
    deleteThere('t1', { ask: { deleteTrace, getTask }, clock, log: () => undefined }),
  );
}

describe('A trace that is deleted on its controller', () => {
  it('is deleted when the controller has it no more, and kept when it says no', async () => {
    const never = failing('server');
    assert.equal(await become(failing('notFound'), never), 'deleted');
    assert.equal(await become(failing('forbidden'), never), 'kept');
    assert.equal(await become(failing('server'), never), 'unknown');
    assert.equal(await become(() => Promise.resolve(undefined), never), 'deleted');
  });

  it('is what the task of the deletion says', async () => {
    const ending = (state: Task['state']) => () => Promise.resolve({ state });
    assert.equal(await become(asTask, ending('succeeded')), 'deleted');
    assert.equal(await become(asTask, ending('failed')), 'kept');
    assert.equal(await become(asTask, ending('running')), 'unknown');
  });

  for (const kind of ['notFound', 'forbidden', 'server'] as const)
    it(`is neither gone nor kept for sure when its task cannot be read (${kind})`, async () => {
      assert.equal(await become(asTask, failing(kind)), 'unknown');
    });
});
