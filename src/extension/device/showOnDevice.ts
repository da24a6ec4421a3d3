import * as vscode from 'vscode';
import type { CommandAnswer } from '../../controller/commandAnswer';
import { assertNever } from '../../path/assertNever';
import { readingWords, sendsPackets, suggestedCommands } from '../../path/deviceCommand';
import { formatDuration } from '../../path/formatTime';
import { hopPlace } from '../../path/hopPlace';
import { message } from '../../path/message';
import { plainText } from '../../path/plainText';
import { runDeviceCommand } from '../../tracing/runDeviceCommand';
import { systemClock } from '../../tracing/systemClock';
import { Problem } from '../commands/problem';
import { isProduction, type KnownController } from '../controllers/knownController';
import { localTime } from '../views/localTime';
import { busily } from '../running/busily';
import { chooseCommand } from './chooseCommand';
import { copyCommand } from './copyDeviceCommand';
import type { DevicePorts } from './devicePorts';
import { controllerOf, hopTargetOf, type HopTarget } from './hopTarget';
import { refusal, type Asked } from './rights';
import { shownOutput } from './shownOutput';

/** Runs a command that changes nothing on a hop's device through the controller, after asking, and opens what it answers. */
export async function showOnDevice(ports: DevicePorts, value: unknown): Promise<void> {
  const title = vscode.l10n.t('Show on Device');
  const target = await hopTargetOf(ports, value, title);
  if (target === undefined) return;
  const asked = controllerOf(ports.directory, target);
  const connection = await ports.starter.connect(asked);
  if (connection === undefined) return;
  const controller = ports.directory.current(asked);
  // It has been told once; the commands are still good in a terminal.
  if (ports.rights.isRefused(connection, 'run'))
    return copyCommand(ports, target, refusal(controller, 'run'));
  const allowed = await allowedWords(ports, { controller, connection });
  if (allowed === undefined) return;
  const place = hopPlace(target.hop);
  const suggested = suggestedCommands(target.hop, target.trace.request);
  const command = await chooseCommand(vscode.l10n.t('Show on {place}', { place }), suggested, allowed);
  if (command === undefined || !(await confirm(controller, place, command))) return;
  await run(ports, { target, controller, connection, command, allowed });
}

/** Undefined when the person would rather not wait, or has been told that the account may not. */
async function allowedWords(ports: DevicePorts, asked: Asked): Promise<readonly string[] | undefined> {
  const { name } = asked.controller;
  const title = vscode.l10n.t('Asking {name} which commands it allows', { name });
  const allowed = await busily({ title, delayMs: ports.notificationDelayMs() }, signal =>
    ports.rights.within(asked, 'run', () => ports.readWords.of(asked.connection, signal)),
  );
  if (allowed !== undefined && readingWords(allowed).length === 0)
    throw new Problem(message('device.noRunner', { controller: name }));
  return allowed;
}

interface Order extends Asked {
  readonly target: HopTarget;
  readonly command: string;
  readonly allowed: readonly string[];
}

async function confirm(controller: KnownController, place: string, command: string): Promise<boolean> {
  const run = vscode.l10n.t('Run');
  const question = vscode.l10n.t("Run '{command}' on {place}?", { command, place });
  const { name } = controller;
  const effect = sendsPackets(command)
    ? vscode.l10n.t('{name} logs in to the device and runs it; the device then sends packets.', { name })
    : vscode.l10n.t('{name} logs in to the device and runs it; it only reads.', { name });
  const production = vscode.l10n.t("'{name}' is marked as a production controller.", { name });
  const detail = isProduction(controller) ? `${production} ${effect}` : effect;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, run)) === run;
}

async function run(ports: DevicePorts, order: Order): Promise<void> {
  const { target, connection, command, allowed } = order;
  const place = hopPlace(target.hop);
  const startedMs = systemClock.now();
  const title = vscode.l10n.t("Running '{command}' on {place}", { command, place });
  const answer = await busily({ title, delayMs: ports.notificationDelayMs() }, signal =>
    ports.rights.within(order, 'run', () => {
      const work = { ...connection, clock: systemClock, signal };
      return runDeviceCommand(work, { deviceId: target.deviceId, command }, allowed);
    }),
  );
  if (answer === undefined) return;
  const output = outputOf(answer, order);
  const head = header(order, startedMs, systemClock.now());
  await ports.answers.show({ title: `${place} · ${command}`, text: `${head}\n${shownOutput(output)}\n` });
}

function outputOf({ kind, text }: CommandAnswer, { target, controller, command }: Order): string {
  switch (kind) {
    case 'answered':
      return text;
    case 'failed':
      throw new Problem(
        message('device.failedCommand', {
          device: hopPlace(target.hop),
          command,
          reason: plainText(text.trim().split('\n')[0] ?? '') || vscode.l10n.t('no reason given'),
        }),
      );
    case 'refused':
      throw new Problem(message('device.refusedCommand', { controller: controller.name, command }));
    default:
      return assertNever(kind);
  }
}

/** In the devices' own way to write a comment. */
function header({ target, controller, command }: Order, startedMs: number, endedMs: number): string {
  const { hop } = target;
  const device = hop.ip === undefined || hop.ip === hopPlace(hop) ? '' : ` (${plainText(hop.ip, 80)})`;
  const { name, username = '' } = controller;
  return [
    command,
    `${hopPlace(hop)}${device}`,
    vscode.l10n.t('asked by {user} through {name}', { user: plainText(username), name: plainText(name) }),
    vscode.l10n.t('{time}, answered after {duration}', {
      time: localTime(startedMs),
      duration: formatDuration(endedMs - startedMs),
    }),
    '',
  ]
    .map(line => `! ${line}`.trimEnd())
    .join('\n');
}
