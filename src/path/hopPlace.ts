import { hopLabel, type Hop } from './hop';
import { plainText } from './plainText';

/** What to call a hop in a sentence; a name that a device gave itself cannot steer the terminal. Never empty. */
export function hopPlace(hop: Hop | undefined): string {
  return hop === undefined ? '?' : plainText(hopLabel(hop), 80) || '?';
}

/** Several hops in a sentence, each name once: "core-1, core-2", after the third "…". */
export function hopPlaces(hops: readonly Hop[], positions: readonly number[]): string {
  const names = [...new Set(positions.map(position => hopPlace(hops[position])))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
}
