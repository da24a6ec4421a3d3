import * as vscode from 'vscode';
import { allowedAfter } from '../links/allowedNames';
import {
  controllerRow,
  readControllerSettings,
  withCaFile,
  withDefault,
  withEdited,
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

/** Puts a controller in the place of the one that has had this name until now. Links that might trace there still may. */
export async function editOwnController(name: string, setting: ControllerSetting): Promise<void> {
  await write(withEdited(settingValue(), name, setting));
  await allowLinks(name, setting.name);
}

/** Prompts offer this one first from now on. */
export async function setDefaultController(name: string): Promise<void> {
  await write(withDefault(settingValue(), name));
}

/** Checks every controller at an origin by the authorities of this file; undefined: by the system's. */
export async function setCaFile(origin: string, caFile: string | undefined): Promise<void> {
  const differs = ownControllers().some(own => own.origin === origin && own.caFile !== caFile);
  if (differs) await write(withCaFile(settingValue(), origin, caFile));
}

/** The CA file that the first of the user's controllers at an origin names. */
export function caFileOf(origin: string): string | undefined {
  return ownControllers().find(own => own.origin === origin && own.caFile !== undefined)?.caFile;
}

/** Takes a controller away, and its name from those that links may trace on. */
export async function removeOwnController(name: string): Promise<void> {
  await allowLinks(name, undefined);
  await write(withoutController(settingValue(), name));
}

function settingValue(): unknown {
  return vscode.workspace.getConfiguration('dnac').inspect('controllers')?.globalValue;
}

/** Only a list that the user has written is changed. */
async function allowLinks(before: string, after: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dnac');
  const names = allowedAfter(configuration.inspect('linkControllers')?.globalValue, before, after);
  if (names !== undefined)
    await configuration.update('linkControllers', names, vscode.ConfigurationTarget.Global);
}

async function write(value: readonly unknown[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dnac');
  await configuration.update('controllers', value, vscode.ConfigurationTarget.Global);
}
