import type { FromPage } from '../path/pageProtocol';
import type { Say } from './words';

/** What a person can do on the page; templates call these and know nothing else of the world. */
export interface Actions {
  post(message: FromPage): void;
  /** The focus came to a hop. */
  point(index: number): void;
  /** The pointer came to a hop, or the hop came to the pointer. */
  hover(event: MouseEvent, index: number): void;
  /** Click, Enter or Space on a hop: keep its details, or let go of them. */
  pin(index: number): void;
  close(): void;
  moveFocus(event: KeyboardEvent, index: number): void;
  openRaw(isOpen: boolean): void;
}

export interface Drawing {
  readonly say: Say;
  readonly actions: Actions;
}
