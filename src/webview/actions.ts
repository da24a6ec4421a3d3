import type { DetailLevel, FromPage, PageView } from '../path/pageProtocol';
import type { ColumnId } from './model/columns';
import type { HopRange } from './model/folds';
import type { Say } from './words';

/** A menu of the page; one at a time is open. */
export type MenuId = 'compare' | 'copy' | 'save' | 'columns';

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
  showView(view: PageView): void;
  showLevel(level: DetailLevel): void;
  filter(text: string): void;
  /** Unfolds a run of hops, or folds it again. */
  toggleFold(run: HopRange): void;
  /** Sorts the table by a column; again, the other way round. */
  sortBy(column: ColumnId): void;
  /** Shows a column, or takes it away; without a column, those of the beginning. */
  toggleColumn(column?: ColumnId): void;
  /** Opens a menu with the focus in it. */
  openMenu(menu: MenuId, at: 'first' | 'last'): void;
  /** Closes the open menu; the focus goes back to its button, unless it has left already. */
  closeMenu(returnsFocus: boolean): void;
  showKeys(): void;
  focusFilter(): void;
}

export interface Drawing {
  readonly say: Say;
  readonly actions: Actions;
}
