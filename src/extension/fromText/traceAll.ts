import * as vscode from 'vscode';
import { message } from '../../path/message';
import type { Trace } from '../../path/trace';
import type { TraceRequest } from '../../path/traceRequest';
import { systemClock } from '../../tracing/systemClock';
import { inBackground } from '../background';
import { Problem } from '../commands/problem';
import type { KnownController } from '../controllers/knownController';
import type { Run, TraceRunner } from '../running/traceRunner';
import { whenRun } from '../running/whenRun';
import type { TraceStarter } from '../running/traceStarter';
import { traceLabel } from '../views/traceRow';
import { reader, say } from '../words';
import { batchDetail, batchEnd, batchQuestion } from './batchWords';
import { isWorthSaying, tally } from './tally';

export interface BatchPorts {
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  /** After how long traces that run may show a notification. */
  readonly notificationDelayMs: () => number;
  readonly log: (line: string) => void;
}

/** More at once is rather a mistake than a wish. */
const mostAtOnce = 100;

/**
 * Starts several traces after one confirmation. They run as rows of the Traces view, without a panel or a notification
 * for each; unless all are done at once, one notice at the end counts what came of them. Resolves to their ids once all are started.
 */
export async function traceAll(
  { runner, starter, notificationDelayMs, log }: BatchPorts,
  controller: KnownController,
  requests: readonly TraceRequest[],
  leftOut: number,
): Promise<readonly string[] | undefined> {
  if (requests.length > mostAtOnce) throw new Problem(message('problem.tooMany', { most: mostAtOnce }));
  if (!(await confirm(controller, requests, leftOut))) return undefined;
  const connection = await starter.admit(controller);
  if (connection === undefined) return undefined;
  const runs = requests.map(request => starter.startUnshown(controller, request, connection));
  const ends = runs.map(run => whenRun(run, runner, changed => hasEnded(changed, runner)));
  inBackground(noticeEnd(ends, notificationDelayMs()), 'Counting what came of several traces', log);
  await vscode.commands.executeCommand('dnac.traces.focus');
  return runs.map(({ id }) => id);
}

async function confirm(
  { name }: KnownController,
  requests: readonly TraceRequest[],
  leftOut: number,
): Promise<boolean> {
  const start = vscode.l10n.t('Start');
  const labels = requests.map(traceLabel);
  const question = batchQuestion(labels, name, reader);
  const detail = batchDetail(labels, leftOut, reader);
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, start)) === start;
}

/** It has a verdict, a failure, or no more to come here; its statistics may still be on their way. */
function hasEnded({ id, trace }: Run, runner: TraceRunner): boolean {
  return trace.state !== 'running' || runner.get(id) === undefined;
}

/** Nothing is said when the window closes first, or when all were cancelled or are done before `delayMs` is over. */
async function noticeEnd(ends: readonly Promise<Trace>[], delayMs: number): Promise<void> {
  const startedAtMs = systemClock.now();
  const traces = await Promise.all(ends);
  const ended = traces.filter(({ state, verdict }) => state !== 'running' && verdict?.kind !== 'cancelled');
  if (!isWorthSaying(ended, systemClock.now() - startedAtMs, delayMs)) return;
  const words = tally(ended).map(({ headline, count }) => `${say(headline)}: ${count}`);
  const show = vscode.l10n.t('Show Traces');
  const text = batchEnd(ended.length, words.join(' · '), reader);
  if ((await vscode.window.showInformationMessage(text, show)) === show)
    await vscode.commands.executeCommand('dnac.traces.focus');
}
