import * as vscode from 'vscode';
import { message } from '../../path/message';
import { hopPlace } from '../../path/hopPlace';
import { isDevice, type Hop } from '../../path/hop';
import type { KnownController } from '../controllers/knownController';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { Problem } from '../commands/problem';
import { targetOf, type Target, type TargetPorts } from '../commands/target';
import { readPosition } from '../panel/fromPage';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { pickText } from '../prompts/pickText';

/** A hop of the page in front that is a device of the controller's inventory. */
export interface HopTarget extends Target {
  readonly hop: Hop;
  readonly deviceId: string;
}

/**
 * The hop that was clicked on, else the one that the person chooses of the path in front; undefined when they leave.
 * Throws a `Problem` for a hop that is no device of the inventory.
 */
export async function hopTargetOf(
  ports: TargetPorts,
  value: unknown,
  title: string,
): Promise<HopTarget | undefined> {
  const target = await targetOf(ports, undefined);
  const clicked = typeof value === 'object' && value !== null && 'hop' in value ? value.hop : undefined;
  const position = readPosition(clicked);
  const hop =
    position === undefined ? await chooseHop(target.trace.hops, title) : target.trace.hops[position];
  if (hop === undefined) return undefined;
  const { deviceId } = hop;
  if (!isDevice(hop) || deviceId === undefined) throw new Problem(message('device.unknown'));
  return { ...target, hop, deviceId };
}

/** The controller that the trace was asked of; what a file names is asked nothing. */
export function controllerOf(directory: ControllerDirectory, { trace, from }: Target): KnownController {
  if (from === 'file') throw new Problem(message('device.fromFile'));
  const controller = directory.ofTrace(trace.controller);
  if (controller !== undefined) return directory.current(controller);
  throw new Problem(message('problem.noSuchController', { name: trace.controller.name }));
}

async function chooseHop(hops: readonly Hop[], title: string): Promise<Hop | undefined> {
  const items = hops
    .map((hop, position) => ({
      hop,
      label: `${position + 1}  ${pickText(hopPlace(hop))}`,
      description: hop.ip ?? '',
    }))
    .filter(({ hop }) => isDevice(hop) && hop.deviceId !== undefined);
  if (items.length === 0) throw new Problem(message('device.unknown'));
  const chosen = await askPick<(typeof items)[number], Hop>(alone(title), {
    placeholder: vscode.l10n.t('Choose a hop'),
    items,
    take: ({ hop }) => hop,
  });
  return chosen.kind === 'value' ? chosen.value : undefined;
}
