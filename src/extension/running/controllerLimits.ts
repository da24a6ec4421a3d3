import type { Clock } from '../../tracing/clock';
import type { Limit } from '../controllers/troubles';
import type { Disposable } from '../disposable';
import { Signal } from './signal';

/** Until when the controllers of this window want to be left alone, whatever it was that they were asked for. */
export class ControllerLimits implements Disposable {
  private readonly untilMs = new Map<string, number>();
  private readonly changed = new Signal<undefined>();
  /** A limit has begun or is over. */
  readonly onDidChange = this.changed.subscribe;
  private readonly subscription: Disposable;
  private readonly end = new AbortController();

  constructor(
    onDidLimit: (listener: (limit: Limit) => void) => Disposable,
    private readonly clock: Clock,
  ) {
    this.subscription = onDidLimit(limit => void this.take(limit));
  }

  dispose(): void {
    this.subscription.dispose();
    this.end.abort();
  }

  /** The limit that ends last; undefined while there is none. */
  get longest(): { readonly origin: string; readonly untilMs: number } | undefined {
    const now = this.clock.now();
    const [first] = [...this.untilMs]
      .map(([origin, untilMs]) => ({ origin, untilMs }))
      .filter(({ untilMs }) => untilMs > now)
      .sort((one, other) => other.untilMs - one.untilMs);
    return first;
  }

  private async take({ origin, forMs }: Limit): Promise<void> {
    const { signal } = this.end;
    const untilMs = this.clock.now() + forMs;
    this.untilMs.set(origin, Math.max(this.untilMs.get(origin) ?? 0, untilMs));
    this.changed.tell(undefined);
    await this.clock.wait(forMs, signal).catch(() => undefined);
    if (signal.aborted) return;
    // The wait may end a moment before the time has come, and nobody would look again. A longer limit goes on.
    if (this.untilMs.get(origin) === untilMs) this.untilMs.delete(origin);
    this.changed.tell(undefined);
  }
}
