import type { Evidence } from './evidence';
import type { Message } from './message';
import type { VerdictKind } from './verdict';

/** Likely causes and next steps. */
export function findHints(_kind: VerdictKind, _evidence: Evidence): readonly Message[] {
  return [];
}
