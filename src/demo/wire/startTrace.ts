import { isRunning } from '../traces/observeTrace';
import type { TraceRecord } from '../traces/traceRecord';
import type { Call, Reply } from '../server/route';
import type { Dialect } from './dialect';
import { readQuestion } from './readQuestion';
import { refusal } from './replies';

const mostRunning = 25;

/** Starts a trace and answers with what `accepted` makes of it, unless the question is none or too many are running. */
export function startTrace(
  { box, body, username }: Call,
  dialect: Dialect,
  accepted: (record: TraceRecord) => Reply,
): Reply {
  const read = readQuestion(body, dialect);
  if (read.kind === 'wrong')
    return refusal(400, 'BadRequest', read.problem, 'The request could not be understood.');
  const running = box.traces.all().filter(record => isRunning(box.network, record, box.now(), box.pace));
  if (running.length >= mostRunning) {
    return refusal(
      500,
      'InternalError',
      `Maximum of ${mostRunning} path traces in progress is reached`,
      'Wait for some to complete, or delete them.',
    );
  }
  return accepted(box.traces.add(read.question, username));
}
