import type { Task } from './controller';
import { ControllerError } from './controllerError';
import { controllerErrorKind } from './describeError';

/** Time as waiting sees it. */
export interface WaitClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Resolves after `ms`; rejects when the signal is aborted first. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly pollFrequencyMs: number;
}

/** A fresh task may be unknown to the controller for this long. */
const unknownForMs = 30_000;

/**
 * The counterpart of the notebook's `wait_for_task_complete(task, timeout, poll_frequency)`: asks at once, then every
 * `pollFrequencyMs`, and resolves to the task when it has succeeded or failed. Rejects with `noAnswer` after `timeoutMs`.
 */
export async function waitForTask(
  getTask: (taskId: string, signal: AbortSignal) => Promise<Task>,
  taskId: string,
  { timeoutMs, pollFrequencyMs }: WaitOptions,
  clock: WaitClock,
  signal: AbortSignal,
): Promise<Task> {
  const startedMs = clock.now();
  for (;;) {
    const task = await unlessUnknown(getTask(taskId, signal), clock.now() - startedMs);
    if (task !== undefined && task.state !== 'running') return task;
    if (clock.now() - startedMs + pollFrequencyMs > timeoutMs) {
      throw new ControllerError('noAnswer', { purpose: 'task', timeoutMs });
    }
    await clock.wait(pollFrequencyMs, signal);
  }
}

async function unlessUnknown(asked: Promise<Task>, ageMs: number): Promise<Task | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (controllerErrorKind(error) === 'notFound' && ageMs < unknownForMs) return undefined;
    throw error;
  }
}
