import * as vscode from 'vscode';
import { verdictWord } from '../../path/headline';
import { present } from '../../path/present';
import { verdictKinds } from '../../path/verdict';
import type { TraceSummary } from '../../tracing/traceStore';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { pickText } from '../prompts/pickText';
import { verdictIcon } from '../views/verdictIcon';
import { say } from '../words';
import { filterText, readFilter, type TraceFilter } from './traceFilter';
import type { TraceHistory } from './traceHistory';

/** A row to choose from; what is typed comes first, then what narrows the traces further. */
type Row = vscode.QuickPickItem & { readonly filter?: TraceFilter };

/**
 * Asks which traces to show: those with a text, a verdict or of a controller, each beside what was chosen before. An
 * argument `{ text, verdict, controller }` answers at once.
 */
export async function filterTraces(history: TraceHistory, value: unknown): Promise<void> {
  const given = readFilter(value);
  if (given !== undefined) return history.show(given);
  const kept = history.filter;
  const rows = choices(await history.all(), kept);
  const chosen = await askPick<Row, TraceFilter>(alone(vscode.l10n.t('Filter Traces')), {
    placeholder: vscode.l10n.t('Type part of an address, a name or a note, or choose what to show'),
    typed: kept.text ?? '',
    items: typed => [textRow(typed, kept), ...rows],
    take: ({ filter }) => filter,
  });
  await vscode.commands.executeCommand('dnac.traces.focus');
  if (chosen.kind === 'value') history.show(chosen.value);
}

function textRow(typed: string, kept: TraceFilter): Row {
  const text = filterText(typed);
  return {
    label:
      text === undefined
        ? vscode.l10n.t('$(search) Any text')
        : vscode.l10n.t("$(search) With '{text}'", { text }),
    alwaysShow: true,
    filter: present({ ...kept, text }),
  };
}

/** Only verdicts and controllers that there are traces of. */
function choices(summaries: readonly TraceSummary[], kept: TraceFilter): readonly Row[] {
  const seen = new Set(summaries.map(({ verdict }) => verdict));
  const verdicts = verdictKinds.filter(kind => seen.has(kind));
  const controllers = [...new Set(summaries.map(({ controllerName }) => controllerName))].sort();
  return [
    separator(vscode.l10n.t('verdict')),
    ...verdicts.map(verdict => ({
      label: `$(${verdictIcon('finished', verdict).icon}) ${say(verdictWord(verdict))}`,
      filter: { ...kept, verdict },
    })),
    separator(vscode.l10n.t('controller')),
    ...controllers.map(controller => ({
      label: `$(server) ${pickText(controller)}`,
      filter: { ...kept, controller },
    })),
  ];
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** What a filter shows, in a few words. */
export function filterWords({ text, verdict, controller }: TraceFilter): string {
  const words = [
    ...(text === undefined ? [] : [vscode.l10n.t("'{text}'", { text })]),
    ...(verdict === undefined ? [] : [say(verdictWord(verdict))]),
    ...(controller === undefined ? [] : [controller]),
  ];
  return words.join(' · ');
}
