import { aclDoubts } from './aclDoubts';
import { pathDoubts } from './pathDoubts';
import { stateDoubts } from './stateDoubts';
import type { Evidence } from './evidence';
import type { Doubt } from './verdict';

/** Everything that speaks against taking the path at its word; each kind of doubt once. Without hops there is none. */
export function findDoubts(evidence: Evidence): readonly Doubt[] {
  if (evidence.hops.length === 0) return [];
  return [...pathDoubts(evidence), ...aclDoubts(evidence), ...stateDoubts(evidence)];
}
