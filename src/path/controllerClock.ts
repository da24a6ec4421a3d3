import type { TraceTimes } from './trace';

/**
 * Now by the controller's clock, as far as a trace knows that: what a controller says of its devices is as old as its own
 * clock says. Its clock was read once, between the question and its start; a difference that this alone explains is none.
 */
export function controllerNowMs(times: TraceTimes, nowMs: number): number {
  const { controllerAskedAtMs, askedAtMs, startedAtMs = askedAtMs } = times;
  if (controllerAskedAtMs === undefined) return nowMs;
  const [least, most] = [controllerAskedAtMs - startedAtMs, controllerAskedAtMs - askedAtMs];
  return nowMs + Math.min(Math.max(0, least), most);
}
