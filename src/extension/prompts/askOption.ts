import * as vscode from 'vscode';
import { canonicalMac } from '../../path/mac';
import type { Inclusion, Protocol } from '../../path/traceRequest';
import { message } from '../../path/message';
import { reader, say } from '../words';
import { numbered, type Answer, type Place } from './answer';
import { askPick } from './askPick';
import { askText } from './askText';
import { inclusionName, offeredInclusions } from './inclusionNames';
import { parsePort } from './parseEndpoint';

/** Asks for a port; an empty text stands for any. */
export function askPort(
  place: Place,
  prompt: string,
  port: number | undefined,
): Promise<Answer<number | 'any'>> {
  const wrong = (typed: string): boolean => typed.trim() !== '' && parsePort(typed) === undefined;
  return askText<number | 'any'>(place, {
    prompt,
    placeholder: vscode.l10n.t('any'),
    typed: port?.toString() ?? '',
    problem: typed =>
      wrong(typed) ? vscode.l10n.t('Enter a port from 1 to 65535, or nothing for any.') : undefined,
    take: typed => ({ value: parsePort(typed) ?? 'any' }),
  });
}

/** Asks for the MAC address of a host that shares its address with others; an empty text stands for any. */
export function askMac(place: Place, prompt: string, mac: string | undefined): Promise<Answer<string>> {
  const wrong = (typed: string): boolean => typed.trim() !== '' && canonicalMac(typed) === undefined;
  return askText<string>(place, {
    prompt,
    placeholder: vscode.l10n.t('any'),
    typed: mac ?? '',
    problem: typed => (wrong(typed) ? say(message('problem.mac')) : undefined),
    take: typed => ({ value: canonicalMac(typed) ?? 'any' }),
  });
}

interface ProtocolItem extends vscode.QuickPickItem {
  readonly protocol: Protocol | 'any';
}

/** Asks for the protocol. */
export function askProtocol(place: Place): Promise<Answer<Protocol | 'any'>> {
  const items: readonly ProtocolItem[] = [
    { label: vscode.l10n.t('TCP and UDP'), protocol: 'any' },
    { label: 'TCP', protocol: 'tcp' },
    { label: 'UDP', protocol: 'udp' },
  ];
  return askPick<ProtocolItem, Protocol | 'any'>(place, {
    placeholder: vscode.l10n.t('Protocol'),
    items,
    take: ({ protocol }) => protocol,
  });
}

interface InclusionItem extends vscode.QuickPickItem {
  readonly inclusion: Inclusion;
}

/** Asks what the controller shall add to the bare path. */
export function askInclusions(
  place: Place,
  chosen: readonly Inclusion[],
): Promise<Answer<readonly Inclusion[]>> {
  const pick = vscode.window.createQuickPick<InclusionItem>();
  Object.assign(pick, numbered(place), { canSelectMany: true, ignoreFocusOut: true });
  pick.placeholder = vscode.l10n.t('What shall the controller add to the path?');
  pick.buttons = [vscode.QuickInputButtons.Back];
  pick.items = offeredInclusions.map(inclusion => ({ label: inclusionName(inclusion, reader), inclusion }));
  pick.selectedItems = pick.items.filter(({ inclusion }) => chosen.includes(inclusion));
  return new Promise(resolve => {
    const finish = (answer: Answer<readonly Inclusion[]>): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      finish({ kind: 'value', value: pick.selectedItems.map(({ inclusion }) => inclusion) });
    });
    pick.onDidTriggerButton(() => finish({ kind: 'back' }));
    pick.onDidHide(() => finish({ kind: 'left' }));
    pick.show();
  });
}
