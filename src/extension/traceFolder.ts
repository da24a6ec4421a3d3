import * as vscode from 'vscode';

/** Where the traces of this machine are kept. */
export function traceFolder(globalStorage: vscode.Uri): string {
  return vscode.Uri.joinPath(globalStorage, 'traces').fsPath;
}

/** Where the demo network keeps what it was asked. */
export function demoFile(globalStorage: vscode.Uri): string {
  return vscode.Uri.joinPath(globalStorage, 'demo.jsonl').fsPath;
}
