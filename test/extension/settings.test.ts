import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { manifest } from './extensionUnderTest';

describe('the settings', () => {
  it('are all of application scope, so that no folder can change one but the list of its own controllers', () => {
    const { properties } = manifest().contributes.configuration;
    const others = Object.entries(properties).filter(([, { scope }]) => scope !== 'application');
    assert.deepEqual(
      others.map(([name]) => name),
      ['dnac.workspaceControllers'],
    );
  });

  it('cannot be set for a workspace', async () => {
    const settings = vscode.workspace.getConfiguration('dnac');
    await assert.rejects(async () =>
      settings.update('timeLimitSeconds', 7, vscode.ConfigurationTarget.Workspace),
    );
    assert.equal(vscode.workspace.getConfiguration('dnac').get('timeLimitSeconds'), 120);
  });
});
