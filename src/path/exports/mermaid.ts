import type { Trace } from '../trace';

export function toMermaid(trace: Trace): string {
  throw new Error(`not written yet: ${trace.id}`);
}
