import * as vscode from 'vscode';
import {
  controllerRow,
  readControllerSettings,
  withoutController,
  type ControllerSetting,
} from './controllerSettings';

/** The user's own controllers in `dnac.controllers`. The setting is application-scoped: no folder can bring one. */
export function ownControllers(): readonly ControllerSetting[] {
  return readControllerSettings(settingValue());
}

/** Adds a controller, or takes the place of the one with its name. */
export async function keepOwnController(setting: ControllerSetting): Promise<void> {
  await write([...withoutController(settingValue(), setting.name), controllerRow(setting)]);
}

export async function removeOwnController(name: string): Promise<void> {
  await write(withoutController(settingValue(), name));
}

function settingValue(): unknown {
  return vscode.workspace.getConfiguration('dnac').inspect('controllers')?.globalValue;
}

async function write(value: readonly unknown[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dnac');
  await configuration.update('controllers', value, vscode.ConfigurationTarget.Global);
}
