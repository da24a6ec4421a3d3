import { ControllerError } from './controllerError';

/** Work that several callers may wait for at once. */
export type SharedWork<T> = (signal: AbortSignal) => Promise<T>;

interface Running<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Makes callers who come while the work runs share that one run. A caller who gives up leaves alone; the run is
 * stopped when nobody waits any more. A result is not kept: who comes later starts anew.
 */
export function sharedWork<T>(work: (signal: AbortSignal) => Promise<T>): SharedWork<T> {
  let running: Running<T> | undefined;
  function start(): Running<T> {
    const stop = new AbortController();
    const started: Running<T> = {
      stop,
      waiting: 0,
      result: work(stop.signal).finally(() => forget(started)),
    };
    return started;
  }
  function forget(ended: Running<T>): void {
    if (running === ended) running = undefined;
  }
  return async signal => {
    if (signal.aborted) throw new ControllerError('aborted');
    const joined = (running ??= start());
    joined.waiting += 1;
    try {
      return await untilAborted(joined.result, signal);
    } finally {
      joined.waiting -= 1;
      if (joined.waiting === 0) {
        forget(joined);
        joined.stop.abort();
      }
    }
  };
}

function untilAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(new ControllerError('aborted'));
    signal.addEventListener('abort', leave, { once: true });
    void result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
