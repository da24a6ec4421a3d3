import * as vscode from 'vscode';
import type { AddressLink, TextProviders } from './fromText/textProviders';
import type { LazyMain } from './lazyMain';

const on: readonly unknown[] = [true, 'ask', 'on'];

/** Hovers over addresses and links in terminals, each known to VS Code only while its setting is on. */
export function textWhileWanted(main: LazyMain): vscode.Disposable {
  const text = async (): Promise<TextProviders> => (await main.get()).text;
  return vscode.Disposable.from(
    whileOn('dnac.addressHover', () =>
      vscode.languages.registerHoverProvider('*', {
        provideHover: async (...args) => (await text()).provideHover(...args),
      }),
    ),
    whileOn('dnac.terminalLinks', () => vscode.window.registerTerminalLinkProvider(terminalLinks(text))),
  );
}

function terminalLinks(text: () => Promise<TextProviders>): vscode.TerminalLinkProvider<AddressLink> {
  return {
    provideTerminalLinks: async (...args) => (await text()).provideTerminalLinks(...args),
    handleTerminalLink: async link => (await text()).handleTerminalLink(link),
  };
}

/** Holds what `register` gives as long as a setting is on, and follows the setting. */
function whileOn(name: string, register: () => vscode.Disposable): vscode.Disposable {
  let held: vscode.Disposable | undefined;
  const letGo = (): void => {
    held?.dispose();
    held = undefined;
  };
  const follow = (): void => {
    if (on.includes(vscode.workspace.getConfiguration().get(name))) held ??= register();
    else letGo();
  };
  follow();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(name)) follow();
    }),
    { dispose: letGo },
  );
}
