import type { Clock } from './clock';

/** What all traces of one controller have to know of each other's calls, and the controller's clock against ours. */
export class CallMeter {
  private open = 0;
  private begun = 0;
  private aheadMs: number | undefined;

  constructor(private readonly clock: Clock) {}

  /** Begins a call. The function returned ends it and says whether no other call ran at the same time. */
  begin(): () => boolean {
    const idle = this.open === 0;
    this.open += 1;
    this.begun += 1;
    const mine = this.begun;
    return () => {
      this.open -= 1;
      return idle && this.begun === mine;
    };
  }

  /** The controller's clock as an answer gave it just now. */
  heard(controllerTimeMs: number): void {
    this.aheadMs = controllerTimeMs - this.clock.now();
  }

  /** The controller's clock now, epoch ms, exact to its `Date` header's second; undefined before it gave one. */
  controllerNowMs(): number | undefined {
    return this.aheadMs === undefined ? undefined : this.clock.now() + this.aheadMs;
  }
}
