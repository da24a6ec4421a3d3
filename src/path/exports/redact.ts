import type { Trace } from '../trace';

export function redact(trace: Trace): Trace {
  throw new Error(`not written yet: ${trace.id}`);
}
