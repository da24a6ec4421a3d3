import type { Trace } from '../trace';

export function toMarkdown(trace: Trace, nowMs: number): string {
  throw new Error(`not written yet: ${trace.id} ${nowMs}`);
}
