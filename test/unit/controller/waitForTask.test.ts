import assert from 'node:assert/strict';
import type { Task } from '../../../src/controller/controller';
import { ControllerError } from '../../../src/controller/controllerError';
import { waitForTask, type WaitClock } from '../../../src/controller/waitForTask';
import { failureOf, never } from './connecting';

const running: Task = { state: 'running' };
const notFound = new ControllerError('notFound');

/** Waits for a task whose answers come in turn, the last one for ever; time passes by waiting alone. */
async function waited(
  answers: readonly (Task | Error)[],
  timeoutMs = 60_000,
): Promise<{ task: Task; waits: number[] }> {
  const waits: number[] = [];
  let nowMs = 0;
  let next = 0;
  const clock: WaitClock = {
    now: () => nowMs,
    wait: ms => {
      waits.push(ms);
      nowMs += ms;
      return Promise.resolve();
    },
  };
  const getTask = (): Promise<Task> => {
    const answer = answers[Math.min(next++, answers.length - 1)] ?? running;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const task = await waitForTask(getTask, 'task-1', { timeoutMs, pollFrequencyMs: 3000 }, clock, never);
  return { task, waits };
}

describe('Waiting for a task', () => {
  it('asks at once, then at the poll frequency', async () => {
    const done: Task = { state: 'succeeded', progress: 'x' };
    assert.deepEqual(await waited([running, running, done]), { task: done, waits: [3000, 3000] });
  });

  it('ends with a failed task too', async () =>
    assert.deepEqual(await waited([{ state: 'failed', reason: 'No' }]), {
      task: { state: 'failed', reason: 'No' },
      waits: [],
    }));

  it('ends at the time limit', async () => {
    const { kind, details } = await failureOf(waited([running], 10_000));
    assert.deepEqual([kind, details.timeoutMs], ['noAnswer', 10_000]);
  });

  it('gives a fresh task 30 s to become known', async () => {
    const done: Task = { state: 'succeeded' };
    assert.equal((await waited([notFound, notFound, done])).task, done);
    assert.equal((await failureOf(waited([notFound]))).kind, 'notFound');
  });

  it('does not ask again after another error', async () =>
    assert.equal((await failureOf(waited([new ControllerError('forbidden')]))).kind, 'forbidden'));
});
