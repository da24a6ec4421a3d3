import * as vscode from 'vscode';
import type { ControllerErrorDetails } from '../../controller/controllerError';
import type { Answer, Place } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { withoutLinks } from '../withoutLinks';
import { reader } from '../words';
import {
  changeInFull,
  replacesTrusted,
  trustRows,
  type TrustAction,
  type TrustQuestion,
  type TrustRow,
} from './trustRows';

/** What a person decided about a certificate that was not trusted. */
export type TrustDecision =
  { readonly kind: 'pin'; readonly pem: string } | { readonly kind: 'file'; readonly path: string };

type Item = TrustRow & vscode.QuickPickItem;

/** Shows a certificate that is not trusted and asks what to do. Whoever cancels has left. */
export async function askTrust(place: Place, question: TrustQuestion): Promise<Answer<TrustDecision>> {
  const { refused, host } = question;
  const answer = await askPick<Item, TrustAction>(place, {
    placeholder: vscode.l10n.t('Is this really {host}? Compare the SHA-256 with what the controller shows', {
      host,
    }),
    items: trustRows(question, reader).map(toItem),
    take: ({ action }) => action,
  });
  if (answer.kind !== 'value') return answer;
  const decision =
    answer.value === 'file' ? await chooseFile() : await trustOrNot(answer.value, refused, host);
  if (answer.value === 'cancel') return { kind: 'left' };
  return decision === undefined ? askTrust(place, question) : { kind: 'value', value: decision };
}

function toItem(row: TrustRow): Item {
  return row.heading === true ? { ...row, kind: vscode.QuickPickItemKind.Separator } : row;
}

async function trustOrNot(
  action: Exclude<TrustAction, 'file'>,
  refused: ControllerErrorDetails,
  host: string,
): Promise<TrustDecision | undefined> {
  const { certificate } = refused;
  if (action === 'cancel' || certificate === undefined) return undefined;
  const sure = !replacesTrusted(refused) || (await confirmChange(refused, host));
  return sure ? { kind: 'pin', pem: certificate.pem } : undefined;
}

async function confirmChange(refused: ControllerErrorDetails, host: string): Promise<boolean> {
  const trust = vscode.l10n.t('Trust the New Certificate');
  const question = vscode.l10n.t('{host} presents another certificate than before. Trust the new one?', {
    host,
  });
  const options = { modal: true, detail: changeInFull(refused, reader) };
  return (await vscode.window.showWarningMessage(question, options, trust)) === trust;
}

/** Lets a person choose a file with certificate authorities; undefined when they leave. */
export async function chooseFile(): Promise<Extract<TrustDecision, { kind: 'file' }> | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('CA file (PEM or DER)'),
      openLabel: vscode.l10n.t('Use'),
      canSelectMany: false,
    })) ?? [];
  return file === undefined ? undefined : { kind: 'file', path: file.fsPath };
}

/** Says that a chosen file cannot be what certificates are checked by. */
export function sayUnreadable(file: string): void {
  const text = vscode.l10n.t('There is no certificate that can be read in {file}.', { file });
  void vscode.window.showErrorMessage(withoutLinks(text));
}
