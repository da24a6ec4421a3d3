import type { Trace } from '../../path/trace';
import type { Run, TraceRunner } from './traceRunner';

/** Resolves to the trace of a run at its next change of which `isSo` is true; the change that ends a run is its last. */
export function whenRun(
  { id }: Run,
  runner: Pick<TraceRunner, 'onDidChange'>,
  isSo: (run: Run) => boolean,
): Promise<Trace> {
  return new Promise(resolve => {
    const subscription = runner.onDidChange(changed => {
      if (changed.id !== id || !isSo(changed)) return;
      subscription.dispose();
      resolve(changed.trace);
    });
  });
}
