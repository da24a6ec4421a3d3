import type { FinishedTrace } from './api';
import type { Disposable } from './disposable';
import type { Main, MainHost } from './seam';

/** Loads the big half when it is first asked for, once. */
export interface LazyMain extends Disposable {
  get(): Promise<Main>;
  /** Stops what runs, if it was ever loaded. */
  stop(): Promise<void>;
}

/** A load that failed is not tried again before the next reload: a bundle does not mend itself. */
export function lazyMain(host: MainHost, onFinished: (trace: FinishedTrace) => void): LazyMain {
  let main: Promise<Main> | undefined;
  const load = async (): Promise<Main> => (await import('./main')).createMain(host, onFinished);
  return {
    get: () => (main ??= load()),
    stop: async () => (await main)?.stop(),
    dispose: () => {
      void main?.then(loaded => {
        loaded.dispose();
      });
    },
  };
}
