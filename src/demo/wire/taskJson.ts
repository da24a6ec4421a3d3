import type { Pace } from '../traces/observeTrace';

const taskTakesMs = 300;

export interface TaskFacts {
  readonly taskId: string;
  /** The id of the trace that was started or deleted; the task's `progress`. */
  readonly traceId: string;
  readonly startedAtMs: number;
  readonly username: string;
}

/** A task: without `endTime` and `lastUpdate` while it runs. */
export function taskJson(task: TaskFacts, nowMs: number, pace: Pace): Readonly<Record<string, unknown>> {
  const endTime = Math.round(task.startedAtMs + taskTakesMs / pace.speed);
  const done = nowMs >= endTime;
  return {
    id: task.taskId,
    rootId: task.taskId,
    version: done ? endTime : task.startedAtMs,
    startTime: task.startedAtMs,
    progress: task.traceId,
    serviceType: 'Policy Analysis Service',
    username: task.username,
    isError: false,
    ...(done ? { endTime, lastUpdate: endTime } : {}),
  };
}
