import type { Readable, Writable } from 'node:stream';

/** What the command line touches of the machine; tests bring their own. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Calls back at Ctrl+C or a termination; returns the way to stop listening. */
  onInterrupt(listener: () => void): () => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    onInterrupt: listener => {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}
