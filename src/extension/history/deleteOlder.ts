import * as vscode from 'vscode';
import type { TraceStore, TraceSummary } from '../../tracing/traceStore';
import { agedTraces, stillAged, type Retention } from '../localData/forgetAged';
import { deleteTraces } from '../localData/deleteTraces';
import type { TracePanels } from '../panel/tracePanels';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';

export interface DeleteOlderPorts {
  readonly store: TraceStore;
  readonly panels: TracePanels;
  readonly now: () => number;
}

const ages = [1, 7, 30, 90, 365];

/** Asks for an age and deletes, after asking, what is older; not what is pinned or runs. */
export async function deleteOlder({ store, panels, now }: DeleteOlderPorts): Promise<void> {
  const summaries = await store.list();
  const nowMs = now();
  const items = ages.map(days => row(days, agedTraces(summaries, retentionOf(days), nowMs)));
  const chosen = await askPick<(typeof items)[number], (typeof items)[number]>(
    alone(vscode.l10n.t('Delete Older Than…')),
    {
      placeholder: vscode.l10n.t('Choose an age; pinned and running traces stay'),
      items,
      take: item => item,
    },
  );
  if (chosen.kind !== 'value' || chosen.value.old.length === 0) return;
  const { label, days, old } = chosen.value;
  if (!(await confirm(label, old.length))) return;
  const ids = (await stillAged(store, old, retentionOf(days), nowMs)).map(({ id }) => id);
  for (const id of ids) panels.close(id);
  await deleteTraces(store, ids);
}

function retentionOf(days: number): Retention {
  return { limit: Infinity, days };
}

function row(days: number, old: readonly TraceSummary[]) {
  const label = days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{days} days', { days });
  const count = old.length;
  const description = count === 0 ? vscode.l10n.t('no traces') : vscode.l10n.t('traces: {count}', { count });
  return { label, description, days, old };
}

async function confirm(age: string, count: number): Promise<boolean> {
  const remove = vscode.l10n.t('Delete');
  const question = vscode.l10n.t('Delete traces older than {age} from this machine: {count}?', {
    age,
    count,
  });
  const detail = vscode.l10n.t('Pinned and running traces stay, and so does what controllers have.');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}
