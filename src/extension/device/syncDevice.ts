import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import { hopPlace } from '../../path/hopPlace';
import { syncDevice as sync, type SyncEnd } from '../../tracing/syncDevice';
import { systemClock } from '../../tracing/systemClock';
import { rerun } from '../commands/askAgain';
import { isProduction, type KnownController } from '../controllers/knownController';
import { localTime } from '../views/localTime';
import { withoutLinks } from '../withoutLinks';
import { busily } from '../running/busily';
import type { DevicePorts } from './devicePorts';
import { controllerOf, hopTargetOf, type HopTarget } from './hopTarget';

/** Has the controller read a hop's device anew, after asking; offers to ask again for the path then. */
export async function syncDevice(ports: DevicePorts, value: unknown): Promise<void> {
  const target = await hopTargetOf(ports, value, vscode.l10n.t('Sync Device'));
  if (target === undefined) return;
  const controller = controllerOf(ports.directory, target);
  const place = hopPlace(target.hop);
  if (!(await confirm(controller, place))) return;
  const connection = await ports.starter.connect(controller);
  if (connection === undefined) return;
  // Whose account it is may have been typed just now.
  const asked = { controller: ports.directory.current(controller), connection };
  const title = vscode.l10n.t('{name} reads {place} anew', { name: controller.name, place });
  const end = await busily({ title, delayMs: ports.notificationDelayMs() }, signal =>
    ports.rights.within(asked, 'sync', () =>
      sync({ ...connection, clock: systemClock, signal }, target.deviceId),
    ),
  );
  connection.inventory?.forget(target.deviceId);
  if (end !== undefined) await offerRerun(ports, target, end);
}

async function confirm(controller: KnownController, place: string): Promise<boolean> {
  const { name } = controller;
  const yes = vscode.l10n.t('Sync');
  const question = vscode.l10n.t('Have {name} read {place} anew?', { name, place });
  const reads = vscode.l10n.t(
    'It logs in to the device and reads its configuration and tables, which can take minutes.',
  );
  const production = vscode.l10n.t("'{name}' is marked as a production controller.", { name });
  const detail = isProduction(controller) ? `${production} ${reads}` : reads;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

async function offerRerun(ports: DevicePorts, target: HopTarget, end: SyncEnd): Promise<void> {
  const again = vscode.l10n.t('Run Again');
  const said = withoutLinks(sentence(target, end));
  if ((await vscode.window.showInformationMessage(said, again)) === again) await rerun(ports, target);
}

function sentence({ hop }: HopTarget, end: SyncEnd): string {
  const place = hopPlace(hop);
  switch (end.kind) {
    case 'synced':
      return vscode.l10n.t('{place} was read at {time}. Ask for the path again?', {
        place,
        time: localTime(end.syncedAtMs),
      });
    case 'late':
      return vscode.l10n.t(
        '{place} has not been read within 5 minutes; the controller goes on. Ask for the path again?',
        { place },
      );
    default:
      return assertNever(end);
  }
}
