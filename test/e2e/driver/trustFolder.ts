import type { Page } from 'playwright-core';
import { runCommand } from './workbench';

/** Trusts the folder of a window that is in Restricted Mode. */
export async function trustFolder(page: Page): Promise<void> {
  await runCommand(page, 'Workspaces: Manage Workspace Trust');
  const editor = page.locator('.workspace-trust-editor');
  await editor.getByRole('button', { name: 'Trust', exact: true }).click();
  await editor.getByText('You trust this folder').waitFor();
  // 1.139 asks in a window of its own above the others, 1.99 in a tab.
  const own = page.locator('.monaco-modal-editor-block .codicon-close').first();
  if (await own.isVisible()) await own.click();
  else await runCommand(page, 'View: Close Editor');
  await editor.waitFor({ state: 'hidden' });
}
