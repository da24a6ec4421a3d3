import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Clock } from './clock';
import { isAlive } from './isAlive';
import { LockFile, type LockHolder, type SeenLock } from './lockFile';
import type { AbortReason } from './runDependencies';
import { diskError } from './storeError';
import { realFiles, type FileSystem } from './wholeFile';

const beatGapMs = 5000;
/** Without a sign of life for so long, a lock is anybody's; sooner when its process is known to be gone. */
const staleMs = 20_000;
const staleWithoutProcessMs = 7500;
/** A sign of life may be so far ahead: clocks are read in turn, not at once. Further, and a clock has jumped. */
const aheadMs = 5000;

export interface OriginLockOptions {
  /** The store's folder. */
  readonly folder: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** For tests. */
  readonly files?: FileSystem;
  readonly machine?: string;
  readonly pid?: number;
}

interface Hold {
  readonly nonce: string;
  /** Aborted with `stop` when the lock is given up or was taken by another. */
  readonly end: AbortController;
}

/**
 * Says which of several processes with one folder may ask a controller. A lock alone cannot keep two from acting at the
 * same moment: who holds it writes first what it is about to do, then asks whether it still holds the lock, and acts
 * after that; who takes it over reads what was written after that. So one of the two always knows of the other.
 */
export class OriginLock {
  private readonly file: LockFile;
  private hold: Hold | undefined;
  private taking: Promise<boolean> | undefined;

  constructor(private readonly options: OriginLockOptions) {
    this.file = new LockFile(options.files ?? realFiles, options.folder, options.origin);
  }

  /** Aborted with `stop` once the lock is not ours any more; undefined while it is not. */
  get held(): AbortSignal | undefined {
    return this.hold?.end.signal;
  }

  /** Takes the lock if it is free or stale; true when it is ours, by now or already. Rejects with a `StoreError`. */
  async acquire(): Promise<boolean> {
    if (await this.isHeld()) return true;
    this.taking ??= this.take().finally(() => {
      this.taking = undefined;
    });
    return this.taking;
  }

  /** Looks whether the lock is still ours; if not, `held` is aborted. */
  async isHeld(): Promise<boolean> {
    const { hold } = this;
    if (hold === undefined) return false;
    const seen = await this.look();
    if (seen?.holder?.nonce === hold.nonce) return !hold.end.signal.aborted;
    if (this.hold === hold) this.options.log('Another window asks this controller now');
    this.letGo(hold);
    return false;
  }

  /** Whether any process, this one included, holds the lock and gives signs of life. */
  async isTended(): Promise<boolean> {
    const seen = await this.look();
    return seen !== undefined && !this.isStale(seen);
  }

  /** Gives the lock up, for the next to take at once. */
  async release(): Promise<void> {
    const { hold } = this;
    if (hold === undefined) return;
    try {
      if (await this.isHeld()) await this.file.remove();
    } catch (error) {
      this.options.log(`The lock could not be removed: ${String(error)}`);
    }
    this.letGo(hold);
  }

  private async take(): Promise<boolean> {
    const { clock, machine = hostname(), pid = process.pid } = this.options;
    const mine: LockHolder = { pid, machine, nonce: randomUUID() };
    try {
      const seen = await this.file.read();
      if (seen === undefined) {
        if (!(await this.file.create(mine, clock.now()))) return false;
      } else if (this.isStale(seen)) {
        await this.file.replace(seen, mine, clock.now());
      } else {
        return false;
      }
      if ((await this.file.read())?.holder?.nonce !== mine.nonce) return false;
    } catch (error) {
      throw diskError(error);
    }
    const hold: Hold = { nonce: mine.nonce, end: new AbortController() };
    this.hold = hold;
    void this.giveSigns(hold);
    return true;
  }

  private isStale({ holder, beatAtMs }: SeenLock): boolean {
    const { clock, machine = hostname() } = this.options;
    const ageMs = clock.now() - beatAtMs;
    if (ageMs > staleMs || ageMs < -aheadMs) return true;
    return holder?.machine === machine && ageMs > staleWithoutProcessMs && !isAlive(holder.pid);
  }

  /** Beats until the lock is given up or lost. */
  private async giveSigns(hold: Hold): Promise<void> {
    const { clock, log } = this.options;
    try {
      for (;;) {
        await clock.wait(beatGapMs, hold.end.signal);
        if (!(await this.isHeld())) return;
        // On a disk that takes nothing any more nobody else can take the lock either.
        await this.file.beat(clock.now()).catch((error: unknown) => {
          log(`The lock is not kept up: ${String(error)}`);
        });
      }
    } catch {
      // The wait was ended: the lock was given up.
      this.letGo(hold);
    }
  }

  private letGo(hold: Hold): void {
    if (this.hold === hold) this.hold = undefined;
    hold.end.abort('stop' satisfies AbortReason);
  }

  private async look(): Promise<SeenLock | undefined> {
    try {
      return await this.file.read();
    } catch (error) {
      this.options.log(`The lock could not be read: ${String(error)}`);
      return undefined;
    }
  }
}
