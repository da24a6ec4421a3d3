import * as vscode from 'vscode';
import { annotationText, maxLabelLength, maxNoteLength } from '../../path/annotations';
import type { TargetPorts } from '../commands/target';
import { alone, type Answer } from '../prompts/answer';
import { askText } from '../prompts/askText';
import { traceLabel } from '../views/traceRow';
import { selectedTraces } from './selected';

/** Keeps traces on top of the history, or lets them go back to their days. */
export async function pinTraces(
  ports: TargetPorts,
  pinned: boolean,
  value: unknown,
  selection: unknown,
): Promise<void> {
  for (const trace of await selectedTraces(ports, value, selection)) {
    await ports.store.annotate(trace.id, { pinned: pinned ? true : undefined });
  }
}

/** Asks for a name of one's own for a trace; an empty one gives it back its addresses. */
export async function renameTrace(ports: TargetPorts, value: unknown): Promise<void> {
  const [trace] = await selectedTraces(ports, value, undefined);
  if (trace === undefined) return;
  const answer = await ask(maxLabelLength, {
    title: vscode.l10n.t('Rename Trace'),
    prompt: vscode.l10n.t('A name of your own for {label}; leave it empty to show the addresses', {
      label: traceLabel(trace.request),
    }),
    typed: trace.label ?? '',
  });
  if (answer.kind === 'value') await ports.store.annotate(trace.id, { label: answer.value.text });
}

/** Asks for a note on a trace, which its tooltip shows; an empty one takes it away. */
export async function noteOnTrace(ports: TargetPorts, value: unknown): Promise<void> {
  const [trace] = await selectedTraces(ports, value, undefined);
  if (trace === undefined) return;
  const answer = await ask(maxNoteLength, {
    title: vscode.l10n.t('Note on {label}', { label: trace.label ?? traceLabel(trace.request) }),
    prompt: vscode.l10n.t('Stays on this machine: it is in no export; leave it empty to delete it'),
    typed: trace.note ?? '',
  });
  if (answer.kind === 'value') await ports.store.annotate(trace.id, { note: answer.value.text });
}

function ask(
  limit: number,
  { title, prompt, typed }: { readonly title: string; readonly prompt: string; readonly typed: string },
): Promise<Answer<{ readonly text: string | undefined }>> {
  return askText(alone(title), {
    prompt,
    typed,
    problem: text =>
      text.trim().length > limit ? vscode.l10n.t('At most {limit} characters.', { limit }) : undefined,
    take: text => ({ value: { text: annotationText(text, limit) } }),
  });
}
