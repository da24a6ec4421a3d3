import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PathTraceApi } from '../../src/extension/api';
import { textProviders, type AddressLink } from '../../src/extension/fromText/textProviders';
import { extensionUnderTest } from './extensionUnderTest';
import { until } from './until';

const text = textProviders();
const line = 'denied tcp 10.99.0.10(51234) -> 10.9.4.20(443)';

async function links(said: string): Promise<readonly AddressLink[]> {
  // What the provider looks at of a terminal's line is its text.
  const context = { line: said } as vscode.TerminalLinkContext;
  const { token } = new vscode.CancellationTokenSource();
  return (await text.provideTerminalLinks(context, token)) ?? [];
}

async function turn(value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('dnac')
    .update('terminalLinks', value, vscode.ConfigurationTarget.Global);
}

describe('the links of a terminal', () => {
  before(async () => {
    // From now on there is one controller, the demo network, and nothing to ask.
    const api = (await extensionUnderTest().activate()) as PathTraceApi;
    await api.trace({ controller: 'demo', source: '10.1.11.20', destination: '10.3.10.40' });
  });
  afterEach(() => turn(undefined));

  it('lie under the addresses with their ports, and say what a click does', async () => {
    await turn('on');
    const found = (await links(line)).map(({ startIndex, length, tooltip }) => [
      line.slice(startIndex, startIndex + length),
      tooltip,
    ]);
    const tooltip = 'Trace 10.99.0.10:51234 → 10.9.4.20:443';
    assert.deepEqual(found, [
      ['10.99.0.10(51234)', tooltip],
      ['10.9.4.20(443)', tooltip],
    ]);
    await turn('ask');
    assert.equal((await links(line))[0]?.tooltip, 'Trace Path…');
  });

  it('trace the pair of their line when they are on', async () => {
    await turn('on');
    const [link] = await links(line);
    assert.ok(link !== undefined);
    await text.handleTerminalLink(link);
    await until('the trace', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label === '10.99.0.10 → 10.9.4.20'),
    );
  });

  it('ask what is meant when they shall: the pair first', async () => {
    await turn('ask');
    const [, link] = await links(line);
    assert.ok(link !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const handled = text.handleTerminalLink(link);
    await until('the pair to be taken', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label === '10.99.0.10 → 10.9.4.20');
    });
    await handled;
  });
});
