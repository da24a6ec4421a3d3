import type { Trace } from '../../path/trace';
import type { VerdictKind } from '../../path/verdict';
import { assertNever } from '../../path/assertNever';

/** A codicon, the one that the result page shows, and its theme colour; the shape alone tells verdicts apart. */
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
      return { icon: 'pass-filled', color: 'testing.iconPassed' };
    case 'reachedWithDoubts':
      return { icon: 'warning', color: 'list.warningForeground' };
    case 'blocked':
      return { icon: 'circle-slash', color: 'list.errorForeground' };
    case 'partial':
      return { icon: 'debug-disconnect', color: 'list.warningForeground' };
    case 'notFound':
      return { icon: 'search-stop', color: 'list.warningForeground' };
    case 'notComputed':
      return { icon: 'error', color: 'list.errorForeground' };
    case 'noAnswer':
      return { icon: 'question' };
    case 'timedOut':
      return { icon: 'watch' };
    case 'cancelled':
      // VS Code draws this one red where nothing is said, as if it were an error.
      return { icon: 'debug-stop', color: 'icon.foreground' };
    default:
      return assertNever(verdict);
  }
}
