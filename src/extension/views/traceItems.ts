import * as vscode from 'vscode';
import type { TraceSummary } from '../../tracing/traceStore';
import { byRow } from '../history/enteredRow';
import type { Stall } from '../running/traceStarter';
import { reader } from '../words';
import type { Group } from './traceGroups';
import { traceRow } from './traceRow';

/** A group of the Traces view; what is older than yesterday is opened when somebody wants it. */
export function groupItem(group: Group, isEmpty: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupName(group), group === 'older' ? Collapsed : Expanded);
  item.id = `group ${group}`;
  item.contextValue = 'group';
  if (isEmpty) item.description = vscode.l10n.t('none');
  return item;
}

function groupName(group: Group): string {
  const names = {
    running: vscode.l10n.t('Running'),
    pinned: vscode.l10n.t('Pinned'),
    today: vscode.l10n.t('Today'),
    yesterday: vscode.l10n.t('Yesterday'),
    older: vscode.l10n.t('Older'),
  };
  return names[group];
}

/** The last row of a group that has more. */
export function moreItem(node: { readonly group: Group }): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show More…'));
  item.id = `more ${node.group}`;
  item.command = { command: 'dnac.showMoreTraces', title: vscode.l10n.t('Show More…'), arguments: [node] };
  return item;
}

/**
 * A trace's row. Its id names the group: VS Code draws one group after the other, and would meet a trace that moves
 * from one to the other twice.
 */
export function traceItem(
  { group, id }: { readonly group: Group; readonly id: string },
  summary: TraceSummary,
  stall: Stall | undefined,
): vscode.TreeItem {
  const { label, description, contextValue, icon, color, spoken } = traceRow(summary, reader, stall);
  const item = new vscode.TreeItem(label);
  item.id = `${group} ${id}`;
  item.description = description;
  item.contextValue = contextValue;
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: spoken };
  item.command = { command: 'dnac.openTrace', title: vscode.l10n.t('Open'), arguments: [id, byRow] };
  return item;
}
