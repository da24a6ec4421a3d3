import * as vscode from 'vscode';

/** The icon of a result's tab; a pinned one has a pin. */
export function panelIcon(
  extensionUri: vscode.Uri,
  isPinned: boolean,
): { light: vscode.Uri; dark: vscode.Uri } {
  const name = isPinned ? 'pinned' : 'trace';
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  return {
    light: vscode.Uri.joinPath(media, `${name}-light.svg`),
    dark: vscode.Uri.joinPath(media, `${name}-dark.svg`),
  };
}
