import type * as vscode from 'vscode';
import { userAction } from './commands/userAction';
import { setContextKey } from './contextKeys';
import { contextTeller } from './panel/panelContext';
import { doIntent, type IntentPorts } from './panel/pageIntent';
import type { PanelPorts } from './panel/panelPorts';
import { TracePanels } from './panel/tracePanels';
import { settings } from './settings';

export interface CreatePanelsPorts extends Pick<
  PanelPorts,
  'extensionUri' | 'now' | 'stallOf' | 'previousOf'
> {
  readonly channel: vscode.LogOutputChannel;
  /** What intents work with; asked for when a person does something. */
  readonly intentPorts: () => IntentPorts;
}

/** The result pages, with the one catch of what their readers do and with VS Code's knowledge of which is in front. */
export function createPanels({ channel, intentPorts, ...ports }: CreatePanelsPorts): TracePanels {
  const actionPorts = { log: (line: string) => channel.error(line), showLog: () => channel.show(true) };
  const tellContext = contextTeller(setContextKey);
  const panels: TracePanels = new TracePanels({
    ...ports,
    options: settings.page,
    onIntent: (intent, panel) =>
      userAction(`The page's '${intent.type}'`, () => doIntent(intentPorts(), intent, panel), actionPorts)(),
    onDidChange: () => tellContext(panels.active),
    log: line => channel.info(line),
  });
  return panels;
}
