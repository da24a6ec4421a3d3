import type { Trace } from '../path/trace';
import type { CancelMarks } from './cancelMarks';
import type { FolderWatch } from './folderWatch';
import { isUnfinished } from './resumption';
import { isStopped, type RunDependencies } from './runDependencies';
import type { TraceStore } from './traceStore';

/** What somebody who does not run a trace needs to follow it. */
export type Follower = Pick<RunDependencies, 'signal' | 'onChange'>;

export interface FollowedFiles {
  readonly store: TraceStore;
  readonly marks: CancelMarks;
  readonly watch: FolderWatch;
}

/** The trace as its file had it last; `over`: there is nothing more to follow, or nobody who wants to. */
interface Followed {
  readonly trace: Trace;
  readonly over: boolean;
}

/**
 * Shows what another process writes of a trace, until it has ended, is gone, or the follower is stopped. A cancel is
 * passed on. `takeOver` is asked at each look; once it says true, the follower goes on with the trace itself.
 */
export async function followFile(
  { store, marks, watch }: FollowedFiles,
  given: Trace,
  { signal, onChange }: Follower,
  takeOver: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<Followed> {
  let trace = given;
  for (;;) {
    if (isStopped(signal)) return { trace, over: true };
    if (signal.aborted) await marks.set(trace.id);
    // A disk that cannot be read just now has lost nothing yet.
    const kept = await store.load(trace.id).catch(() => trace);
    if (kept === undefined) return { trace, over: true };
    if (JSON.stringify(kept) !== JSON.stringify(trace)) onChange(kept);
    trace = kept;
    if (!isUnfinished(trace)) {
      await marks.clear(trace.id);
      return { trace, over: true };
    }
    if (await takeOver()) return { trace, over: false };
    await nextLook(watch, signal);
  }
}

/** A follower that has passed on a cancel still looks what comes of it. */
async function nextLook(watch: FolderWatch, signal: AbortSignal): Promise<void> {
  try {
    await watch.next(signal.aborted ? new AbortController().signal : signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
