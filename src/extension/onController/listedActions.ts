import * as vscode from 'vscode';
import type { TraceRequest } from '../../path/traceRequest';
import { checkedRequest } from '../commands/checkedRequest';
import type { KnownController } from '../controllers/knownController';
import { traceAll, type BatchPorts } from '../fromText/traceAll';
import { addressLine } from '../history/copyAddresses';
import { openExisting, type ExistingPorts } from '../running/openExisting';
import type { ListedBranch } from './listedBranch';
import type { ListedTrace } from './listedLook';
import { isListedNode, selectedListed } from './selectedListed';

export type ListedPorts = ExistingPorts &
  BatchPorts & {
    readonly listed: ListedBranch;
    readonly usualInclude: () => TraceRequest['include'];
  };

/**
 * Opens a trace that a controller has; the record of it where this machine has one. Resolves to the record's id.
 * `preservesFocus` says whether the keys stay where they are.
 */
export async function openListed(
  ports: ListedPorts,
  row: unknown,
  preservesFocus: (traceId: string) => boolean,
): Promise<string | undefined> {
  const [trace] = await selectedListed(ports.listed, row, undefined);
  if (trace === undefined) return undefined;
  const { controller } = trace;
  return vscode.window.withProgress({ location: { viewId: 'dnac.traces' } }, () =>
    openExisting(ports, controller, trace.row, preservesFocus(trace.row.traceId)),
  );
}

/** Copies the ends of listed traces, a line for each. */
export async function copyListed(ports: ListedPorts, row: unknown, rows: unknown): Promise<void> {
  const traces = await selectedListed(ports.listed, row, rows);
  await vscode.env.clipboard.writeText(traces.map(each => addressLine(each.row.request)).join('\n'));
}

/** Asks the same again, as new traces of one's own; several of one controller after one question. Resolves to their ids. */
export async function askListedAgain(
  ports: ListedPorts,
  row: unknown,
  rows: unknown,
): Promise<readonly string[]> {
  const traces = await selectedListed(ports.listed, row, rows);
  const requestOf = ({ row: { request } }: ListedTrace): TraceRequest =>
    checkedRequest({ ...request, include: ports.usualInclude() });
  const [first, ...others] = traces;
  if (first !== undefined && others.length === 0) {
    const run = await ports.starter.start(first.controller, requestOf(first));
    return run === undefined ? [] : [run.id];
  }
  const started: string[] = [];
  for (const [controller, own] of byController(traces))
    started.push(...((await traceAll(ports, controller, own.map(requestOf), 0)) ?? []));
  return started;
}

/** Asks again for the traces below a row, or beside it; without a row for all that were asked for. */
export function refreshListed(listed: ListedBranch, row: unknown): void {
  listed.refresh(isListedNode(row) ? row : listed.group);
}

/** Listed traces by the controller that has them. */
export function byController(
  traces: readonly ListedTrace[],
): ReadonlyMap<KnownController, readonly ListedTrace[]> {
  const found = new Map<string, [KnownController, ListedTrace[]]>();
  for (const trace of traces) {
    const [controller, own] = found.get(trace.controller.name) ?? [trace.controller, []];
    found.set(controller.name, [controller, [...own, trace]]);
  }
  return new Map(found.values());
}
