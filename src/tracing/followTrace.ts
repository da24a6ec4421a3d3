import { controllerErrorKind } from '../controller/describeError';
import { errorText } from '../path/errorText';
import { learnAddressOwners } from './addressOwners';
import { listSaysRunning } from './listSaysRunning';
import { PollSchedule } from './pollSchedule';
import { cannotBeReached } from './traceFailure';
import type { TraceRun } from './traceRun';
import { LimitReached, withLimit } from './withLimit';

/** An id that the controller gave a moment ago may not be known to all of it yet. */
const freshMs = 30_000;
const taskGapMs = 10_000;
/** An empty answer without a reason is asked again after these waits. */
const settleGapsMs = [1000, 2000, 3000];
/** How long to wait for a controller to mention the access lists that it was asked to check. */
const aclSilenceMs = 10_000;
/** How long the question at the time limit may take; never longer than the limit itself. */
const lastAnswerMs = 5000;

interface Watch {
  taskDueMs: number;
  settleRounds: number;
  completeSinceMs: number | undefined;
  /** When the trace itself was asked last; at first, when it was started. */
  askedAtMs: number;
}

/** What an answer means for the questions to come; `gapMs` absent: the schedule says when. */
type Next =
  { readonly kind: 'judge'; readonly settled: boolean } | { readonly kind: 'again'; readonly gapMs?: number };

/**
 * Asks for the path until there is a verdict, and shows it; at the time limit the verdict is `timedOut`. `atOnce`: the
 * first question does not wait for its due time. Rejects when the controller has lost the trace or does not let us ask.
 */
export async function followTrace(run: TraceRun, traceId: string, atOnce: boolean): Promise<void> {
  const { timeLimitMs } = run.limits;
  const { gate, listed } = run.dependencies.budget;
  gate.occupy(run.trace.id);
  const leaveList = listed.join(run.trace.id);
  try {
    await withLimit(run.dependencies.clock, timeLimitMs, run.signal, async signal => {
      if (atOnce) await run.patiently(signal, () => run.ask.login(signal));
      await untilJudged(run, traceId, atOnce, signal);
    });
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const limitAtMs = run.now();
    if (await isReadyAtLimit(run, traceId)) return;
    const lost = cannotBeReached(run.unanswered) ? ({ unreachable: true } as const) : {};
    await run.finish({ settled: true, ended: 'timedOut', timeLimitMs, ...lost }, limitAtMs);
  } finally {
    leaveList();
  }
}

/**
 * The limit comes between two questions, or while one is on its way: asks a last time, so that what is ready is not
 * called late; true when that brought a verdict. A controller that does not answer, or wants to be left alone, is.
 */
async function isReadyAtLimit(run: TraceRun, traceId: string): Promise<boolean> {
  const { signal, limits } = run;
  if (run.unanswered !== undefined) return false;
  try {
    const limitMs = Math.min(limits.timeLimitMs, lastAnswerMs);
    return await withLimit(run.dependencies.clock, limitMs, signal, async inTime => {
      run.takePath(await run.ask.getPath(traceId, run.trace.request.include, inTime));
      if (run.judge({ settled: false }) === undefined) return false;
      await learnAddressOwners(run, inTime);
      await run.finish({ settled: false, ended: 'finished' });
      return true;
    });
  } catch (error) {
    if (signal.aborted) throw error;
    run.log(`no answer at the time limit (${errorText(error)})`);
    return false;
  }
}

async function untilJudged(
  run: TraceRun,
  traceId: string,
  atOnce: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { clock, budget } = run.dependencies;
  const schedule = new PollSchedule(run.trace.times.startedAtMs ?? run.now());
  const watch: Watch = {
    taskDueMs: 0,
    settleRounds: 0,
    completeSinceMs: undefined,
    askedAtMs: run.trace.times.startedAtMs ?? 0,
  };
  let dueMs = atOnce ? run.now() : schedule.next(run.now());
  for (;;) {
    await clock.wait(Math.max(dueMs - run.now(), 0), signal);
    if (await listSaysRunning(run, traceId, watch.askedAtMs, signal)) {
      dueMs = schedule.next(run.now());
      continue;
    }
    watch.askedAtMs = run.now();
    await askForPath(run, traceId, signal);
    if (run.path !== undefined && run.path.status !== 'running') budget.gate.leave(run.trace.id);
    const next = assess(run, watch);
    if (next.kind === 'judge') {
      await learnAddressOwners(run, signal);
      return run.finish({ settled: next.settled, ended: 'finished' });
    }
    showProgress(run);
    if (await taskFailed(run, watch, signal)) return;
    dueMs = next.gapMs === undefined ? schedule.next(run.now()) : run.now() + next.gapMs;
  }
}

async function askForPath(run: TraceRun, traceId: string, signal: AbortSignal): Promise<void> {
  try {
    const { include } = run.trace.request;
    run.takePath(await run.patiently(signal, () => run.ask.getPath(traceId, include, signal)));
  } catch (error) {
    const ageMs = run.now() - (run.trace.times.startedAtMs ?? 0);
    const fresh = run.path === undefined && ageMs < freshMs;
    if (signal.aborted || controllerErrorKind(error) !== 'notFound' || !fresh) throw error;
    run.log('not known to the controller yet');
  }
}

function assess(run: TraceRun, watch: Watch): Next {
  const { path } = run;
  if (path === undefined || path.status === 'running') return { kind: 'again' };
  if (run.judge({ settled: false }) !== undefined) return { kind: 'judge', settled: false };
  watch.completeSinceMs ??= run.now();
  if (path.hops.length === 0) {
    const gapMs = settleGapsMs[watch.settleRounds];
    watch.settleRounds += 1;
    return gapMs === undefined ? { kind: 'judge', settled: true } : { kind: 'again', gapMs };
  }
  const silent = run.judge({ settled: true }) !== undefined;
  const waitedMs = run.now() - watch.completeSinceMs;
  return silent && waitedMs >= aclSilenceMs ? { kind: 'judge', settled: true } : { kind: 'again' };
}

function showProgress(run: TraceRun): void {
  const phase = run.path === undefined || run.path.status === 'running' ? 'computing' : 'settling';
  const changed = phase !== run.trace.phase || run.shown().hops.length !== run.trace.hops.length;
  if (changed) run.show({ ...run.shown(), phase });
}

/** Asks the task for its error, when that is due and the path has not come; true when the task failed. */
async function taskFailed(run: TraceRun, watch: Watch, signal: AbortSignal): Promise<boolean> {
  const { taskId } = run.trace;
  const hopsCame = (run.path?.hops.length ?? 0) > 0;
  if (taskId === undefined || hopsCame || run.now() < watch.taskDueMs) return false;
  watch.taskDueMs = run.now() + taskGapMs;
  try {
    const task = await run.ask.getTask(taskId, signal);
    if (task.state !== 'failed') return false;
    await run.finish({ settled: true, ended: 'taskError', ...taskReason(task.reason ?? task.progress) });
    return true;
  } catch (error) {
    if (signal.aborted) throw error;
    run.log(`its task could not be read (${errorText(error)})`);
    return false;
  }
}

function taskReason(reason: string | undefined): { readonly taskReason?: string } {
  return reason === undefined ? {} : { taskReason: reason };
}
