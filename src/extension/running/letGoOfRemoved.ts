import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { TraceRunner } from './traceRunner';

/**
 * Stops what runs on controllers that are no longer listed: nothing speaks of them or asks them any more. Their traces
 * stay as they are, here and on the controller, and can be gone on with once it is listed again.
 */
export async function letGoOfRemoved(runner: TraceRunner, directory: ControllerDirectory): Promise<void> {
  const removed = runner.all().filter(({ trace }) => !directory.lists(trace.controller));
  await Promise.all(removed.map(({ id }) => runner.stop(id)));
}
