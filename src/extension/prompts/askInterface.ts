import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import { reader } from '../words';
import type { Answer, Place } from './answer';
import { askPick } from './askPick';
import type { DeviceAddress } from './deviceAddresses';
import { interfaceRows, type InterfaceRow } from './interfaceRows';

/** Asks at which of a device's addresses a trace begins or ends. */
export function askInterface(
  place: Place,
  name: string,
  addresses: readonly DeviceAddress[],
): Promise<Answer<string>> {
  return askPick<InterfaceRow & vscode.QuickPickItem, string>(place, {
    placeholder: vscode.l10n.t('Choose an interface of {name}', { name: plainText(name, 80) }),
    items: interfaceRows(addresses, reader),
    take: ({ address }) => address,
  });
}
