import type { AskPorts } from './commands/askAgain';
import type { TargetPorts } from './commands/target';
import type { Action } from './commands/userAction';
import { copyDeviceCommand } from './device/copyDeviceCommand';
import type { DeviceAnswers } from './device/deviceAnswers';
import { openDeviceInController, openSsh } from './device/deviceSession';
import { Rights } from './device/rights';
import { ReadWords } from './device/readWords';
import { showOnDevice } from './device/showOnDevice';
import { syncDevice } from './device/syncDevice';
import type { CommandId } from './seam';
import { settings } from './settings';

/** The commands about the device of a hop. */
export function deviceActions(services: TargetPorts & AskPorts & { readonly answers: DeviceAnswers }) {
  const rights = new Rights();
  const readWords = new ReadWords();
  const { sshCommand: sshTemplate, notificationDelayMs } = settings;
  const ports = { ...services, rights, readWords, sshTemplate, notificationDelayMs };
  return {
    'dnac.showOnDevice': value => showOnDevice(ports, value),
    'dnac.syncDevice': value => syncDevice(ports, value),
    'dnac.openSsh': value => openSsh(ports, value),
    'dnac.openDeviceInController': value => openDeviceInController(ports, value),
    'dnac.copyDeviceCommand': value => copyDeviceCommand(ports, value),
  } satisfies Partial<Record<CommandId, Action>>;
}
