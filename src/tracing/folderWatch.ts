import { watch, type FSWatcher } from 'node:fs';
import type { Clock } from './clock';

/** How long a change may go unnoticed where the system does not report it. */
const lookGapMs = 2000;
const togetherMs = 100;

/** Waits for changes in a folder: as the system reports them, and by looking every 2 s. */
export class FolderWatch {
  private watcher: FSWatcher | undefined;
  private isReported = true;
  /** Something has changed since somebody waited last. */
  private changed = false;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly log: (line: string) => void,
  ) {}

  /** Resolves at the next change, or when it is time to look anyway; rejects with the signal's reason. */
  async next(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.open();
    const over = new AbortController();
    const change = new Promise<void>(resolve => {
      this.waiting.add(resolve);
      over.signal.addEventListener('abort', () => void this.waiting.delete(resolve));
    });
    const due = this.clock.wait(lookGapMs, AbortSignal.any([signal, over.signal]));
    due.catch(() => undefined);
    try {
      if (!this.changed) await Promise.race([change, due]);
      // A write is several changes: seen together, they are one.
      await this.clock.wait(togetherMs, signal);
    } finally {
      over.abort();
    }
    this.changed = false;
  }

  dispose(): void {
    this.watcher?.close();
    this.watcher = undefined;
  }

  private open(): void {
    if (!this.isReported || this.watcher !== undefined) return;
    try {
      this.watcher = watch(this.folder, { persistent: false }, () => this.wake());
      this.watcher.on('error', error => this.giveUp(error));
    } catch (error) {
      this.giveUp(error);
    }
  }

  private wake(): void {
    this.changed = true;
    for (const resolve of [...this.waiting]) resolve();
  }

  private giveUp(error: unknown): void {
    this.isReported = false;
    this.log(`Changes in the folder of traces are not reported, but looked for: ${String(error)}`);
    this.dispose();
  }
}
