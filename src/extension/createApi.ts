import { english } from '../path/message';
import { headline } from '../path/headline';
import { present } from '../path/present';
import type { Trace } from '../path/trace';
import type { FinishedTrace, PathTraceApi } from './api';
import { openTrace, type TracePorts } from './commands/traceCommands';
import { tracePath, type TracePathPorts } from './commands/tracePath';
import { sentenceOf } from './commands/userAction';
import { say } from './words';

/** What other extensions may call; what goes wrong they hear as one sentence. */
export function createApi(ports: TracePathPorts & TracePorts): Pick<PathTraceApi, 'trace' | 'open'> {
  return {
    trace: request => told(tracePath(ports, request)),
    open: id => told(openTrace(ports, id)),
  };
}

/** What other extensions hear of a trace. */
export function finishedTrace(trace: Trace): FinishedTrace {
  const { id, request, verdict } = trace;
  const { source, destination } = request;
  return present({ id, source, destination, verdict: verdict?.kind, headline: say(headline(trace)) });
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(english(sentenceOf(error)), { cause: error });
  }
}
