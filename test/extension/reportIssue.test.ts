import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const canaries = [{ name: 'canary-name', url: 'https://canary-host.example', username: 'canary-user' }];

async function keep(value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('dnac')
    .update('controllers', value, vscode.ConfigurationTarget.Global);
}

describe('dnac.reportIssue', () => {
  before(() => keep(canaries));
  after(() => keep(undefined));

  it('opens an untitled Markdown document with versions and without names and addresses', async () => {
    await vscode.commands.executeCommand('dnac.reportIssue');
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.isUntitled, document?.languageId], [true, 'markdown']);
    const text = document?.getText() ?? '';
    assert.match(text, new RegExp(`- VS Code: ${vscode.version.replaceAll('.', '\\.')}, in a browser, en`));
    assert.match(text, /- 1 × own, generation found out by asking, passwordMissing/);
    assert.match(text, /- dnac\.controllers: changed/);
    assert.doesNotMatch(text, /canary|demo network|10\.1\.11/i);
  });
});
