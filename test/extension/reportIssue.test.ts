import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reportIssue } from '../../src/extension/commands/reportIssue';
import { Troubles } from '../../src/extension/controllers/troubles';
import { windowWith } from '../unit/extension/window';
import { manifest } from './extensionUnderTest';

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

  it('opens one although the disk does not give the traces', async () => {
    const { directory } = windowWith({});
    const store = { listKnown: () => Promise.reject(new Error('EACCES')) };
    await reportIssue({ store, directory, troubles: new Troubles(), manifest: manifest() });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /machine\n\n- cannot be read/);
  });
});
