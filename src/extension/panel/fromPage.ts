import {
  copiedTextLimit,
  exportFormats,
  type CopyTarget,
  type ExportFormat,
  type FromPage,
} from '../../path/pageProtocol';

const copyTargets: readonly CopyTarget[] = ['report', 'hop', 'rawHop'];

/** The page's message, or undefined for anything that the page would not say. Takes over nothing that it does not know. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  switch (value.type) {
    case 'ready':
    case 'rerun':
    case 'reverse':
    case 'compare':
    case 'compareWithReverse':
    case 'closeComparison':
    case 'pin':
    case 'watch':
    case 'stopWatch':
    case 'cancel':
    case 'showLog':
      return { type: value.type };
    case 'compareCounters':
      return readCompareCounters(value);
    case 'copy':
      return readCopy(value);
    case 'copyText':
      return readCopyText(value);
    case 'export':
      return readExport(value);
    default:
      return undefined;
  }
}

/** A position in a list of hops; undefined for anything else. */
export function readPosition(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The format of that name. */
export function readFormat(value: unknown): ExportFormat | undefined {
  return exportFormats.find(format => format === value);
}

function readCompareCounters(value: object): FromPage | undefined {
  const isOn = 'isOn' in value ? value.isOn : undefined;
  return typeof isOn === 'boolean' ? { type: 'compareCounters', isOn } : undefined;
}

function readCopy(value: object): FromPage | undefined {
  const target = 'target' in value ? copyTargets.find(known => known === value.target) : undefined;
  if (target === undefined) return undefined;
  if (target === 'report') return { type: 'copy', target };
  const hop = readPosition('hop' in value ? value.hop : undefined);
  return hop === undefined ? undefined : { type: 'copy', target, hop };
}

function readCopyText(value: object): FromPage | undefined {
  const text = 'text' in value ? value.text : undefined;
  if (typeof text !== 'string' || text.length > copiedTextLimit) return undefined;
  return { type: 'copyText', text };
}

function readExport(value: object): FromPage | undefined {
  const to = 'to' in value ? (['clipboard', 'file'] as const).find(known => known === value.to) : undefined;
  const format = readFormat('format' in value ? value.format : undefined);
  const redacted = 'redacted' in value ? value.redacted : undefined;
  if (to === undefined || format === undefined || typeof redacted !== 'boolean') return undefined;
  return { type: 'export', to, format, redacted };
}
