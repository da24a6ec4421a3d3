import type { TraceSummary } from '../../tracing/traceStore';

const offered = 20;

/** The addresses of the latest traces, each once, latest first. */
export function recentAddresses(summaries: readonly TraceSummary[]): readonly string[] {
  const addresses = summaries.flatMap(({ request }) => [request.source, request.destination]);
  return [...new Set(addresses)].slice(0, offered);
}
