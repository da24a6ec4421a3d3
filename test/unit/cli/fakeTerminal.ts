import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../../src/cli/terminal';

/** A terminal that remembers what was printed and can be interrupted. */
export class FakeTerminal implements Terminal {
  readonly stdin = new PassThrough();
  readonly stdout: Writable;
  readonly stderr: Writable;
  out = '';
  err = '';
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<() => void>();

  constructor(readonly environment: Readonly<Record<string, string | undefined>> = {}) {
    this.stdout = this.collect(text => (this.out += text));
    this.stderr = this.collect(text => (this.err += text));
  }

  onInterrupt(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ctrl+C. */
  interrupt(): void {
    for (const listener of this.listeners) listener();
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Resolves once stdout or stderr carries the text. */
  async prints(text: string): Promise<void> {
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (!this.out.includes(text) && !this.err.includes(text)) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
  }

  private collect(take: (text: string) => void): Writable {
    return new Writable({
      write: (chunk, _encoding, done) => {
        take(String(chunk));
        done();
        for (const look of [...this.watchers]) look();
      },
    });
  }
}
