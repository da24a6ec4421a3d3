import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

/** A command, or `runCommands` with several. */
interface KeyBinding extends MenuItem {
  readonly args?: { readonly commands?: readonly (string | { readonly command: string })[] };
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings?: readonly KeyBinding[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly completionEvents: readonly string[] }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly scope?: string }>> };
  };
}

const found = vscode.extensions.getExtension('pathtrace.dnac-path-trace');

export function extensionUnderTest(): vscode.Extension<unknown> {
  assert.ok(found, 'the extension is not installed');
  return found;
}

export function manifest(): Manifest {
  return extensionUnderTest().packageJSON as Manifest;
}

/** Where the extension keeps a trace; the runner says where this VS Code keeps its user's data. */
export function traceFile(id: string): string {
  const userData = process.env['TEST_USER_DATA'];
  assert.ok(userData !== undefined, 'the runner sets TEST_USER_DATA');
  return path.join(userData, 'User/globalStorage/pathtrace.dnac-path-trace/traces', `${id}.pathtrace.json`);
}
