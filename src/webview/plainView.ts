import type { TraceView } from '../path/pageProtocol';
import { plainText } from '../path/plainText';

/** Long enough for any sentence or access list entry, short enough for a page. */
const textLimit = 600;

/**
 * The view with every text of the controller made plain: names and reasons may hold control or bidi characters. The raw
 * answers are made plain when somebody opens them.
 */
export function plainView(view: TraceView): TraceView {
  return { ...view, trace: plain(view.trace), words: plain(view.words) };
}

function plain<T>(value: T): T {
  return plainValue(value) as T;
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value, textLimit);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, name === 'raw' ? field : plainValue(field)]),
  );
}
