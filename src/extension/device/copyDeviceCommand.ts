import * as vscode from 'vscode';
import { suggestedCommands } from '../../path/deviceCommand';
import { hopPlace } from '../../path/hopPlace';
import type { Message } from '../../path/message';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { say } from '../words';
import type { DevicePorts } from './devicePorts';
import { devicePage, sshOf } from './deviceLines';
import { hopTargetOf, type HopTarget } from './hopTarget';

/** Puts one of the lines about a hop's device on the clipboard; nothing is sent or run. */
export async function copyDeviceCommand(ports: DevicePorts, value: unknown): Promise<void> {
  const target = await hopTargetOf(ports, value, vscode.l10n.t('Copy Device Command'));
  if (target !== undefined) await copyCommand(ports, target);
}

/** The same for a hop that is known; `why` says what stood in the way of more. */
export async function copyCommand(
  ports: Pick<DevicePorts, 'directory' | 'sshTemplate'>,
  target: HopTarget,
  why?: Message,
): Promise<void> {
  const place = hopPlace(target.hop);
  const items = linesOf(ports, target);
  const title = vscode.l10n.t('Copy for {place}', { place });
  const chosen = await askPick<(typeof items)[number], string>(alone(title), {
    placeholder: why === undefined ? vscode.l10n.t('Choose what to copy') : say(why),
    items,
    take: ({ label }) => label,
  });
  if (chosen.kind === 'value') await vscode.env.clipboard.writeText(chosen.value);
}

function linesOf(
  { directory, sshTemplate }: Pick<DevicePorts, 'directory' | 'sshTemplate'>,
  { trace, from, hop, deviceId }: HopTarget,
): readonly { readonly label: string; readonly description: string }[] {
  const controller = from === 'file' ? undefined : directory.ofTrace(trace.controller);
  const ssh = sshOf(sshTemplate(), hop, controller?.username);
  const page = controller && devicePage(controller, deviceId);
  return [
    ...suggestedCommands(hop, trace.request).map(label => ({
      label,
      description: vscode.l10n.t('on the device'),
    })),
    ...(ssh.kind === 'line' ? [{ label: ssh.line, description: vscode.l10n.t('in a terminal') }] : []),
    ...(page === undefined ? [] : [{ label: page, description: vscode.l10n.t('in the browser') }]),
  ];
}
