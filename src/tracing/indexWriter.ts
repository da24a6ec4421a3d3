import { isMissing } from './wholeFile';

/** An index of 10,000 rows has 3 MB: written at each step of each trace, it would be most of what is written. */
const gapMs = 5000;

/**
 * Writes an index soon after each change: at once when nothing was written for a while, else together with all that has
 * changed meanwhile. What a killed process has not written any more, the files tell.
 */
export class IndexWriter {
  private isDue = false;
  private isResting = false;

  constructor(
    private readonly write: () => Promise<void>,
    private readonly log: (line: string) => void,
    private readonly pause: (ms: number) => Promise<void>,
  ) {}

  /** Something has changed. Resolves when it is written, or is to be written later; never rejects. */
  async changed(): Promise<void> {
    this.isDue = true;
    if (this.isResting) return;
    this.isResting = true;
    await this.writeNow();
    void this.rest();
  }

  private async rest(): Promise<void> {
    await this.pause(gapMs);
    while (this.isDue) {
      await this.writeNow();
      await this.pause(gapMs);
    }
    this.isResting = false;
  }

  private async writeNow(): Promise<void> {
    this.isDue = false;
    try {
      await this.write();
    } catch (error) {
      // Without the folder there is nothing to list either.
      if (!isMissing(error)) this.log(`The index of the traces could not be written: ${String(error)}`);
    }
  }
}
