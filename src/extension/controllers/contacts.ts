import type { Generation } from '../../path/trace';
import { present } from '../../path/present';

/** What a controller's last answer in this window told beside its content. */
export interface Contact {
  /** When it came, epoch ms, by this machine's clock. */
  readonly answeredAtMs: number;
  /** What the controller speaks, once a sign-in has found it out. */
  readonly generation?: Generation;
}

/** When the controllers of this window have last answered, by origin. */
export class Contacts {
  private readonly last = new Map<string, Contact>();
  private readonly awaited = new Map<string, () => void>();

  constructor(private readonly now: () => number) {}

  of(origin: string): Contact | undefined {
    return this.last.get(origin);
  }

  answered(origin: string, generation?: Generation): void {
    const known = generation ?? this.of(origin)?.generation;
    this.last.set(origin, present({ answeredAtMs: this.now(), generation: known }));
    const tell = this.awaited.get(origin);
    this.awaited.delete(origin);
    tell?.();
  }

  /** Told once, when the controller answers the next time; only whoever asked last. */
  onNextAnswer(origin: string, tell: () => void): void {
    this.awaited.set(origin, tell);
  }
}
