import * as vscode from 'vscode';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { KnownController } from '../controllers/knownController';
import type { Troubles } from '../controllers/troubles';
import type { WorkspaceControllerSetting } from '../controllers/workspaceSettings';
import type { Disposable } from '../disposable';
import { reader } from '../words';
import { controllerRow } from './controllerRow';

/** A folder's controller whose name belongs to another: shown, and of no use until it is renamed. */
interface Clash extends WorkspaceControllerSetting {
  readonly kind: 'clash';
}

type Node = KnownController | Clash;

/** The Controllers view: the user's own, those of the workspace and, once used, the demo network. */
export class ControllerTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly directory: ControllerDirectory,
    private readonly troubles: Troubles,
  ) {
    const draw = (): void => this.changed.fire(undefined);
    this.subscriptions = [directory.onDidChange(draw), troubles.onDidChange(draw)];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined) return [];
    const { clashing } = this.directory.workspaceControllers;
    return [...this.directory.list(), ...clashing.map(each => ({ kind: 'clash' as const, ...each }))];
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'clash') return clashItem(node);
    const state = await this.directory.signInState(node);
    const { description, icon, contextValue } = controllerRow(
      node,
      state,
      this.troubles.of(node.origin),
      reader,
    );
    const item = new vscode.TreeItem(node.name);
    item.id = `controller ${node.name}`;
    item.description = description;
    item.tooltip = `${node.name}\n${description}`;
    item.contextValue = contextValue;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.accessibilityInformation = { label: `${node.name}, ${description}` };
    return item;
  }
}

function clashItem({ name, origin }: Clash): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  const problem = vscode.l10n.t('from workspace · not used: another controller has this name');
  item.id = `clash ${name}`;
  item.description = problem;
  item.tooltip = vscode.l10n.t(
    "This folder's settings name {origin} as '{name}', a name that belongs to another controller. Rename it in dnac.workspaceControllers.",
    { name, origin },
  );
  item.contextValue = 'clash';
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.accessibilityInformation = { label: `${name}, ${problem}` };
  return item;
}
