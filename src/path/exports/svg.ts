import type { Trace } from '../trace';

export function toSvg(trace: Trace, nowMs: number): string {
  throw new Error(`not written yet: ${trace.id} ${nowMs}`);
}
