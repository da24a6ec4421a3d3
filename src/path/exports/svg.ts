import type { Trace } from '../trace';

export function toSvg(trace: Trace, nowMs: number): string {
  return `${trace.id} ${nowMs}`;
}
