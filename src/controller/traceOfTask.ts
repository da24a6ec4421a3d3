import { message } from '../path/message';
import { present } from '../path/present';
import type { Task } from './controller';
import { ControllerError } from './controllerError';
import { controllerErrorDetails, controllerErrorKind } from './describeError';
import { waitForTask, type WaitClock } from './waitForTask';

const limits = { timeoutMs: 60_000, pollFrequencyMs: 1000 };

/**
 * The trace that a start's task stands for, where the answer did not name it. As the notebook does it: the finished
 * task's `progress` is the id; its shape is not trusted. Every error but the task's own says that the start may have
 * been taken, since it was.
 */
export async function traceOfTask(
  getTask: (taskId: string, signal: AbortSignal) => Promise<Task>,
  taskId: string,
  clock: WaitClock,
  signal: AbortSignal,
): Promise<string> {
  const task = await waitForTask(getTask, taskId, limits, clock, signal).catch((error: unknown) => {
    const kind = controllerErrorKind(error);
    if (kind === undefined) throw error;
    throw new ControllerError(kind, {
      ...controllerErrorDetails(error),
      purpose: 'start',
      mayHaveArrived: true,
    });
  });
  const { state, progress, reason } = task;
  if (state === 'failed') throw new ControllerError('server', present({ purpose: 'start' as const, reason }));
  if (progress !== undefined && /^[\w-]{8,64}$/.test(progress)) return progress;
  const odd = message('reason.noTrace');
  throw new ControllerError('notTheApi', { purpose: 'start', reason: odd, mayHaveArrived: true });
}
