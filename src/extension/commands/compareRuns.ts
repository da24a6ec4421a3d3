import * as vscode from 'vscode';
import { previousRun, sameQuestion } from '../../path/compare/previousRun';
import { message } from '../../path/message';
import { isWayBack, reverseRequest } from '../../path/reverseRequest';
import type { Trace } from '../../path/trace';
import type { TraceSummary } from '../../tracing/traceStore';
import { summarise } from '../../tracing/traceSummary';
import { readTraceDocument } from '../panel/traceDocument';
import type { TracePanel } from '../panel/tracePanel';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { runGroups } from '../prompts/runGroups';
import { reader } from '../words';
import { reverse, type AskPorts } from './askAgain';
import { Problem } from './problem';
import { historyTrace, targetIn, type Target, type TargetPorts } from './target';

export type ComparePorts = TargetPorts & AskPorts;

/** Asks for another run, of the history or in a file, and shows it beside the trace of a panel. */
export async function compare(ports: ComparePorts, panel: TracePanel): Promise<void> {
  const { trace } = finishedIn(panel);
  const other = await chooseRun(ports, trace);
  if (other !== undefined && panel.trace?.id === trace.id) panel.compareWith(other.trace, other.file);
}

/** Shows the run before of the same question beside a trace. */
export async function compareWithPrevious(ports: ComparePorts, panel: TracePanel): Promise<void> {
  const { trace } = finishedIn(panel);
  const earlier = previousRun(await ports.store.listKnown(), summarise(trace));
  const before = earlier === undefined ? undefined : await historyTrace(ports, earlier.id);
  if (before === undefined) throw new Problem(message('problem.noPreviousRun'));
  if (panel.trace?.id === trace.id) panel.compareWith(before);
}

/** Shows the newest run of the way back beside a trace; offers to start one when there is none. */
export async function compareWithReverse(ports: ComparePorts, panel: TracePanel): Promise<void> {
  const target = finishedIn(panel);
  const { trace } = target;
  const known = await newestWayBack(ports, trace);
  if (known !== undefined) {
    if (panel.trace?.id === trace.id) panel.compareWith(known);
    return;
  }
  if (!(await offersToStart())) return;
  const run = await reverse(ports, target);
  const back = await run?.done;
  if (back?.state === 'finished') ports.panels.compareWhereShown(back.id, trace);
}

function finishedIn(panel: TracePanel): Target {
  const target = targetIn(panel);
  if (target.trace.state === 'running') throw new Problem(message('problem.stillRunning'));
  return target;
}

/** A run of the exact question for the way back counts before one between the same addresses. */
async function newestWayBack(ports: ComparePorts, trace: Trace): Promise<Trace | undefined> {
  const question = reverseRequest(trace.request);
  const ended = (await ports.store.listKnown()).filter(
    ({ state, origin }) => state === 'finished' && origin === trace.controller.origin,
  );
  const found =
    ended.find(({ request }) => sameQuestion(request, question)) ??
    ended.find(({ request }) => isWayBack(request, trace.request));
  return found === undefined ? undefined : historyTrace(ports, found.id);
}

async function offersToStart(): Promise<boolean> {
  const start = vscode.l10n.t('Trace the Way Back');
  const text = vscode.l10n.t('There is no run of the way back on this machine yet.');
  return (await vscode.window.showInformationMessage(text, start)) === start;
}

/** A row to choose from; without an id, and no separator: a run that is in a file. */
type Row = vscode.QuickPickItem & { readonly id?: string };

/** A run to compare with, and the file that it is read from, if it is none of the history. */
interface OtherRun {
  readonly trace: Trace;
  readonly file?: string;
}

async function chooseRun(ports: ComparePorts, trace: Trace): Promise<OtherRun | undefined> {
  const items = rowsFor(trace, await ports.store.listKnown());
  const chosen = await askPick<Row, Row>(alone(vscode.l10n.t('Compare')), {
    placeholder: vscode.l10n.t('Choose the run to compare with'),
    items,
    take: row => (row.kind === vscode.QuickPickItemKind.Separator ? undefined : row),
  });
  if (chosen.kind !== 'value') return undefined;
  const { id } = chosen.value;
  if (id === undefined) return runOfFile();
  const other = await historyTrace(ports, id);
  return other === undefined ? undefined : { trace: other };
}

function rowsFor(trace: Trace, summaries: readonly TraceSummary[]): readonly Row[] {
  const kind = vscode.QuickPickItemKind.Separator;
  const groups = runGroups(trace, summaries, reader).flatMap(({ title, rows }) => [
    { label: title, kind },
    ...rows,
  ]);
  const file = { label: `$(folder-opened) ${vscode.l10n.t('From a file…')}`, alwaysShow: true };
  return [...groups, { label: '', kind }, file];
}

async function runOfFile(): Promise<OtherRun | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare with a File'),
      filters: { [vscode.l10n.t('Path trace (JSON)')]: ['json'] },
    })) ?? [];
  if (file === undefined) return undefined;
  const document = await readTraceDocument(file, vscode.workspace.fs);
  if (document.kind === 'trace') return { trace: document.trace, file: file.toString() };
  throw new Problem(document.sentence);
}
