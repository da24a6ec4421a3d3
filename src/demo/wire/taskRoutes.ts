import type { Box } from '../box';
import type { Call, Reply, Route } from '../server/route';
import { jobTaskJson } from './jobTaskJson';
import { answer, refusal } from './replies';
import { taskJson, type TaskFacts } from './taskJson';

/** The tasks behind starting and deleting a trace, and behind what is done with a device. */
export const taskRoutes: readonly Route[] = [
  { method: 'GET', path: 'task/:id', handle: call => get(call, task => task) },
  { method: 'GET', path: 'task/:id/tree', handle: call => get(call, task => [task]) },
];

function get({ box, params }: Call, shape: (task: unknown) => unknown): Reply {
  const { id = '' } = params;
  const job = box.jobs.findByTask(id);
  if (job !== undefined) return answer(shape(jobTaskJson(job, box.now())));
  const facts = find(box, id);
  if (facts === undefined) {
    return refusal(
      404,
      'ResourceNotFound',
      `Task ${id} Not Found`,
      'No task corresponding to the id was found',
    );
  }
  return answer(shape(taskJson(facts, box.now(), box.pace)));
}

function find(box: Box, taskId: string): TaskFacts | undefined {
  const trace = box.traces.findByTask(taskId);
  if (trace !== undefined) {
    return { taskId, traceId: trace.id, startedAtMs: trace.createdAtMs, username: trace.username };
  }
  const deletion = box.traces.findDeletionByTask(taskId);
  if (deletion === undefined) return undefined;
  return { taskId, traceId: deletion.id, startedAtMs: deletion.deletedAtMs, username: deletion.username };
}
