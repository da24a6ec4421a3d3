import { present } from '../../path/present';
import { isWayBack } from '../../path/reverseRequest';
import type { Trace } from '../../path/trace';

/** What a page shows: a trace, beside another if they are compared. */
export interface Shown {
  readonly trace: Trace;
  readonly before?: Trace;
  /** The file that the run beside it comes from, if it is none of the history. */
  readonly file?: string;
  /** What a comparison was opened from: that is shown again when it is closed. */
  readonly home?: Trace;
}

/** The next state of a trace that is shown, or another trace in its place; `undefined`: nothing was shown before. */
export function shownNext(shown: Shown | undefined, trace: Trace): Shown {
  return shown?.trace.id === trace.id ? { ...shown, trace } : { trace };
}

/** The same with the newest state of one of its traces. */
export function shownUpdated({ trace, before, file, home }: Shown, next: Trace): Shown {
  const newest = (one: Trace): Trace => (one.id === next.id ? next : one);
  const beside = file === undefined ? before && newest(before) : before;
  return present({ trace: newest(trace), before: beside, file, home: home && newest(home) });
}

/**
 * Puts another run beside the trace: the page is about the later one, or about the way back. One that comes from a file
 * stays the run beside it, whatever its time: what is asked again must not be what a file says.
 */
export function shownBeside(shown: Shown, other: Trace, file?: string): Shown {
  const home = shown.home ?? shown.trace;
  if (file !== undefined) return { trace: home, before: other, file, home };
  if (home.id === other.id) return shown;
  const isLater = home.times.askedAtMs >= other.times.askedAtMs;
  const [before, trace] = isLater && !isWayBack(home.request, other.request) ? [other, home] : [home, other];
  return { trace, before, home };
}

/** Without the run beside it. */
export function shownAlone({ trace, home }: Shown): Shown {
  return { trace: home ?? trace };
}

/** True if one of its traces has this id. */
export function isShown({ trace, before }: Shown, id: string): boolean {
  return trace.id === id || before?.id === id;
}
