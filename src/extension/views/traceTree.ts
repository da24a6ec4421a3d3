import * as vscode from 'vscode';
import type { TraceHistory } from '../history/traceHistory';
import type { Disposable } from '../disposable';
import type { ListedBranch } from '../onController/listedBranch';
import type { ListedNode } from '../onController/listedNodes';
import type { Stall } from '../running/traceStarter';
import { reader } from '../words';
import { CurrentGroups } from './currentGroups';
import {
  groupOf,
  groupsToDraw,
  groupsToRedraw,
  isOfAnotherDay,
  type DrawnGroups,
  type Group,
  type RowChange,
} from './traceGroups';
import { listedItem } from './listedItem';
import { groupItem, moreItem, traceItem } from './traceItems';
import { traceRow } from './traceRow';

type Node =
  | ListedNode
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'trace'; readonly group: Group; readonly id: string }
  | { readonly kind: 'more'; readonly group: Group };

type GroupNode = Extract<Node, { kind: 'group' }>;

/** VS Code builds every row of an open group: so many at first, and so many more for each *Show More*. */
const rowsAtOnce = 200;

export interface TraceTreePorts {
  readonly history: TraceHistory;
  /** The last group: what controllers have. */
  readonly listed: ListedBranch;
  readonly stallOf: (id: string) => Stall | undefined;
  /** How a trace differs from the run before. */
  readonly previousOf: (id: string) => Promise<string | undefined>;
  readonly now: () => number;
}

/** The Traces view: the history, by group. */
export class TraceTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | Node[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: readonly Disposable[];
  /** The same node for the same row, as VS Code asks for it. */
  private readonly nodes = new Map<string, Node>();
  private readonly rows = new Map<Group, number>();
  /** What has changed and is not drawn yet. */
  private readonly changes: RowChange[] = [];
  private drawn: DrawnGroups = { groups: [], atMs: 0 };
  private readonly groups: CurrentGroups;

  constructor(private readonly ports: TraceTreePorts) {
    const { history, listed, now } = ports;
    this.groups = new CurrentGroups(() => history.shown(), now);
    this.subscriptions = [
      history.onDidChange(change => void this.update(change)),
      history.onDidFilter(() => this.redrawAll()),
      history.onDidShowMore(row => this.showMore(row)),
      listed.onDidChange(nodes => this.changed.fire([...nodes])),
      // VS Code may stand open over night: who comes back finds yesterday's traces below *Yesterday*.
      vscode.window.onDidChangeWindowState(() => this.followCalendar()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }

  /** Draws one row again, when what it says beside its summary has changed. */
  redraw(id: string): void {
    if (this.nodes.size > 0) void this.redrawRow(id);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) return this.below(node);
    const groups = groupsToDraw(this.drawn, await this.groups.get());
    this.drawn = { groups, atMs: this.ports.now() };
    // A view without any row is what VS Code shows a welcome text in; who looks at a controller's traces goes on.
    const last = groups.length === 0 && !this.ports.listed.isUnfolded ? [] : [this.ports.listed.group];
    return [...groups.map(group => this.groupNode(group)), ...last];
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'group') return groupItem(node.group, (await this.members(node)).length === 0);
    if (node.kind === 'more') return moreItem(node);
    if (node.kind !== 'trace') return this.listedItem(node);
    const summary = await this.ports.history.get(node.id);
    if (summary === undefined) return new vscode.TreeItem(node.id);
    return traceItem(node, summary, this.ports.stallOf(node.id));
  }

  /** VS Code asks when the pointer rests on a row: only then are two runs read and compared. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const { history, stallOf, previousOf } = this.ports;
    const summary = node.kind === 'trace' ? await history.get(node.id) : undefined;
    if (summary === undefined) return item;
    const previous = await previousOf(summary.id);
    item.tooltip = traceRow(summary, reader, stallOf(summary.id), previous).tooltip;
    return item;
  }

  private async listedItem(node: ListedNode): Promise<vscode.TreeItem> {
    const { listed } = this.ports;
    return listedItem(node, await listed.lookOf(node), listed.isOpen(node));
  }

  private below(node: Node): Promise<Node[]> {
    if (node.kind === 'trace' || node.kind === 'more') return Promise.resolve([]);
    return node.kind === 'group' ? this.members(node) : this.ports.listed.children(node);
  }

  private showMore(row: unknown): void {
    const more = [...this.nodes.values()].find(node => node === row);
    if (more?.kind !== 'more') return;
    this.rows.set(more.group, this.rowsOf(more.group) + rowsAtOnce);
    this.changed.fire(this.groupNode(more.group));
  }

  private async members({ group }: GroupNode): Promise<Node[]> {
    const all = (await this.groups.get()).find(each => each.group === group)?.summaries ?? [];
    const shown = all.slice(0, this.rowsOf(group)).map(({ id }) => this.traceNode(group, id));
    return shown.length < all.length
      ? [...shown, this.node(`more ${group}`, { kind: 'more', group })]
      : shown;
  }

  /** What has to be drawn again: the row, its groups, or all. Each step up costs VS Code one more question to us. */
  private async update(change: RowChange & { readonly id: string }): Promise<void> {
    this.groups.forget();
    if (this.changes.push(change) > 1) return;
    const { history, now } = this.ports;
    const shown = await history.shown();
    // Hundreds that are deleted at one go would each be looked up in thousands.
    const isOne = this.changes.splice(0).length === 1;
    const touched = isOne ? groupsToRedraw(this.drawn, history.visible(change), shown, now()) : undefined;
    if (touched === undefined) this.redrawAll();
    else if (touched.length === 0) await this.redrawRow(change.id);
    else this.changed.fire(touched.map(group => this.groupNode(group)));
  }

  private redrawAll(): void {
    this.groups.forget();
    this.nodes.clear();
    this.ports.listed.forgetDrawn();
    this.changed.fire(undefined);
  }

  private followCalendar(): void {
    if (this.drawn.groups.length > 0 && isOfAnotherDay(this.drawn, this.ports.now())) this.redrawAll();
  }

  private async redrawRow(id: string): Promise<void> {
    const summary = await this.ports.history.get(id);
    const group = summary === undefined ? undefined : groupOf(summary, this.ports.now());
    const node = group === undefined ? undefined : this.nodes.get(`${group} ${id}`);
    if (node !== undefined) this.changed.fire(node);
  }

  private rowsOf(group: Group): number {
    return this.rows.get(group) ?? rowsAtOnce;
  }

  private groupNode(group: Group): Node {
    return this.node(`group ${group}`, { kind: 'group', group });
  }

  private traceNode(group: Group, id: string): Node {
    return this.node(`${group} ${id}`, { kind: 'trace', group, id });
  }

  private node(key: string, fresh: Node): Node {
    const node = this.nodes.get(key) ?? fresh;
    this.nodes.set(key, node);
    return node;
  }
}
