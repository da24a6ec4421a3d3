import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { TraceStore, TraceSummary } from '../../tracing/traceStore';
import type { Disposable } from '../disposable';
import type { Stall } from '../running/traceStarter';
import { reader } from '../words';
import { dayToRedraw, traceDays, type Day, type DrawnDays } from './traceDays';
import { traceRow } from './traceRow';

type Node = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'trace'; readonly id: string };

/** What the Traces view gives to a command on one of its rows. */
export type TraceNode = Extract<Node, { kind: 'trace' }>;

/** The Traces view: what the store keeps, by day. Reads the store when it is first looked at. */
export class TraceTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private readonly nodes = new Map<string, TraceNode>();
  private readonly days = new Map<Day, Node>();
  private drawn: DrawnDays = { days: [], atMs: 0 };
  private loading: Promise<Map<string, TraceSummary>> | undefined;

  constructor(
    private readonly store: TraceStore,
    private readonly stallOf: (id: string) => Stall | undefined,
    private readonly now: () => number,
    private readonly more: {
      /** A run of a watch that is no part of the history. */
      readonly isPassing: (id: string) => boolean;
      /** How a trace differs from the run before. */
      readonly previousOf: (id: string) => Promise<string | undefined>;
    },
  ) {
    this.subscription = store.onDidChange(({ id, summary }) => void this.update(id, summary));
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Shows a trace before it is on disk. */
  show(summary: TraceSummary): void {
    void this.update(summary.id, summary);
  }

  /** Draws one row again, when what it says beside its summary has changed. */
  redraw(id: string): void {
    const node = this.nodes.get(id);
    if (node !== undefined) this.changed.fire(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const days = traceDays([...(await this.load()).values()], this.now());
    this.drawn = { days, atMs: node === undefined ? this.now() : this.drawn.atMs };
    if (node === undefined) return days.map(({ day }) => this.dayNode(day));
    if (node.kind === 'trace') return [];
    const summaries = days.find(({ day }) => day === node.day)?.summaries ?? [];
    return summaries.map(({ id }) => this.traceNode(id));
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'day') return dayItem(node.day);
    const summary = (await this.load()).get(node.id);
    return summary === undefined ? new vscode.TreeItem(node.id) : this.traceItem(summary);
  }

  /** VS Code asks when the pointer rests on a row: only then are two runs read and compared. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'day') return item;
    const summary = (await this.load()).get(node.id);
    if (summary === undefined) return item;
    const previous = await this.more.previousOf(node.id);
    item.tooltip = traceRow(summary, reader, this.stallOf(node.id), previous).tooltip;
    return item;
  }

  private load(): Promise<Map<string, TraceSummary>> {
    this.loading ??= this.store
      .list()
      .then(list => new Map(this.lasting(list).map(summary => [summary.id, summary])));
    return this.loading;
  }

  private lasting(summaries: readonly TraceSummary[]): readonly TraceSummary[] {
    return summaries.filter(({ id }) => !this.more.isPassing(id));
  }

  private async update(id: string, summary: TraceSummary | undefined): Promise<void> {
    if (summary !== undefined && this.more.isPassing(id)) return;
    const summaries = await this.loading;
    const known = summaries?.get(id);
    if (isDeepStrictEqual(known, summary)) return;
    if (summary !== undefined) summaries?.set(id, summary);
    else summaries?.delete(id);
    this.changed.fire(this.smallestNode(id, known, summary));
    if (summary === undefined) this.nodes.delete(id);
  }

  /** What has to be drawn again: the row, its day, or all. Each step up costs VS Code one more question to us. */
  private smallestNode(id: string, before?: TraceSummary, after?: TraceSummary): Node | undefined {
    if (before !== undefined && after !== undefined) return this.nodes.get(id);
    const changed = before ?? after;
    const day = changed === undefined ? undefined : dayToRedraw(this.drawn, changed, this.now());
    return day === undefined ? undefined : this.days.get(day);
  }

  private traceItem(summary: TraceSummary): vscode.TreeItem {
    const { id } = summary;
    const row = traceRow(summary, reader, this.stallOf(id));
    const item = new vscode.TreeItem(row.label);
    item.id = id;
    item.description = row.description;
    item.contextValue = row.contextValue;
    item.iconPath = new vscode.ThemeIcon(
      row.icon,
      row.color === undefined ? undefined : new vscode.ThemeColor(row.color),
    );
    item.accessibilityInformation = { label: row.spoken };
    item.command = { command: 'dnac.openTrace', title: vscode.l10n.t('Open'), arguments: [id] };
    return item;
  }

  private traceNode(id: string): TraceNode {
    const node = this.nodes.get(id) ?? { kind: 'trace', id };
    this.nodes.set(id, node);
    return node;
  }

  private dayNode(day: Day): Node {
    const node = this.days.get(day) ?? { kind: 'day', day };
    this.days.set(day, node);
    return node;
  }
}

function dayItem(day: Day): vscode.TreeItem {
  const names = {
    today: vscode.l10n.t('Today'),
    yesterday: vscode.l10n.t('Yesterday'),
    older: vscode.l10n.t('Older'),
  };
  const state =
    day === 'older' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
  const item = new vscode.TreeItem(names[day], state);
  item.id = `day ${day}`;
  return item;
}
