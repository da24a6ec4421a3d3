import * as v from 'valibot';
import { present } from '../path/present';
import { readResponse, readResponses } from './body';
import type { Task } from './controller';
import { controllerErrorKind } from './describeError';
import type { Answer, Ask } from './exchange';
import { isObject } from './wire/leaves';
import { taskSchema, type WireTask } from './wire/task';

/**
 * Reads a task. A failed one has an `endTime` too, so `isError` is looked at first. Where it gives no reason of its own
 * or says "check task tree", the reasons of its tree stand in, and where they are silent too, its `progress`.
 */
export async function getTask(ask: Ask, base: string, taskId: string, signal: AbortSignal): Promise<Task> {
  const path = `${base}/task/${encodeURIComponent(taskId)}`;
  const answer = await ask({ method: 'GET', path, template: '/task/{id}', purpose: 'task' }, signal);
  const wire = v.parse(taskSchema, readResponse(answer));
  const said = present({ progress: wire.progress, errorCode: wire.errorCode });
  if (wire.isError !== true) return { state: wire.endTime === undefined ? 'running' : 'succeeded', ...said };
  const own = wire.failureReason;
  const reason = own === undefined || pointsToTree(own) ? await treeReasons(ask, path, signal) : own;
  return { state: 'failed', ...said, ...present({ reason: reason ?? usefulProgress(wire) }) };
}

function pointsToTree(reason: string): boolean {
  return /check (the )?task tree/i.test(reason);
}

function usefulProgress({ progress }: WireTask): string | undefined {
  return progress === undefined || pointsToTree(progress) ? undefined : progress;
}

/** All different reasons in a task's tree, joined; a tree that cannot be had has none. */
async function treeReasons(ask: Ask, taskPath: string, signal: AbortSignal): Promise<string | undefined> {
  const path = `${taskPath}/tree`;
  let answer: Answer;
  try {
    answer = await ask({ method: 'GET', path, template: '/task/{id}/tree', purpose: 'task' }, signal);
  } catch (error) {
    const kind = controllerErrorKind(error);
    if (kind === 'notFound' || kind === 'server' || kind === 'forbidden' || kind === 'notTheApi')
      return undefined;
    throw error;
  }
  const reasons = readResponses(answer)
    .filter(isObject)
    .map(item => v.parse(taskSchema, item).failureReason)
    .filter(reason => reason !== undefined && !pointsToTree(reason));
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join(', ');
}
