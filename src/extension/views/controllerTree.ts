import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { demoExamples, type DemoExample } from '../../demo/examples';
import type { Connections } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { demoRequest } from '../controllers/demoRequest';
import { present } from '../../path/present';
import type { KnownController } from '../controllers/knownController';
import type { Troubles } from '../controllers/troubles';
import type { WorkspaceControllerSetting } from '../controllers/workspaceSettings';
import type { Disposable } from '../disposable';
import { reader } from '../words';
import { controllerRow, type ControllerRow } from './controllerRow';
import { controllerTooltip } from './controllerTooltip';
import { traceLabel } from './traceRow';

/** A folder's controller whose name belongs to another: shown, and of no use until it is renamed. */
interface Clash extends WorkspaceControllerSetting {
  readonly kind: 'clash';
}

/** A trace worth trying on the demo network. */
interface Story {
  readonly kind: 'story';
  readonly example: DemoExample;
}

/** A controller's row; always the same object, or VS Code would take it for another row. */
interface Row {
  readonly kind: 'controller';
  readonly name: string;
}

type Node = Row | Clash | Story;

const tooltipWaitMs = 1500;
const releaseLimitMs = 120_000;

/** The Controllers view: the user's own, those of the workspace and, once used, the demo network. */
export class ControllerTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: readonly Disposable[];
  private readonly rows = new Map<string, Row>();
  /** What VS Code was last told to be there. */
  private drawn: readonly Node[] = [];

  constructor(
    private readonly directory: ControllerDirectory,
    private readonly troubles: Troubles,
    private readonly connections: Pick<Connections, 'contacts' | 'releaseOf'>,
  ) {
    const draw = (): void => this.draw();
    this.subscriptions = [directory.onDidChange(draw), troubles.onDidChange(draw)];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.drawTop();
    if (node.kind !== 'controller' || this.controllerOf(node)?.kind !== 'demo') return [];
    return demoExamples.map(example => ({ kind: 'story' as const, example }));
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'clash') return clashItem(node);
    if (node.kind === 'story') return storyItem(node.example);
    const item = new vscode.TreeItem(node.name);
    item.id = `controller ${node.name}`;
    const controller = this.controllerOf(node);
    if (controller === undefined) return item;
    const { description, icon, contextValue } = await this.rowOf(controller);
    item.description = description;
    item.contextValue = contextValue;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.accessibilityInformation = { label: `${node.name}, ${description}` };
    if (controller.kind === 'demo') item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    return item;
  }

  /** VS Code asks when the pointer rests on a row, once until it is drawn again: the next answer then draws it. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const controller = node.kind === 'controller' ? this.controllerOf(node) : undefined;
    if (controller === undefined) return item;
    const { description } = await this.rowOf(controller);
    const { contacts } = this.connections;
    const release = await this.releaseOf(controller, node);
    const told = present({ contact: contacts.of(controller.origin), release });
    item.tooltip = controllerTooltip(controller, description, told, reader);
    contacts.onNextAnswer(controller.origin, () => this.changed.fire([node]));
    return item;
  }

  /** A tooltip does not wait long for it: what comes later draws the row again. */
  private async releaseOf(controller: KnownController, node: Node): Promise<string | undefined> {
    const release = this.connections.releaseOf(controller, AbortSignal.timeout(releaseLimitMs));
    const late = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), tooltipWaitMs));
    const first = await Promise.race([release, late]);
    if (first !== 'late') return first;
    void release.then(told => (told === undefined ? undefined : this.changed.fire([node])));
    return undefined;
  }

  /**
   * While VS Code asks for all rows anew, a click on one of them tells us of none: so only where the rows themselves are
   * others are they all drawn again, and once for changes that follow each other. A new default comes first in prompts; here it stays where it is until then.
   */
  private draw(): void {
    const rows = this.top();
    const isSame =
      rows.length === this.drawn.length && rows.every(row => this.drawn.some(drawn => isSameRow(row, drawn)));
    if (!isSame) this.drawn = rows;
    this.changed.fire(isSame ? [...this.drawn] : undefined);
  }

  private drawTop(): Node[] {
    const rows = this.top();
    this.drawn = rows;
    return rows;
  }

  private top(): Node[] {
    const { clashing } = this.directory.workspaceControllers;
    const rows = this.directory.list().map(({ name }) => this.rowNamed(name));
    return [...rows, ...clashing.map(each => ({ kind: 'clash' as const, ...each }))];
  }

  private rowNamed(name: string): Row {
    const row = this.rows.get(name) ?? { kind: 'controller', name };
    this.rows.set(name, row);
    return row;
  }

  private controllerOf({ name }: Row): KnownController | undefined {
    return this.directory.byName(name);
  }

  private async rowOf(controller: KnownController): Promise<ControllerRow> {
    const state = await this.directory.signInState(controller);
    return controllerRow(controller, state, this.troubles.of(controller.origin), reader);
  }
}

function isSameRow(row: Node, drawn: Node): boolean {
  return row === drawn || (row.kind === 'clash' && isDeepStrictEqual(row, drawn));
}

/** Enter on it runs it. */
function storyItem(example: DemoExample): vscode.TreeItem {
  const title = reader.t(example.title);
  const item = new vscode.TreeItem(title);
  item.id = `story ${example.title}`;
  item.description = traceLabel(demoRequest(example, []));
  item.tooltip = reader.t(example.story);
  item.contextValue = 'story';
  item.iconPath = new vscode.ThemeIcon('play-circle');
  item.accessibilityInformation = { label: `${title}, ${item.description}, ${item.tooltip}` };
  item.command = { command: 'dnac.runStory', title: vscode.l10n.t('Run'), arguments: [example.title] };
  return item;
}

function clashItem({ name, origin }: Clash): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  const problem = vscode.l10n.t('not used: another controller has this name · from workspace');
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
