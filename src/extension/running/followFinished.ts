import type { Trace } from '../../path/trace';
import type { Disposable } from '../disposable';
import type { TraceRunner } from './traceRunner';

/**
 * Tells each trace that this window runs, or follows while another one does, once, when it stops running; not one that had
 * come to its end before.
 */
export function followFinished(
  runner: Pick<TraceRunner, 'onDidChange'>,
  tell: (trace: Trace) => void,
): Disposable {
  const running = new Set<string>();
  return runner.onDidChange(({ id, trace }) => {
    if (trace.state === 'running') running.add(id);
    else if (running.delete(id)) tell(trace);
  });
}
