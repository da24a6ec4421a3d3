import type { TraceRequest } from './traceRequest';

export type NotLocated = 'source' | 'destination' | 'either';

const located = '(?:locate|find)';
const things = '(?:interface|host|device|end ?point|client|source|destination|dest|ip|address)';
const active = new RegExp(`\\b${located}\\s+(?:the\\s+|an?\\s+|any\\s+)?${things}\\b`, 'i');
const passive =
  /\b(?:source|destination|dest|host|address)\b.{0,60}\b(?:not|n't|cannot)\s+(?:be\s+)?(?:located|found)\b/i;
const negation = /\b(?:not|unable|cannot|failed|no)\b|n't/i;

/**
 * Whether a reason says that an end of the path could not be located, and which. Reasons are free text; known is "Not
 * able to locate interface or host based on source ip address …" (a Catalyst Center of 2025). A device or a route that
 * was not found on the way is another matter.
 */
export function notLocated(reason: string, request: TraceRequest): NotLocated | undefined {
  const says = (active.test(reason) && negation.test(reason)) || passive.test(reason);
  const source = /\b(?:source|src)\b/i.test(reason) || mentions(reason, request.source);
  const destination = /\b(?:destination|dest|dst)\b/i.test(reason) || mentions(reason, request.destination);
  if (!says || (!source && !destination)) return undefined;
  if (source && destination) return 'either';
  return source ? 'source' : 'destination';
}

/** The whole address, not the beginning of a longer one. */
function mentions(text: string, address: string): boolean {
  const at = text.toLowerCase().indexOf(address.toLowerCase());
  if (at < 0) return false;
  return (
    !/[\da-f]/i.test(text[at - 1] ?? '') && !/^[\da-f]|^[.:][\da-f]/i.test(text.slice(at + address.length))
  );
}
