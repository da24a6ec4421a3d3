import type { DeviceJob } from '../devices/deviceJobs';

/** The task behind a job on a device; its `progress` is text that is JSON once there is a file. */
export function jobTaskJson(job: DeviceJob, nowMs: number): Readonly<Record<string, unknown>> {
  const done = nowMs >= job.endsAtMs;
  return {
    id: job.taskId,
    rootId: job.taskId,
    version: done ? job.endsAtMs : job.startedAtMs,
    startTime: job.startedAtMs,
    username: job.username,
    ...(done ? { endTime: job.endsAtMs, lastUpdate: job.endsAtMs } : {}),
    ...(job.kind === 'sync' ? syncFields(job, done) : commandFields(job, done)),
  };
}

function commandFields({ fileId }: Extract<DeviceJob, { kind: 'commands' }>, done: boolean): object {
  return {
    serviceType: 'Command Runner Service',
    progress: done ? JSON.stringify({ fileId }) : 'CLI Runner request creation',
    isError: false,
  };
}

function syncFields({ device }: Extract<DeviceJob, { kind: 'sync' }>, done: boolean): object {
  const failed = done && device.unreachable === true;
  return {
    serviceType: 'Inventory service',
    progress: failed ? 'Failed to sync devices' : `Synced devices: ${done ? device.address : ''}`,
    isError: failed,
    ...(failed ? { errorCode: 'DEV-UNREACHED', failureReason: 'The device does not answer to SNMP.' } : {}),
  };
}
