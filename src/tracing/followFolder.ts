import type { Clock } from './clock';
import { FolderWatch } from './folderWatch';
import { readHead } from './head';
import type { TraceStore } from './traceStore';

export interface FolderFollower {
  /** The store's folder. */
  readonly folder: string;
  readonly store: TraceStore;
  readonly clock: Clock;
  /** Traces that this process runs itself: of those it knows better. */
  readonly isOwn: (id: string) => boolean;
  readonly log: (line: string) => void;
}

/**
 * Keeps a store's list up to date with what other processes do in its folder: what they begin and how it ends is told to
 * the store's listeners. Ends when the signal is aborted; never rejects.
 */
export async function followFolder(follower: FolderFollower, signal: AbortSignal): Promise<void> {
  const { folder, store, clock, isOwn, log } = follower;
  const watch = new FolderWatch(folder, clock, log);
  let seen: readonly string[] = [];
  try {
    for (;;) {
      const { running } = await readHead(folder);
      const others = running.filter(id => !isOwn(id));
      // What ran at the last look and runs no more has ended, or is gone.
      for (const id of new Set([...others, ...seen.filter(each => !isOwn(each))])) {
        await store
          .load(id)
          .catch((error: unknown) => log(`Trace ${id} could not be read: ${String(error)}`));
      }
      seen = others;
      await watch.next(signal);
    }
  } catch (error) {
    if (!signal.aborted) log(`The folder of traces is not followed any more: ${String(error)}`);
  } finally {
    watch.dispose();
  }
}
