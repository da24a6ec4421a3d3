import { controllerErrorDetails, controllerErrorKind } from '../../controller/describeError';
import { pauseMs, turnedAway } from '../../tracing/traceFailure';
import { Signal } from '../running/signal';

/** What stands between this machine and a controller, as the last attempt found it. */
export type Trouble = 'unreachable' | 'certificateChanged' | 'certificateRefused';

/** A controller wants to be left alone for a while. */
export interface Limit {
  readonly origin: string;
  readonly forMs: number;
}

/** The troubles of this window's controllers, by origin. */
export class Troubles {
  private readonly found = new Map<string, Trouble>();
  private readonly changed = new Signal<undefined>();
  readonly onDidChange = this.changed.subscribe;
  private readonly limited = new Signal<Limit>();
  readonly onDidLimit = this.limited.subscribe;

  of(origin: string): Trouble | undefined {
    return this.found.get(origin);
  }

  /** How a call to a controller ended; without an error it was answered. */
  heard(origin: string, error?: unknown): void {
    if (turnedAway(error)) this.limited.tell({ origin, forMs: pauseMs(error) });
    const trouble = troubleOf(error);
    if (trouble === 'unknown' || trouble === this.found.get(origin)) return;
    if (trouble === undefined) this.found.delete(origin);
    else this.found.set(origin, trouble);
    this.changed.tell(undefined);
  }
}

const connectionLost: readonly unknown[] = ['unreachable', 'nameNotResolved', 'noAnswer'];
const nothingSaid: readonly unknown[] = ['aborted', 'plainHttp'];

/** True when a call that ended so has had an answer of the controller, whatever it said. */
export function wasAnswered(error: unknown): boolean {
  return troubleOf(error) === undefined;
}

/** Undefined when the controller answered, however; `unknown` when the call tells nothing of that. */
function troubleOf(error: unknown): Trouble | 'unknown' | undefined {
  if (error === undefined) return undefined;
  const kind = controllerErrorKind(error);
  if (kind === undefined || nothingSaid.includes(kind)) return 'unknown';
  if (connectionLost.includes(kind)) return 'unreachable';
  if (kind !== 'certificate') return undefined;
  return controllerErrorDetails(error).problem === 'changed' ? 'certificateChanged' : 'certificateRefused';
}
