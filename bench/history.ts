// How long does the Traces view take over a history of 10,000 traces? The store and the view's model alone: from the
// view's becoming visible, which asks for its groups and their first rows, to those rows as VS Code is given them; from a
// change of one trace to what has to be drawn; and what else is done with a history of that length. bench/historyView.ts
// asks the same of a real VS Code.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TraceHistory } from '../src/extension/history/traceHistory';
import { agedTraces } from '../src/extension/localData/forgetAged';
import { groupsToRedraw, traceGroups } from '../src/extension/views/traceGroups';
import { traceRow } from '../src/extension/views/traceRow';
import { previousRun } from '../src/path/compare/previousRun';
import { english } from '../src/path/message';
import type { TraceStore, TraceSummary } from '../src/tracing/traceStore';
import { earlierTrace, openLongHistory, writeLongHistory } from './lib/longHistory';

const traces = 10_000;
const rowsAtOnce = 200;
const budgetsMs = { open: 200, oneRow: 20 };
const runs = 5;
const nowMs = Date.now();
const reader = { say: english, t: (text: string) => text };

/** As the view does: its groups, and the rows of each that are drawn at first. */
async function draw(history: TraceHistory): Promise<number> {
  const groups = traceGroups(await history.shown(), nowMs);
  const rows = groups.flatMap(({ summaries }) =>
    summaries.slice(0, rowsAtOnce).map(each => traceRow(each, reader)),
  );
  return rows.length;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await work();
  return performance.now() - beganMs;
}

/** A window that has just opened: the index is read again, and nothing of the files is known. */
async function openingMs(folder: string): Promise<number> {
  const store = openLongHistory(folder);
  const tookMs = await timed(() => draw(new TraceHistory(store, () => false)));
  // What is looked at after the first rows would take its time from the next turn.
  await store.list();
  return tookMs;
}

async function oneRowMs(history: TraceHistory): Promise<number> {
  const summaries = await history.all();
  const [row] = summaries;
  if (row === undefined) throw new Error('There are no traces.');
  const groups = traceGroups(summaries, nowMs).map(({ group }) => group);
  const changed = { ...row, label: `name ${performance.now()}` };
  return timed(async () => {
    history.take(changed);
    const change = history.visible({ before: row, after: changed });
    groupsToRedraw({ groups, atMs: nowMs }, change, await history.shown(), nowMs);
    traceRow(changed, reader);
  });
}

async function repeated(work: () => Promise<number>): Promise<number> {
  let worstMs = 0;
  for (let run = 0; run < runs; run += 1) worstMs = Math.max(worstMs, await work());
  return worstMs;
}

/** What else happens to a history of that length, each once per run. */
function otherWork(
  store: TraceStore,
  history: TraceHistory,
): Readonly<Record<string, () => Promise<unknown>>> {
  const summary = (): Promise<readonly TraceSummary[]> => history.all();
  return {
    'a trace is written': () => store.save(earlierTrace(0, nowMs)),
    'a look at what other windows did': () => store.lookAround([]),
    'all files are looked at': () => store.list(),
    'a filter is set': async () => {
      history.show({ text: '10.1.12. :443' });
      await draw(history);
      history.show({});
    },
    'the run before is looked up': async () => {
      const [newest] = await summary();
      if (newest !== undefined) previousRun(await store.listKnown(), newest);
    },
    'ages to delete are counted': async () => {
      for (const days of [1, 7, 30, 90, 365]) agedTraces(await summary(), { limit: Infinity, days }, nowMs);
    },
  };
}

async function measure(folder: string): Promise<void> {
  await writeLongHistory(folder, traces, nowMs);
  const openMs = await repeated(() => openingMs(folder));
  const store = openLongHistory(folder);
  const history = new TraceHistory(store, () => false);
  const rowMs = await repeated(() => oneRowMs(history));
  const table: Record<string, { readonly 'worst ms': number; readonly 'budget ms'?: number }> = {
    'the view opens': { 'worst ms': inTenths(openMs), 'budget ms': budgetsMs.open },
    'one row refreshed': { 'worst ms': inTenths(rowMs), 'budget ms': budgetsMs.oneRow },
  };
  for (const [name, work] of Object.entries(otherWork(store, history))) {
    table[name] = { 'worst ms': inTenths(await repeated(() => timed(work))) };
  }
  console.table(table);
  const [load = 0] = os.loadavg();
  const heapMb = process.memoryUsage().heapUsed / 1e6;
  console.log(`heap ${heapMb.toFixed(0)} MB, load of the machine ${load.toFixed(1)}`);
  if (openMs > budgetsMs.open || rowMs > budgetsMs.oneRow) process.exitCode = 1;
}

function inTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dnac-history-'));
  try {
    await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
