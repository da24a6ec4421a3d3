import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { extensionUnderTest, manifest } from './extensionUnderTest';

describe('activation', () => {
  it('succeeds', async () => {
    await extensionUnderTest().activate();
    assert.ok(extensionUnderTest().isActive);
  });

  it('loads no more than the small half', () => {
    const folder = extensionUnderTest().extensionUri.fsPath;
    const loaded = Object.keys(require.cache).filter(file => file.startsWith(path.join(folder, 'dist')));
    assert.deepEqual(
      loaded.map(file => path.basename(file)),
      ['extension.js'],
    );
  });

  it('registers the commands that the manifest names, and no others', async () => {
    const named = manifest().contributes.commands.map(({ command }) => command);
    const views = Object.values(manifest().contributes.views).flatMap(list => list.map(({ id }) => id));
    const all = await vscode.commands.getCommands(true);
    const own = all.filter(id => id.startsWith('dnac.') && !views.some(view => id.startsWith(`${view}.`)));
    assert.deepEqual(own.sort(), [...named].sort());
  });
});
