import type { Trace } from '../../path/trace';
import type { Doomed, Kept } from './deleteOnControllers';

export interface Deletion {
  readonly place: 'here' | 'there' | 'both';
  /** All that a person has selected. */
  readonly traces: readonly Trace[];
  /** Those of them that were to go on their controllers as well. */
  readonly ours: readonly Trace[];
  /** Those whose controllers were asked. */
  readonly doomed: readonly Doomed[];
  readonly kept: Kept;
}

/**
 * What goes from this machine after controllers were asked, and what is told to have failed. A record whose copy may still
 * be on the controller stays, as the only way there; one whose controller could not be asked counts as failed. After Cancel
 * nothing goes that nobody came to.
 */
export function afterDeleting({ place, traces, ours, doomed, kept }: Deletion): {
  readonly leaves: readonly Trace[];
  readonly failed: readonly Trace[];
} {
  const asked = doomed.map(({ trace }) => trace);
  const unasked = place === 'here' ? [] : ours.filter(trace => !asked.includes(trace));
  const failed = [...kept.failed, ...unasked];
  const reached = kept.untouched.length === 0 ? traces : asked;
  const stays = [...failed, ...kept.untouched];
  return { failed, leaves: place === 'there' ? [] : reached.filter(trace => !stays.includes(trace)) };
}
