import type { PageContext } from '../path/pageProtocol';

/** What a right click on a hop tells VS Code's menus (`data-vscode-context`). */
export function hopContext(hop: number): string {
  const context: PageContext = { webviewSection: 'hop', hop, preventDefaultContextMenuItems: true };
  return JSON.stringify(context);
}

/** What a right click anywhere else on the page tells them. */
export function pageContext(): string {
  const context: PageContext = { webviewSection: 'page', preventDefaultContextMenuItems: true };
  return JSON.stringify(context);
}
