import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { collisions, rulesIn } from '../keys/keyRules';

describe('the key that works everywhere', () => {
  it('is taken by no default of this VS Code on this platform, nor is its beginning', async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const rules = rulesIn(document.getText());
    assert.ok(rules.length > 900, `${rules.length} rules`);
    const own = rules.filter(({ command }) => command === 'dnac.tracePath');
    assert.equal(own.length, 1);
    const others = rules.filter(({ command }) => !command.startsWith('dnac.'));
    assert.deepEqual(
      own.flatMap(rule => collisions(rule, others)),
      [],
    );
  });
});
