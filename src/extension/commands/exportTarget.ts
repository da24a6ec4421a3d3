import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { exportFileName } from '../../files/exportFileName';
import { exportTrace } from '../../files/exportTrace';
import type { ExportFormat, FromPage } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import { formatName } from '../prompts/formatName';
import { reader } from '../words';
import { notSaved } from './notSaved';
import { Problem } from './problem';

export type ExportOrder = Pick<Extract<FromPage, { type: 'export' }>, 'to' | 'format' | 'redacted'>;

/** Copies a trace or saves it to a file that the person names; silent when it worked and when the person left. */
export async function exportTarget(trace: Trace, order: ExportOrder, nowMs: number): Promise<void> {
  const { to, format, redacted } = order;
  const text = (): string => exportTrace(trace, format, { nowMs, redacted });
  if (to === 'clipboard') return vscode.env.clipboard.writeText(text());
  const file = await askForFile(exportFileName(trace, format, { redacted }), format);
  if (file !== undefined) await save(file, text());
}

function askForFile(name: string, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  // Dialogs know the last part of an ending only.
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Path'),
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { [formatName(format, reader)]: [ending] },
  });
}

async function save(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    throw new Problem(notSaved(file.path.slice(file.path.lastIndexOf('/') + 1), error));
  }
}
