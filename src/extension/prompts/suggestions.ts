import type { DemoExample } from '../../demo/startDemo';
import type { TraceSummary } from '../../tracing/traceStore';
import type { Reader } from '../reader';

/** An address that a prompt offers, and why. */
export interface Suggestion {
  readonly address: string;
  readonly description: string;
}

const offeredRecent = 20;

/** The addresses of the latest traces of a controller, each once, latest first. */
export function recentAddresses(
  summaries: readonly TraceSummary[],
  origin: string,
  { t }: Reader,
): readonly Suggestion[] {
  const there = summaries.filter(summary => summary.origin === origin);
  const addresses = there.flatMap(({ request }) => [request.source, request.destination]);
  return [...new Set(addresses)]
    .slice(0, offeredRecent)
    .map(address => ({ address, description: t('recent') }));
}

/** The addresses of the demo network's examples, each once, with the example it belongs to. */
export function exampleAddresses(examples: readonly DemoExample[], { t }: Reader): readonly Suggestion[] {
  const named = examples.flatMap(({ source, destination, title }) => [
    { address: source, description: t(title) },
    { address: destination, description: t(title) },
  ]);
  return withoutRepeats(named);
}

/** Each address once, as it was offered first. */
export function withoutRepeats(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const first = new Map(suggestions.toReversed().map(suggestion => [suggestion.address, suggestion]));
  return suggestions.filter(suggestion => first.get(suggestion.address) === suggestion);
}
