import type { Clock } from './clock';

/** The time was over before the work was done; `cause` is what the work was interrupted with. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
}

/**
 * Does work that may take `ms` at most: its signal is aborted with `limit` when the time is over (then this rejects with
 * `LimitReached`), or with the outer signal's reason. Rejects otherwise as the work does.
 */
export async function withLimit<T>(
  clock: Clock,
  ms: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const over = new AbortController();
  clock.wait(ms, over.signal).then(
    () => limit.abort('limit'),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([outer, limit.signal]));
  } catch (error) {
    if (limit.signal.aborted && !outer.aborted) throw new LimitReached('limit', { cause: error });
    throw error;
  } finally {
    over.abort();
  }
}
