import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until';

const line = 'no route from 192.0.2.7 since noon';

async function turn(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dnac').update(name, value, vscode.ConfigurationTarget.Global);
}

/** The hovers over the address of the line. */
async function hovers(document: vscode.TextDocument): Promise<readonly vscode.Hover[]> {
  const position = new vscode.Position(0, line.indexOf('192'));
  return vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
}

function textOf({ contents }: vscode.Hover): vscode.MarkdownString {
  const [content] = contents;
  assert.ok(content instanceof vscode.MarkdownString);
  return content;
}

describe('the hover over an address in an editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await vscode.workspace.openTextDocument({ content: line });
  });
  afterEach(() => turn('addressHover', undefined));

  it('is not there as long as nobody asked for it', async () => {
    assert.deepEqual(await hovers(document), []);
  });

  it('comes and goes with its setting, and leads to one command only', async () => {
    await turn('addressHover', true);
    const hover = await until('the hover', async () => (await hovers(document))[0]);
    assert.match(textOf(hover).value, /^\[Trace from 192\\\.0\\\.2\\\.7\]\(command:dnac\.tracePath\?/);
    assert.deepEqual(textOf(hover).isTrusted, { enabledCommands: ['dnac.tracePath'] });
    await turn('addressHover', false);
    await until('no hover', async () => ((await hovers(document)).length === 0 ? true : undefined));
  });

  it('does not come for a value that is none of the setting', async () => {
    await turn('addressHover', 'perhaps');
    assert.deepEqual(await hovers(document), []);
  });
});
