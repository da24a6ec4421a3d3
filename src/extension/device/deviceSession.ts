import * as vscode from 'vscode';
import { hopPlace } from '../../path/hopPlace';
import { message } from '../../path/message';
import type { SshCommand } from '../../path/sshCommand';
import { Problem } from '../commands/problem';
import { devicePage, sshOf } from './deviceLines';
import type { DevicePorts } from './devicePorts';
import { controllerOf, hopTargetOf } from './hopTarget';

/** Opens a session with a hop's device in a terminal, by the person's own template. */
export async function openSsh(ports: DevicePorts, value: unknown): Promise<void> {
  const target = await hopTargetOf(ports, value, vscode.l10n.t('Open SSH'));
  if (target === undefined) return;
  const controller = controllerOf(ports.directory, target);
  if (controller.kind === 'demo') throw new Problem(message('device.demoSsh'));
  const { name } = controller;
  if (controller.kind === 'workspace') throw new Problem(message('device.notOwnSsh', { name }));
  const line = lineOf(sshOf(ports.sshTemplate(), target.hop, controller.username));
  const place = hopPlace(target.hop);
  const terminal = vscode.window.createTerminal({ name: vscode.l10n.t('SSH {place}', { place }) });
  terminal.show();
  terminal.sendText(line, true);
}

/** Opens the device's own page of the controller in the browser. */
export async function openDeviceInController(ports: DevicePorts, value: unknown): Promise<void> {
  const target = await hopTargetOf(ports, value, vscode.l10n.t('Open Device in Controller'));
  if (target === undefined) return;
  const page = devicePage(controllerOf(ports.directory, target), target.deviceId);
  if (page === undefined) throw new Problem(message('device.demoPages'));
  await vscode.env.openExternal(vscode.Uri.parse(page, true));
}

function lineOf(command: SshCommand): string {
  if (command.kind === 'line') return command.line;
  const { what } = command;
  if (what === 'template') throw new Problem(message('device.sshTemplate'));
  throw new Problem(message('device.noSsh', { what: whatWord(what) }));
}

function whatWord(what: 'address' | 'name' | 'user'): string {
  const words = {
    address: vscode.l10n.t('address'),
    name: vscode.l10n.t('name'),
    user: vscode.l10n.t('user name'),
  };
  return words[what];
}
