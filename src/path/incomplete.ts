import type { VerdictKind } from './verdict';

/** True for the verdicts under which the controller found no way to the destination, or only a part of it. */
export function isIncomplete(kind: VerdictKind): boolean {
  return kind === 'partial' || kind === 'notComputed';
}
