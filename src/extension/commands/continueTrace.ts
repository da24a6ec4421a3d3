import { message } from '../../path/message';
import { resumptionOf } from '../../tracing/resumption';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { TraceStarter } from '../running/traceStarter';
import { Problem } from './problem';
import { traceOf, type FindPorts } from './target';

export interface ContinuePorts extends FindPorts {
  readonly directory: Pick<ControllerDirectory, 'ofTrace'>;
  readonly starter: Pick<TraceStarter, 'goOn'>;
}

/**
 * Goes on with a trace that waits for a password, which is asked for, or that is past its time limit. The trace as it is
 * now: where nothing is left to do, since it was cancelled meanwhile or has ended, nothing happens.
 */
export async function continueTrace(ports: ContinuePorts, value: unknown): Promise<void> {
  const trace = await traceOf(ports, value);
  if (resumptionOf(trace) === 'nothing') return;
  if (ports.directory.ofTrace(trace.controller) === undefined) {
    throw new Problem(message('problem.noSuchController', { name: trace.controller.name }));
  }
  await ports.starter.goOn(trace);
}
