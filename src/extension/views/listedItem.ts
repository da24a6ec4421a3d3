import * as vscode from 'vscode';
import { byRow } from '../history/enteredRow';
import type { ListedLook } from '../onController/listedLook';
import { nodeKey, type ListedNode } from '../onController/listedNodes';

/** A row of the group *On the Controller*; VS Code hears only of a row that is new to it whether it is open. */
export function listedItem(node: ListedNode, look: ListedLook | undefined, isOpen: boolean): vscode.TreeItem {
  if (look === undefined) return new vscode.TreeItem('');
  const { label, description, tooltip, spoken, icon, color, contextValue, command } = look;
  const item = new vscode.TreeItem(label);
  item.id = nodeKey(node);
  if (description !== undefined) item.description = description;
  if (tooltip !== undefined) item.tooltip = tooltip;
  if (contextValue !== undefined) item.contextValue = contextValue;
  if (spoken !== undefined) item.accessibilityInformation = { label: spoken };
  if (icon !== undefined)
    item.iconPath = new vscode.ThemeIcon(
      icon,
      color === undefined ? undefined : new vscode.ThemeColor(color),
    );
  if (node.kind === 'onController' || node.kind === 'tracesOf')
    item.collapsibleState = isOpen
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
  if (command !== undefined) item.command = { command, title: label, arguments: [node, byRow] };
  return item;
}
