import { graphHints } from './graphHints';
import type { Evidence } from './evidence';
import { inventoryHints } from './inventoryHints';
import type { Message } from './message';
import { reasonHints } from './reasonHints';
import type { VerdictKind } from './verdict';

/** Likely causes and next steps, the most telling first; a path that is simply reached needs none. */
export function findHints(kind: VerdictKind, evidence: Evidence): readonly Message[] {
  if (kind === 'reached') return [];
  return [...reasonHints(kind, evidence), ...graphHints(kind, evidence), ...inventoryHints(kind, evidence)];
}
