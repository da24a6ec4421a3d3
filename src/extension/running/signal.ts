import type { Disposable } from '../disposable';

/** Something that others may want to hear of. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  readonly subscribe = (listener: (value: T) => void): Disposable => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  tell(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}
