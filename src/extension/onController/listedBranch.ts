import type { Disposable } from '../disposable';
import { Signal } from '../running/signal';
import type { ListedLook, ListedTrace } from './listedLook';
import { nodeKey, type ListedNode, type ListedTraceNode } from './listedNodes';
import { ListedRows, readRecords, type ListedPorts, type Records } from './listedRows';

/**
 * The group *On the Controller* as the Traces view has it: rows are drawn again only when they show something else, since
 * a click on one that is being drawn is lost.
 */
export class ListedBranch implements Disposable {
  private readonly changed = new Signal<readonly ListedNode[]>();
  /** Nodes to draw again, each with what is below it. */
  readonly onDidChange = this.changed.subscribe;
  private readonly rows: ListedRows;
  /** What VS Code was last told to be below a node: rows by key, with all that they show. */
  private readonly drawn = new Map<string, ReadonlyMap<string, string>>();
  private records: Promise<Records> | undefined;
  /** What the group itself shows, which the only controller's name is a part of. */
  private shown: string | undefined;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly ports: ListedPorts) {
    const { lists, directory, history } = ports;
    this.rows = new ListedRows(ports);
    this.subscriptions = [
      lists.onDidChange(name => void this.update(this.rows.parentOf(name))),
      directory.onDidChange(() => void this.followDirectory()),
      history.onDidChange(({ before, after }) => {
        this.records = undefined;
        if ((after ?? before)?.controllerTraceId !== undefined) void this.updateAll();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  get group(): ListedNode {
    return this.rows.group;
  }

  /** Whether anybody looks at a controller's traces. */
  get isUnfolded(): boolean {
    return this.ports.lists.isUnfolded;
  }

  /** Whether the traces of a controller's row are looked at: a row that takes the place of another goes on as that was. */
  isOpen(node: ListedNode): boolean {
    const controller = node.kind === 'tracesOf' ? this.rows.controllerOf(node) : undefined;
    return controller !== undefined && this.ports.lists.isUnfoldedAt(controller);
  }

  /** Everything is drawn anew: VS Code asks for what it shows. */
  forgetDrawn(): void {
    this.drawn.clear();
  }

  /** The rows below a node; the first question asks a controller for its traces. */
  async children(parent: ListedNode): Promise<ListedNode[]> {
    const records = await this.here();
    const rows = this.rows.below(parent, records);
    this.drawn.set(nodeKey(parent), this.looks(rows, records));
    return [...rows];
  }

  /** What a row shows; undefined when it is not there any more. */
  async lookOf(node: ListedNode): Promise<ListedLook | undefined> {
    if (node.kind === 'onController') this.shown = this.lookOfGroup();
    return this.rows.look(node, await this.here());
  }

  /** A trace as it was listed; undefined when it is not any more. */
  async traceOf(node: ListedTraceNode): Promise<ListedTrace | undefined> {
    return this.rows.trace(node, await this.here());
  }

  /** Somebody opens a node: what is old or failed is asked again. */
  unfold(node: ListedNode): void {
    const controller = this.rows.controllerOf(node);
    if (controller !== undefined && this.ports.lists.has(controller)) this.ports.lists.unfold(controller);
  }

  /** Somebody closes a node; what is below the group is out of sight with it. */
  fold(node: ListedNode): void {
    const controller = this.rows.controllerOf(node);
    if (controller !== undefined) this.ports.lists.fold(controller);
    else this.ports.lists.foldAll();
  }

  /** Asks again for the traces below a node, or for all that were asked for. */
  refresh(node: ListedNode): void {
    const { directory, lists } = this.ports;
    const controller = this.rows.controllerOf(node);
    const controllers =
      controller === undefined ? directory.list().filter(each => lists.has(each)) : [controller];
    controllers.forEach(each => lists.refresh(each));
  }

  /** Asks for the next page of the controller that a row belongs to. */
  more(node: ListedNode): void {
    const controller = this.rows.controllerOf(node);
    if (controller !== undefined) this.ports.lists.more(controller);
  }

  private async followDirectory(): Promise<void> {
    if (this.shown === undefined || this.shown === this.lookOfGroup()) return this.update(this.group);
    this.changed.tell([this.group]);
  }

  private lookOfGroup(): string {
    return JSON.stringify(this.rows.look(this.group, new Map()));
  }

  /** Tells which rows below a node are others now; nothing while VS Code has not asked for them. */
  private async update(parent: ListedNode): Promise<void> {
    const key = nodeKey(parent);
    if (!this.drawn.has(key)) return;
    let records;
    try {
      records = await this.here();
    } catch {
      // Who asks for the rows hears why there are none.
      return;
    }
    const before = this.drawn.get(key);
    if (before === undefined) return;
    const controller = this.rows.controllerOf(parent);
    // Whether anybody looks only VS Code knows: it asks for the rows again, or nobody does.
    if (controller !== undefined && !this.ports.lists.has(controller)) return this.changed.tell([parent]);
    const rows = this.rows.below(parent, records);
    const now = this.looks(rows, records);
    if ([...before.keys()].join('\n') !== [...now.keys()].join('\n')) return this.changed.tell([parent]);
    this.drawn.set(key, now);
    const others = rows.filter(row => before.get(nodeKey(row)) !== now.get(nodeKey(row)));
    if (others.length > 0) this.changed.tell(others);
  }

  private async updateAll(): Promise<void> {
    const parents = [...this.drawn.keys()].flatMap(key => this.rows.byKey(key) ?? []);
    for (const parent of parents) await this.update(parent);
  }

  private looks(rows: readonly ListedNode[], records: Records): ReadonlyMap<string, string> {
    return new Map(rows.map(row => [nodeKey(row), JSON.stringify(this.rows.look(row, records) ?? '')]));
  }

  private here(): Promise<Records> {
    this.records ??= readRecords(this.ports.history).catch((error: unknown) => {
      this.records = undefined;
      throw error;
    });
    return this.records;
  }
}
