import { message } from '../path/message';
import type { CommandAnswer } from '../controller/commandAnswer';
import { ControllerError } from '../controller/controllerError';
import type { AskedCommand } from '../controller/deviceCommands';
import type { Task } from '../controller/controller';
import { waitForTask } from '../controller/waitForTask';
import { isAllowedCommand } from '../path/deviceCommand';
import { present } from '../path/present';
import { askPatiently, type DeviceWork } from './deviceWork';
import { inTurn } from './inTurn';

const limits = { timeoutMs: 90_000, pollFrequencyMs: 2000 };

/**
 * Runs one read-only command on one device through the controller. `allowed` are the controller's own words: what does
 * not begin with one of them, or is no plain command, is never sent. Rejects with a `ControllerError`.
 */
export async function runDeviceCommand(
  work: DeviceWork,
  asked: AskedCommand,
  allowed: readonly string[],
): Promise<CommandAnswer> {
  const { controller, budget, signal } = work;
  if (!isAllowedCommand(asked.command, allowed)) return { kind: 'refused', text: '' };
  const { devices } = controller;
  const taskId = await inTurn(budget, signal, () =>
    devices.startCommand(asked.deviceId, asked.command, signal),
  );
  const fileId = fileOf(await endOf(work, taskId));
  if (fileId === undefined)
    throw new ControllerError('notTheApi', { purpose: 'task', reason: message('reason.noFile') });
  return askPatiently(work, () => devices.getAnswer(fileId, asked, signal));
}

/** The task when it has succeeded; one that failed is a `server` error with the controller's reason. */
async function endOf(work: DeviceWork, taskId: string): Promise<Task> {
  const { controller, clock, signal } = work;
  const getTask = (id: string): Promise<Task> => askPatiently(work, () => controller.getTask(id, signal));
  const task = await waitForTask(getTask, taskId, limits, clock, signal);
  if (task.state !== 'failed') return task;
  throw new ControllerError('server', present({ purpose: 'task' as const, reason: task.reason }));
}

/** The task's `progress` is JSON then: `{"fileId": "…"}`. */
function fileOf({ progress = '' }: Task): string | undefined {
  return /"fileId"\s*:\s*"([\w-]{1,64})"/.exec(progress)?.[1];
}
