import type { Trace } from '../../path/trace';
import type { VerdictKind } from '../../path/verdict';
import { assertNever } from '../../path/assertNever';

/** A codicon and the theme colour that goes with it; the shape alone tells verdicts apart. */
export interface VerdictIcon {
  readonly icon: string;
  readonly color?: string;
}

/** What stands before a trace, by its state and verdict. */
export function verdictIcon(state: Trace['state'], verdict: VerdictKind | undefined): VerdictIcon {
  if (state === 'running') return { icon: 'loading~spin' };
  if (verdict === undefined) return { icon: 'error', color: 'list.errorForeground' };
  switch (verdict) {
    case 'reached':
      return { icon: 'pass', color: 'testing.iconPassed' };
    case 'reachedWithDoubts':
      return { icon: 'warning', color: 'list.warningForeground' };
    case 'blocked':
      return { icon: 'circle-slash', color: 'list.errorForeground' };
    case 'partial':
      return { icon: 'issue-draft', color: 'list.warningForeground' };
    case 'notFound':
      return { icon: 'question', color: 'list.warningForeground' };
    case 'notComputed':
      return { icon: 'error', color: 'list.errorForeground' };
    case 'noAnswer':
      return { icon: 'circle-large-outline' };
    case 'timedOut':
      return { icon: 'watch' };
    case 'cancelled':
      return { icon: 'close' };
    default:
      return assertNever(verdict);
  }
}
