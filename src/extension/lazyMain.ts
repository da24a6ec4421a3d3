import type { FinishedTrace } from './api';
import type { Disposable } from './disposable';
import type { Main, MainHost } from './seam';

/** Loads the big half when it is first asked for, once. */
export interface LazyMain extends Disposable {
  get(): Promise<Main>;
  /** Hears of the big half once it is there. */
  onLoad(listener: (main: Main) => void): void;
  /** Stops what runs, if it was ever loaded. */
  stop(): Promise<void>;
}

/** A load that failed is not tried again before the next reload: a bundle does not mend itself. */
export function lazyMain(host: MainHost, onFinished: (trace: FinishedTrace) => void): LazyMain {
  let main: Promise<Main> | undefined;
  const listeners: ((main: Main) => void)[] = [];
  const load = async (): Promise<Main> => {
    const loaded = (await import('./main')).createMain(host, onFinished);
    for (const listener of listeners) listener(loaded);
    return loaded;
  };
  return {
    get: () => (main ??= load()),
    onLoad: listener => void listeners.push(listener),
    stop: async () => (await main)?.stop(),
    dispose: () => {
      void main?.then(loaded => {
        loaded.dispose();
      });
    },
  };
}
