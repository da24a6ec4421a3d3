import type { Device } from '../controller/controller';
import { ControllerError } from '../controller/controllerError';
import { controllerErrorKind } from '../controller/describeError';
import { present } from '../path/present';
import { askPatiently, type DeviceWork } from './deviceWork';
import { inTurn } from './inTurn';

/** How the controller's reading of a device ended; `late`: it goes on, but nobody waited longer. */
export type SyncEnd =
  | { readonly kind: 'synced'; readonly syncedAtMs: number; readonly collectionStatus?: string }
  | { readonly kind: 'late' };

const longestWaitMs = 5 * 60_000;
const firstPauseMs = 2000;
const longestPauseMs = 15_000;

/**
 * Has the controller read a device anew and waits until the inventory says that it did: its `lastUpdateTime` moves.
 * Aborting ends the wait, not the reading. Rejects with a `ControllerError`; a task that failed is one of kind
 * `server` with the controller's reason.
 */
export async function syncDevice(work: DeviceWork, deviceId: string): Promise<SyncEnd> {
  const { controller, budget, clock, signal } = work;
  const before = await read(work, deviceId);
  const taskId = await inTurn(budget, signal, () => controller.devices.syncDevice(deviceId, signal));
  const startedMs = clock.now();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    await clock.wait(pauseMs, signal);
    await refuseFailed(work, taskId);
    const device = await read(work, deviceId);
    const syncedAtMs = device?.lastSyncAtMs;
    if (syncedAtMs !== undefined && syncedAtMs > (before?.lastSyncAtMs ?? 0) && !isBusy(device)) {
      return { kind: 'synced', syncedAtMs, ...present({ collectionStatus: device?.collectionStatus }) };
    }
    if (clock.now() - startedMs + pauseMs > longestWaitMs) return { kind: 'late' };
  }
}

async function read(work: DeviceWork, deviceId: string): Promise<Device | undefined> {
  const { controller, signal } = work;
  const devices = await askPatiently(work, () => controller.getDevices([deviceId], signal));
  return devices.find(({ id }) => id === deviceId);
}

/** While the controller reads a device its status is "In Progress" or "Synchronizing". */
function isBusy(device: Device | undefined): boolean {
  return /in.?progress|synchronizing|syncing/i.test(device?.collectionStatus ?? '');
}

/** A fresh task may be unknown for a while; that says nothing yet. */
async function refuseFailed(work: DeviceWork, taskId: string): Promise<void> {
  const { controller, signal } = work;
  try {
    const task = await askPatiently(work, () => controller.getTask(taskId, signal));
    if (task.state !== 'failed') return;
    throw new ControllerError('server', present({ purpose: 'task' as const, reason: task.reason }));
  } catch (error) {
    if (controllerErrorKind(error) !== 'notFound') throw error;
  }
}
