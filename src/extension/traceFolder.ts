import * as vscode from 'vscode';

/** Where the traces of this machine are kept. */
export function traceFolder(globalStorage: vscode.Uri): string {
  return vscode.Uri.joinPath(globalStorage, 'traces').fsPath;
}
