import type { DetailLevel, FromPage, PageView, TraceView } from '../path/pageProtocol';
import type { Actions, MenuId } from './actions';
import { announcement, filterCount } from './announcement';
import { arrive, isSameQuestion, moved, type Shown } from './arrive';
import { pageContext } from './hopContext';
import { hopOfKey } from './hopKeys';
import { Keeper } from './keeper';
import { LiveRegion } from './liveRegion';
import { withColumnToggled, type ColumnId } from './model/columns';
import { toggled, type HopRange } from './model/folds';
import { nextSort } from './model/tableModel';
import { PageCanvas } from './pageCanvas';
import { atTop, type PageDom } from './pageDom';
import { onPageKey } from './pageKeys';
import { shownHop, type Place } from './place';
import { plainView } from './plainView';
import type { VsCodeApi } from './vscodeApi';
import { sayWith } from './words';

/**
 * What is on the page and where the reader is in it. A new view of the same question is drawn into the same elements,
 * so that focus, scroll and the kept details stay.
 */
export class ResultPage implements Actions {
  private shown: Shown | undefined;
  private pointer: MouseEvent | undefined;
  private readonly live: LiveRegion;
  private readonly canvas: PageCanvas;
  private readonly dom: PageDom;
  private readonly keeper: Keeper;

  /** `wide` says whether the details stand beside the path. */
  constructor(
    root: HTMLElement,
    private readonly api: VsCodeApi,
    wide: MediaQueryList,
  ) {
    this.live = new LiveRegion(root);
    this.canvas = new PageCanvas(root, wide, () => this.draw());
    this.dom = this.canvas.dom;
    this.keeper = new Keeper(api, this.dom);
    root.dataset['vscodeContext'] = pageContext();
    const document = root.ownerDocument;
    document.addEventListener('keydown', event => {
      if (this.shown !== undefined) onPageKey(event, this.shown, this, this.dom);
    });
    document.addEventListener('mousemove', event => (this.pointer = event));
    // Captured: the end of scrolling in the table's own box does not bubble.
    document.addEventListener('scrollend', () => this.keep(), { capture: true });
  }

  receive(received: TraceView): void {
    const view = plainView(received);
    const before = this.shown;
    const said = announcement(before?.view, view, sayWith(view.strings));
    const kept = before === undefined ? this.keeper.read(view.trace.id) : undefined;
    const focused = this.dom.focusedHop();
    this.shown = arrive(before, view, kept);
    if (this.keeper.isScrollKept) this.canvas.budget.lift();
    if (before !== undefined && !isSameQuestion(before.view, view)) this.beginAnew();
    this.draw();
    this.keeper.restoreScroll(this.shown);
    // A row that moved in the document has lost the focus that it had.
    if (focused !== undefined && this.dom.focusedHop() === undefined) this.dom.focusHop(focused);
    this.keep();
    if (said !== undefined) this.live.say(said);
  }

  post(message: FromPage): void {
    this.api.postMessage(message);
  }

  point(index: number): void {
    if (this.shown === undefined || this.shown.place.pointed === index) return;
    this.move({ pointed: index });
    if (this.shown.place.pinned === undefined) this.draw();
  }

  /** Scrolling under a resting pointer is no pointing: the details would flicker past, or come back when just closed. */
  hover({ screenX, screenY }: MouseEvent, index: number): void {
    const rests = this.pointer?.screenX === screenX && this.pointer.screenY === screenY;
    if (!rests) this.point(index);
  }

  pin(index: number): void {
    const pinned = this.shown?.place.pinned === index ? undefined : index;
    this.change({ pinned, pointed: index, tabStop: index });
  }

  close(): void {
    const hop = this.shown && shownHop(this.shown.place);
    if (hop === undefined) return;
    const hadFocus = this.dom.hasFocus('.card');
    this.change({ pinned: undefined, pointed: undefined });
    if (!hadFocus) return;
    this.dom.focusHop(hop);
    this.change({ pointed: undefined });
  }

  moveFocus(event: KeyboardEvent, index: number): void {
    if (this.shown === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = hopOfKey(event.key, index, this.shown);
    if (next === undefined) return;
    event.preventDefault();
    this.focusHop(next);
  }

  openRaw(isRawOpen: boolean): void {
    if (this.shown?.place.isRawOpen !== isRawOpen) this.change({ isRawOpen });
  }

  showView(view: PageView): void {
    this.rearrange({ view });
  }

  showLevel(level: DetailLevel): void {
    this.rearrange({ level });
  }

  filter(filter: string): void {
    const hadFocus = this.dom.hasFocus('.filter-input');
    this.canvas.budget.restart();
    this.change({ filter });
    if (!hadFocus) this.dom.focusFilter();
    if (this.shown !== undefined) this.live.say(filterCount(this.shown));
  }

  focusFilter(): void {
    this.dom.focusFilter();
  }

  toggleFold(run: HopRange): void {
    if (this.shown !== undefined) this.change({ unfolded: toggled(this.shown.place.unfolded, run) });
  }

  sortBy(column: ColumnId): void {
    this.canvas.budget.restart();
    if (this.shown !== undefined) this.change({ sort: nextSort(this.shown.place.sort, column) });
  }

  toggleColumn(column?: ColumnId): void {
    if (this.shown !== undefined) this.change({ columns: withColumnToggled(this.shown.place, column) });
  }

  openMenu(menu: MenuId, at: 'first' | 'last'): void {
    this.change({ menu });
    this.dom.focusInMenu(menu, at);
  }

  closeMenu(returnsFocus: boolean): void {
    const menu = this.shown?.place.menu;
    if (menu === undefined) return;
    if (returnsFocus) this.dom.focusMenuButton(menu);
    this.change({ menu: undefined });
  }

  showKeys(): void {
    this.dom.showKeys();
  }

  /** Draws the path in another way, with the focus and the hop that is shown still in sight. */
  private rearrange(place: Partial<Place>): void {
    const focused = this.dom.focusedHop();
    this.canvas.budget.restart(this.dom.rowsInReach());
    this.change(place);
    const hop = this.shown && shownHop(this.shown.place);
    if (focused !== undefined) this.dom.focusHop(focused);
    else if (hop !== undefined) this.dom.bringIntoView(hop);
  }

  private focusHop(index: number): void {
    this.move({ tabStop: index });
    this.dom.focusHop(index);
    this.draw();
  }

  private beginAnew(): void {
    this.canvas.budget.restart();
    this.dom.scrollTo(atTop);
  }

  private change(place: Partial<Place>): void {
    this.move(place);
    this.draw();
    this.keep();
  }

  private move(place: Partial<Place>): void {
    if (this.shown !== undefined) this.shown = moved(this.shown, place);
  }

  private keep(): void {
    if (this.shown !== undefined) this.keeper.keep(this.shown);
  }

  private draw(): void {
    if (this.shown !== undefined) this.canvas.draw(this.shown, this);
  }
}
