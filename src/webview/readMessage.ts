import { pageMessages } from '../path/pageMessages';
import { pageViews, type ToPage } from '../path/pageProtocol';
import { isRecord } from './isRecord';

/**
 * A message to the page, if it is one of ours: other parts of a webview's window post messages too. Only the outline is
 * checked, since the extension that sends it was built together with the page.
 */
export function readMessage(data: unknown): ToPage | undefined {
  if (!isRecord(data)) return undefined;
  switch (data['type']) {
    case 'state':
      return isView(data['view']) ? (data as unknown as ToPage) : undefined;
    case 'show': {
      const view = pageViews.find(known => known === data['view']);
      return view === undefined ? undefined : { type: 'show', view };
    }
    case 'filter':
      return { type: 'filter' };
    default:
      return undefined;
  }
}

function isView(view: unknown): boolean {
  if (!isRecord(view)) return false;
  const { trace, words, strings, nowMs, options } = view;
  if (!isRecord(trace) || !Array.isArray(trace['hops']) || !isRecord(trace['request'])) return false;
  if (!isRecord(words) || !Array.isArray(words['doubts']) || !Array.isArray(words['hints'])) return false;
  if (!isRecord(options) || !isRecord(options['thresholds'])) return false;
  return hasAllStrings(strings) && typeof nowMs === 'number';
}

function hasAllStrings(strings: unknown): boolean {
  return isRecord(strings) && Object.keys(pageMessages).every(id => typeof strings[id] === 'string');
}
