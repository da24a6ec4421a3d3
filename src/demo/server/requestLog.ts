/** One request, without its query, headers and bodies: those may hold what no log should. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** 0 when no answer was sent. */
  readonly status: number;
  /** Epoch ms. */
  readonly atMs: number;
}

const longestLog = 10_000;

/** Remembers the newest requests. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > longestLog) this.entries.shift();
  }
}
