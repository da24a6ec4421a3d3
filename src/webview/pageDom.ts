import type { MenuId } from './actions';
import type { Scroll } from './keptState';

export const atTop: Scroll = { page: 0, tableLeft: 0, tableTop: 0 };

/** Focus and scrolling on the page: what lit does not draw. */
export class PageDom {
  private focusToGive: number | undefined;

  /** `drawAll` draws what is not drawn yet of a long path. */
  constructor(
    private readonly root: HTMLElement,
    private readonly drawAll: () => void,
  ) {}

  focusHop(index: number): void {
    this.hop(index)?.focus();
    const mustWait = this.focusedHop() !== index && this.find('.is-unplaced') !== null;
    this.focusToGive = mustWait ? index : undefined;
  }

  /** Gives the focus that a hop of the diagram could not take before it had its place. */
  focusPlaced(): void {
    if (this.focusToGive !== undefined) this.focusHop(this.focusToGive);
    this.focusToGive = undefined;
  }

  /** The position of the hop that has the focus. */
  focusedHop(): number | undefined {
    const hop = this.root.ownerDocument.activeElement?.getAttribute('data-hop');
    return hop === null || hop === undefined ? undefined : Number(hop);
  }

  bringIntoView(index: number): void {
    this.hop(index)?.scrollIntoView({ block: 'nearest' });
  }

  focusFilter(): void {
    const input = this.find('.filter-input');
    if (input instanceof HTMLInputElement) input.select();
    input?.focus();
  }

  hasFocus(selector: string): boolean {
    return this.find(selector)?.contains(this.root.ownerDocument.activeElement) ?? false;
  }

  focusInMenu(menu: MenuId, at: 'first' | 'last'): void {
    const items = this.root.querySelectorAll<HTMLElement>(`[data-menu-of="${menu}"] [role^=menuitem]`);
    items.item(at === 'first' ? 0 : items.length - 1).focus();
  }

  focusMenuButton(menu: MenuId): void {
    this.find(`[data-menu="${menu}"]`)?.focus();
  }

  showKeys(): void {
    const dialog = this.find('dialog.keys');
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  }

  scroll(): Scroll {
    const box = this.find('.table-box');
    return {
      page: Math.round(this.window?.scrollY ?? 0),
      tableLeft: Math.round(box?.scrollLeft ?? 0),
      tableTop: Math.round(box?.scrollTop ?? 0),
    };
  }

  scrollTo({ page, tableLeft, tableTop }: Scroll): void {
    this.window?.scrollTo(0, page);
    this.find('.table-box')?.scrollTo(tableLeft, tableTop);
  }

  /** How many rows stand above the foot of the window. */
  rowsInReach(): number {
    const foot = this.window?.innerHeight ?? 0;
    const rows = [...this.root.querySelectorAll('.hops > li')];
    return rows.filter(row => row.getBoundingClientRect().top < foot).length;
  }

  private hop(index: number): HTMLElement | null {
    const selector = `[data-hop="${index}"]`;
    if (this.find(selector) === null) this.drawAll();
    return this.find(selector);
  }

  private get window(): Window | null {
    return this.root.ownerDocument.defaultView;
  }

  private find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }
}
