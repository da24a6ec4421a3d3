import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the manifest', () => {
  it('names an extension that this VS Code has found', () => {
    assert.ok(vscode.extensions.getExtension('pathtrace.dnac-path-trace'));
  });
});
