import { pageMessages } from '../path/pageMessages';
import type { ToPage } from '../path/pageProtocol';

/**
 * A message to the page, if it is one of ours: other parts of a webview's window post messages too. Only the outline is
 * checked, since the extension that sends it was built together with the page.
 */
export function readMessage(data: unknown): ToPage | undefined {
  if (!isRecord(data) || data['type'] !== 'state' || !isRecord(data['view'])) return undefined;
  const { trace, words, strings, nowMs } = data['view'];
  if (!isRecord(trace) || !Array.isArray(trace['hops']) || !isRecord(trace['request'])) return undefined;
  if (!isRecord(words) || !Array.isArray(words['doubts']) || !Array.isArray(words['hints'])) return undefined;
  if (!hasAllStrings(strings) || typeof nowMs !== 'number') return undefined;
  return data as unknown as ToPage;
}

function hasAllStrings(strings: unknown): boolean {
  return isRecord(strings) && Object.keys(pageMessages).every(id => typeof strings[id] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
