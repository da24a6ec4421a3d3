import * as vscode from 'vscode';
import { panelContextKeys, type PanelContext } from './panel/panelContext';
import type { ControllerState } from './controllers/controllerState';

/** Every context key of the extension, as `when` clauses may name it, with what it can be. */
export interface ContextKeys extends PanelContext {
  /** How things stand with all controllers together; unset before a view or command was first used. */
  readonly 'dnac.controllerState': ControllerState;
  /** Whether the Traces view leaves traces out; unset before its first filter. */
  readonly 'dnac.traceFilter': 'off' | 'on' | 'hidesAll';
}
export type ContextKey = keyof ContextKeys;

/** Their names. */
export const contextKeys: readonly ContextKey[] = [
  ...panelContextKeys,
  'dnac.controllerState',
  'dnac.traceFilter',
];

/** Tells VS Code what a key is now: the one place that does. */
export function setContextKey<Key extends ContextKey>(key: Key, value: ContextKeys[Key]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
