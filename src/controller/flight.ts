import type { ClientRequest } from 'node:http';

/** After the first byte an answer may take this many times as long as the wait for it: long paths, slow lines. */
const bodyFactor = 3;

/**
 * The time limit of one request, and what became of it on the way. A limit by the clock is needed beside axios's own:
 * that one counts idle sockets, so that neither a connection that never opens nor a body that drips would end.
 */
export class Flight implements Disposable {
  /** The whole request was handed to the network; with TLS perhaps before the handshake was through. */
  sent = false;
  private readonly limit = new AbortController();
  private timer: NodeJS.Timeout;
  private request: ClientRequest | undefined;

  constructor(private readonly timeoutMs: number) {
    this.timer = this.startTimer(timeoutMs);
  }

  get signal(): AbortSignal {
    return this.limit.signal;
  }

  /** Aborted by the time limit. */
  get late(): boolean {
    return this.limit.signal.aborted;
  }

  /** It was sent over a kept connection, which the other side may have closed at the same moment. */
  get onKeptConnection(): boolean {
    return this.request?.reusedSocket ?? false;
  }

  follow(request: ClientRequest): ClientRequest {
    this.request = request;
    request.once('finish', () => {
      this.sent = true;
    });
    request.once('response', () => {
      clearTimeout(this.timer);
      this.timer = this.startTimer(this.timeoutMs * bodyFactor);
    });
    return request;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.timer);
  }

  private startTimer(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.limit.abort(), ms);
  }
}
