import type * as vscode from 'vscode';
import type { WatchView } from '../../path/pageProtocol';

/** What has to outlive a window that ends in the middle of a watch. */
export interface RememberedWatch {
  /** The trace that its panel shows. */
  readonly shownId: string;
  readonly runs: number;
  readonly changes: readonly string[];
  /** A run that is on its way, and is to be taken back if its window dies. */
  readonly runId?: string;
  /** The process that watches. */
  readonly pid: number;
}

type Memory = Pick<vscode.Memento, 'get' | 'update' | 'keys'>;

const prefix = 'watch ';

/** Watches of all windows of this machine, each under a key of its own, since windows do not see each other's changes. */
export class WatchMemory {
  constructor(private readonly memory: Memory) {}

  async keep(watchId: string, watch: RememberedWatch): Promise<void> {
    await this.memory.update(prefix + watchId, watch);
  }

  async forget(watchId: string): Promise<void> {
    await this.memory.update(prefix + watchId, undefined);
  }

  all(): readonly (readonly [string, RememberedWatch])[] {
    return this.memory.keys().flatMap(key => {
      const watch = key.startsWith(prefix) ? this.memory.get<unknown>(key) : undefined;
      return isRemembered(watch) ? [[key.slice(prefix.length), watch] as const] : [];
    });
  }
}

/** How a watch that its window left behind is shown: over, with why. */
export function leftBehind({ runs, changes }: RememberedWatch, mostRuns: number, why: string): WatchView {
  return { runs, mostRuns, isOver: true, changes: [...changes, why] };
}

function isRemembered(value: unknown): value is RememberedWatch {
  if (typeof value !== 'object' || value === null) return false;
  const { shownId, runs, changes, pid } = value as Partial<Record<keyof RememberedWatch, unknown>>;
  return (
    typeof shownId === 'string' &&
    typeof runs === 'number' &&
    typeof pid === 'number' &&
    Array.isArray(changes)
  );
}
