import * as vscode from 'vscode';
import { message } from '../../path/message';
import type { KnownController } from '../controllers/knownController';
import { ownOne } from './editController';
import { Problem } from './problem';

/** **DNAC: Open Controller in Browser**: only the `https` address of one of the user's own controllers. */
export async function openInBrowser(_: unknown, controller: KnownController): Promise<boolean> {
  const { origin } = ownOne(controller);
  const address = vscode.Uri.parse(origin, true);
  return address.scheme === 'https' && vscode.env.openExternal(address);
}

/** **DNAC: Copy Controller Address**. */
export async function copyAddress(_: unknown, { kind, name, origin }: KnownController): Promise<void> {
  if (kind === 'demo') throw new Problem(message('problem.notYourOwn', { name }));
  await vscode.env.clipboard.writeText(origin);
}
