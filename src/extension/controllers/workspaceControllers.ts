import * as vscode from 'vscode';

/** What the workspace and its folders say in `dnac.workspaceControllers`; nothing of it in Restricted Mode. */
export function workspaceControllerValues(): readonly unknown[] {
  if (!vscode.workspace.isTrusted) return [];
  const ofWorkspace = vscode.workspace.getConfiguration('dnac').inspect('workspaceControllers');
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    vscode.workspace.getConfiguration('dnac', uri).inspect('workspaceControllers'),
  );
  return [ofWorkspace?.workspaceValue, ...ofFolders.map(inspected => inspected?.workspaceFolderValue)];
}
