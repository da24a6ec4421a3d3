import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import { reader } from '../words';
import { mapAnswer, type Answer, type Place } from './answer';
import { askInclusions, askMac, askPort, askProtocol } from './askOption';
import { askPick } from './askPick';
import { optionRows, type OptionRow, type TraceOption } from './optionRows';
import { swapEnds, withField, type TraceDraft } from './traceDraft';

/** The last question: Enter starts the trace; the other rows change what it asks for and come back here. */
export async function askOptions(draft: TraceDraft, place: Place): Promise<Answer<TraceDraft>> {
  const chosen = await askPick<OptionRow, TraceOption>(place, {
    placeholder: vscode.l10n.t('Press Enter to start, or choose what to change'),
    items: optionRows(draft, reader),
    take: ({ option }) => option,
  });
  if (chosen.kind !== 'value') return chosen;
  if (chosen.value === 'start') return { kind: 'value', value: draft };
  const changed = await change(chosen.value, draft, place);
  return changed.kind === 'left'
    ? changed
    : askOptions(changed.kind === 'back' ? draft : changed.value, place);
}

async function change(
  option: Exclude<TraceOption, 'start'>,
  draft: TraceDraft,
  place: Place,
): Promise<Answer<TraceDraft>> {
  const inner = { ...place, step: place.step + 1, totalSteps: place.totalSteps + 1 };
  switch (option) {
    case 'swap':
      return { kind: 'value', value: swapEnds(draft) };
    case 'destinationPort': {
      const port = await askPort(inner, vscode.l10n.t('Destination port'), draft.destinationPort);
      return mapAnswer(port, value => withField(draft, { destinationPort: orAny(value) }));
    }
    case 'sourcePort': {
      const port = await askPort(inner, vscode.l10n.t('Source port'), draft.sourcePort);
      return mapAnswer(port, value => withField(draft, { sourcePort: orAny(value) }));
    }
    case 'sourceMac': {
      const mac = await askMac(inner, vscode.l10n.t('Source MAC address'), draft.sourceMac);
      return mapAnswer(mac, value => withField(draft, { sourceMac: orAny(value) }));
    }
    case 'destinationMac': {
      const mac = await askMac(inner, vscode.l10n.t('Destination MAC address'), draft.destinationMac);
      return mapAnswer(mac, value => withField(draft, { destinationMac: orAny(value) }));
    }
    case 'protocol':
      return mapAnswer(await askProtocol(inner), value => withField(draft, { protocol: orAny(value) }));
    case 'include':
      return mapAnswer(await askInclusions(inner, draft.include), include => withField(draft, { include }));
    default:
      return assertNever(option);
  }
}

function orAny<T>(value: T | 'any'): T | undefined {
  return value === 'any' ? undefined : value;
}
