import type { CopyTarget, FromPage } from '../../path/pageProtocol';

const copyTargets: readonly CopyTarget[] = ['report', 'hop', 'rawHop'];

/** The page's message, or undefined for anything that the page would not say. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  switch (value.type) {
    case 'ready':
    case 'rerun':
    case 'cancel':
    case 'showLog':
      return { type: value.type };
    case 'copy':
      return readCopy(value);
    default:
      return undefined;
  }
}

function readCopy(value: object): FromPage | undefined {
  const target = 'target' in value ? copyTargets.find(known => known === value.target) : undefined;
  if (target === undefined) return undefined;
  if (target === 'report') return { type: 'copy', target };
  const hop = 'hop' in value ? value.hop : undefined;
  if (typeof hop !== 'number' || !Number.isInteger(hop) || hop < 0) return undefined;
  return { type: 'copy', target, hop };
}
