import type { Shown } from './arrive';
import { keptState, readKeptState, type KeptState, type Scroll } from './keptState';
import type { PageDom } from './pageDom';
import type { VsCodeApi } from './vscodeApi';

/** Keeps what a reload of the window would lose, and gives it back to the first view that comes. */
export class Keeper {
  private scrollToRestore: Scroll | undefined;

  constructor(
    private readonly api: VsCodeApi,
    private readonly dom: PageDom,
  ) {}

  /** What was kept before the reload, for the page's first view, of this trace. */
  read(traceId: string): KeptState | undefined {
    const kept = readKeptState(this.api.getState());
    this.scrollToRestore = kept?.traceId === traceId ? kept.scroll : undefined;
    return kept;
  }

  /** True until the page is scrolled to where it was. */
  get isScrollKept(): boolean {
    return this.scrollToRestore !== undefined;
  }

  keep({ view, place }: Shown): void {
    this.api.setState(keptState(view, place, this.scrollToRestore ?? this.dom.scroll()));
  }

  /** Scrolls to where the page was before the reload, once there is a path to scroll. */
  restoreScroll({ hops }: Shown): void {
    if (this.scrollToRestore === undefined || hops.length === 0) return;
    this.dom.scrollTo(this.scrollToRestore);
    this.scrollToRestore = undefined;
  }
}
