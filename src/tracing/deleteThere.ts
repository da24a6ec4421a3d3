import type { Controller } from '../controller/controller';
import { controllerErrorKind } from '../controller/describeError';
import { errorText } from '../path/errorText';
import type { Clock } from './clock';
import { withLimit } from './withLimit';

const deletionLimitMs = 10_000;
const taskGapsMs = [300, 700, 1000, 2000];

/** What became of a trace on its controller that was to be deleted: `kept` when the controller said no. */
export type Deletion = 'deleted' | 'kept' | 'unknown';

export interface DeletionPorts {
  readonly ask: Pick<Controller, 'deleteTrace' | 'getTask'>;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/**
 * Deletes a trace on its controller and waits for the task of it, 10 s at most. What the controller does not have any
 * more is deleted. Never rejects; the log says why it was not done.
 */
export async function deleteThere(traceId: string, { ask, clock, log }: DeletionPorts): Promise<Deletion> {
  const { signal: outer } = new AbortController();
  try {
    return await withLimit(clock, deletionLimitMs, outer, async signal => {
      const taskId = await ask.deleteTrace(traceId, signal);
      return taskId === undefined ? 'deleted' : await untilDeleted(taskId, { ask, clock, log }, signal);
    });
  } catch (error) {
    log(`not deleted (${errorText(error)})`);
    return afterError(error);
  }
}

/** A task that cannot be read, or is not known there, says nothing of the trace. */
async function untilDeleted(
  taskId: string,
  { ask, clock, log }: DeletionPorts,
  signal: AbortSignal,
): Promise<Deletion> {
  try {
    for (const gapMs of taskGapsMs) {
      await clock.wait(gapMs, signal);
      const { state } = await ask.getTask(taskId, signal);
      if (state !== 'running') return state === 'succeeded' ? 'deleted' : 'kept';
    }
  } catch (error) {
    log(`whether it is deleted is not known (${errorText(error)})`);
  }
  return 'unknown';
}

function afterError(error: unknown): Deletion {
  const kind = controllerErrorKind(error);
  if (kind === 'notFound') return 'deleted';
  return kind === 'forbidden' ? 'kept' : 'unknown';
}
