import { randomUUID } from 'node:crypto';
import type { TraceRequest } from '../../path/traceRequest';
import { deleteControllerCopy, type ControllerCopy } from '../../tracing/cancelTrace';
import type { Trace, TraceController } from '../../path/trace';
import type { TraceErrorKind } from '../../tracing/traceFailure';
import { errorText } from '../../path/errorText';
import type { Connection } from './traceRunner';
import type { Reached } from './traceStarter';
import type { WatchedRun } from './traceWatch';
import type { WatchesPorts } from './watches';

/** What is asked again and again, and of whom. */
export interface WatchQuestion {
  readonly request: TraceRequest;
  readonly controller: TraceController;
  /** Aborted: the run is cancelled, and nothing of it stays. */
  readonly signal: AbortSignal;
}

type Ports = Pick<WatchesPorts, 'store' | 'runner' | 'starter' | 'clock' | 'reader' | 'log'>;

/** After these nothing gets better by asking again. */
const finalErrors: readonly TraceErrorKind[] = [
  'signInRefused',
  'certificate',
  'forbidden',
  'signInUnsupported',
];

/** The single runs of watches: ordinary traces, of which nothing stays on the controller. */
export class WatchRuns {
  /** Until it is known whether a run says anything new, it is no part of the history. */
  private readonly passing = new Set<string>();

  constructor(private readonly ports: Ports) {}

  isPassing(id: string): boolean {
    return this.passing.has(id);
  }

  hide(id: string): void {
    this.passing.add(id);
  }

  /** A run stays in the history. */
  keep(id: string): void {
    this.passing.delete(id);
  }

  /** Why a watch ends whose controller was removed or signed out of. */
  get unreachable(): string {
    return this.ports.reader.t('The watch ended: the controller cannot be asked any more.');
  }

  /** What a controller can be asked over now; undefined when it cannot, or when that cannot be found out. */
  async reach(controller: TraceController): Promise<Reached | undefined> {
    try {
      return await this.ports.starter.reach(controller);
    } catch (error) {
      this.ports.log(`A watch cannot ask ${controller.name}: ${errorText(error)}`);
      return undefined;
    }
  }

  /**
   * Asks once, over what the controller can be asked over now. `onRun` hears the id of the run that is on its way, and
   * `undefined` when it is not any more.
   */
  async ask(question: WatchQuestion, onRun: (id: string | undefined) => void): Promise<WatchedRun> {
    const { runner } = this.ports;
    const { request, signal } = question;
    const reached = await this.reach(question.controller);
    signal.throwIfAborted();
    if (reached === undefined) return { end: this.unreachable };
    const { controller, connection } = reached;
    const id = randomUUID();
    this.passing.add(id);
    const run = runner.start(controller, watched(request), connection, id);
    onRun(id);
    const cancel = (): void => runner.cancel(id);
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const trace = await run.done;
      if (signal.aborted) await this.forget(id);
      signal.throwIfAborted();
      return await this.settle(trace, connection);
    } finally {
      signal.removeEventListener('abort', cancel);
      onRun(undefined);
    }
  }

  /** Deletes what the controller has of a run that has ended. */
  private async settle(trace: Trace, connection: Connection): Promise<WatchedRun> {
    const { store, clock, log } = this.ports;
    const { signal } = new AbortController();
    const onChange = (): void => undefined;
    const copy =
      trace.controllerTraceId === undefined || trace.adopted === true
        ? 'none'
        : await deleteControllerCopy(trace, { ...connection, store, clock, signal, onChange, log });
    const end = this.endAfter(trace, copy);
    return end === undefined ? { trace } : { trace, end };
  }

  private endAfter({ error, state }: Trace, copy: ControllerCopy): string | undefined {
    if (copy === 'kept') {
      return this.ports.reader.t(
        'The watch ended: this user may not delete traces on the controller, and each run would stay.',
      );
    }
    const isFinal = state === 'running' || finalErrors.some(kind => kind === error?.kind);
    return isFinal ? this.unreachable : undefined;
  }

  /** Nothing of a run stays here. */
  async forget(id: string): Promise<void> {
    await this.ports.store.delete(id);
    this.passing.delete(id);
  }
}

/** Statistics take a minute to come and are not what a watch looks for. */
function watched({ include, ...request }: TraceRequest): TraceRequest {
  return { ...request, include: include.filter(inclusion => inclusion === 'acl') };
}
