import type { Reader } from '../reader';
import { inclusionNames } from './inclusionNames';
import type { TraceDraft } from './traceDraft';

export type TraceOption =
  | 'start'
  | 'swap'
  | 'destinationPort'
  | 'sourcePort'
  | 'protocol'
  | 'include'
  | 'sourceMac'
  | 'destinationMac';

export interface OptionRow {
  readonly option: TraceOption;
  readonly label: string;
  readonly description: string;
}

/** The last question's rows: what would be asked now, and what can still be changed. */
export function optionRows(draft: TraceDraft, reader: Reader): readonly OptionRow[] {
  const { t } = reader;
  const label = t('Trace the path');
  const swap = t('Swap source and destination');
  return [
    {
      option: 'start',
      label: `$(play) ${label}`,
      description: `${draft.source ?? '?'} → ${draft.destination ?? '?'}`,
    },
    {
      option: 'swap',
      label: `$(arrow-swap) ${swap}`,
      description: `${draft.destination ?? '?'} → ${draft.source ?? '?'}`,
    },
    {
      option: 'destinationPort',
      label: t('Destination port'),
      description: draft.destinationPort?.toString() ?? t('any'),
    },
    {
      option: 'protocol',
      label: t('Protocol'),
      description: draft.protocol?.toUpperCase() ?? t('TCP and UDP'),
    },
    { option: 'sourcePort', label: t('Source port'), description: draft.sourcePort?.toString() ?? t('any') },
    {
      option: 'include',
      label: t('Ask also for'),
      description: inclusionNames(draft.include, reader),
    },
    ...macRows(draft, reader),
  ];
}

/** Only where the controller's API takes MAC addresses, or may: which one it speaks is often found out later. */
function macRows({ controller, sourceMac, destinationMac }: TraceDraft, { t }: Reader): readonly OptionRow[] {
  const generation = controller?.generation;
  if (generation !== undefined && generation < 3) return [];
  return [
    { option: 'sourceMac', label: t('Source MAC address'), description: sourceMac ?? t('any') },
    {
      option: 'destinationMac',
      label: t('Destination MAC address'),
      description: destinationMac ?? t('any'),
    },
  ];
}
