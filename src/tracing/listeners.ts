import type { StoreChange, TraceStore } from './traceStore';

/** Who wants to hear of changed traces. A listener that throws does not keep the others from hearing. */
export class Listeners {
  private readonly listeners = new Set<(change: StoreChange) => void>();

  constructor(private readonly log: (line: string) => void) {}

  readonly add: TraceStore['onDidChange'] = listener => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  tell(change: StoreChange): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(change);
      } catch (error) {
        this.log(`A listener to trace ${change.id} failed: ${String(error)}`);
      }
    }
  }
}
