import { assertNever } from '../../path/assertNever';
import { present } from '../../path/present';
import type { TraceSummary } from '../../tracing/traceStore';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { KnownController } from '../controllers/knownController';
import { fits } from '../history/traceFilter';
import type { TraceHistory } from '../history/traceHistory';
import type { Reader } from '../reader';
import type { ListState } from './controllerList';
import type { ControllerLists } from './controllerLists';
import type { ListedLook, ListedTrace } from './listedLook';
import { nodeKey, rowsOf, type ListedNode, type ListedTraceNode } from './listedNodes';
import { listedRow } from './listedRow';
import { noteRow } from './noteRow';

export interface ListedPorts {
  readonly lists: ControllerLists;
  readonly directory: Pick<ControllerDirectory, 'list' | 'byName' | 'onDidChange'>;
  readonly history: Pick<TraceHistory, 'all' | 'filter' | 'onDidChange'>;
  readonly reader: Reader;
}

/** This machine's records of traces that a controller has. */
export type Records = ReadonlyMap<string, TraceSummary>;

export async function readRecords(history: ListedPorts['history']): Promise<Records> {
  const all = await history.all();
  return new Map(
    all.flatMap(each =>
      each.controllerTraceId === undefined ? [] : [[recordKey(each.origin, each.controllerTraceId), each]],
    ),
  );
}

/** What stands in the group *On the Controller*, and what its rows show. A row is always the same object. */
export class ListedRows {
  private readonly nodes = new Map<string, ListedNode>();
  readonly group = this.node({ kind: 'onController' });

  constructor(private readonly ports: ListedPorts) {}

  /** The node of a key; undefined when there never was one. */
  byKey(key: string): ListedNode | undefined {
    return this.nodes.get(key);
  }

  /** Below which node a controller's traces stand: where it is the only one, in the group itself. */
  parentOf(name: string): ListedNode {
    return this.only?.name === name ? this.group : this.node({ kind: 'tracesOf', name });
  }

  /** The controller whose traces stand below a node, or that a row belongs to. */
  controllerOf(node: ListedNode): KnownController | undefined {
    return node.kind === 'onController' ? this.only : this.ports.directory.byName(node.name);
  }

  /** The rows below a node; asks a controller for its traces when nobody has yet. */
  below(parent: ListedNode, records: Records): readonly ListedNode[] {
    if (parent.kind === 'listed' || parent.kind === 'note') return [];
    const controller = this.controllerOf(parent);
    if (controller !== undefined) return this.tracesOf(controller, records);
    return parent.kind === 'tracesOf' ? [] : this.controllers();
  }

  /** What a row shows; undefined when it is not there any more. */
  look(node: ListedNode, records: Records): ListedLook | undefined {
    const { reader } = this.ports;
    switch (node.kind) {
      case 'onController':
        return groupLook(this.only, reader);
      case 'tracesOf':
        return { label: node.name, icon: 'server', contextValue: 'onController.one' };
      case 'listed': {
        const trace = this.trace(node, records);
        return trace === undefined ? undefined : listedRow(trace, reader);
      }
      case 'note':
        return noteRow(node, this.stateOf(node.name), reader);
      default:
        return assertNever(node);
    }
  }

  /** A trace as it was listed; undefined when it is not any more. */
  trace({ name, traceId }: ListedTraceNode, records: Records): ListedTrace | undefined {
    const controller = this.ports.directory.byName(name);
    const state = this.stateOf(name);
    if (controller === undefined || state?.kind !== 'listed') return undefined;
    const row = state.pages.rows.find(each => each.traceId === traceId);
    if (row === undefined) return undefined;
    return present({ controller, row, here: records.get(recordKey(controller.origin, traceId)) });
  }

  private get only(): KnownController | undefined {
    const [only, ...others] = this.ports.directory.list();
    return others.length === 0 ? only : undefined;
  }

  private controllers(): readonly ListedNode[] {
    const { directory, history } = this.ports;
    const names = directory.list().map(({ name }) => name);
    if (names.length === 0) return [this.node({ kind: 'note', note: 'noController', name: '' })];
    const wanted = history.filter.controller ?? '';
    const shown = wanted === '' ? names : names.filter(name => name === wanted);
    return shown.map(name => this.node({ kind: 'tracesOf', name }));
  }

  /** The filter looks at texts and the controller: a list has no verdicts. */
  private tracesOf(controller: KnownController, records: Records): readonly ListedNode[] {
    const { lists, history } = this.ports;
    const { name, origin } = controller;
    const filter = present({ text: history.filter.text, controller: history.filter.controller });
    const rows = rowsOf(name, lists.of(controller), ({ traceId, request }) => {
      const { label, note } = records.get(recordKey(origin, traceId)) ?? {};
      return fits(filter, present({ request, controllerName: name, label, note }));
    });
    return rows.map(row => this.node(row));
  }

  /** What is known of a controller's traces; never asks for them. */
  private stateOf(name: string): ListState | undefined {
    const { directory, lists } = this.ports;
    const controller = directory.byName(name);
    return controller !== undefined && lists.has(controller) ? lists.of(controller) : undefined;
  }

  private node(fresh: ListedNode): ListedNode {
    const key = nodeKey(fresh);
    const node = this.nodes.get(key) ?? fresh;
    this.nodes.set(key, node);
    return node;
  }
}

function groupLook(only: KnownController | undefined, { t }: Reader): ListedLook {
  return present({
    label: t('On the Controller'),
    description: only?.name,
    tooltip: t(
      'Traces that a controller has, whoever asked for them. Nothing is asked before you open this.',
    ),
    contextValue: 'onController',
  });
}

function recordKey(origin: string, traceId: string): string {
  return JSON.stringify([origin, traceId]);
}
