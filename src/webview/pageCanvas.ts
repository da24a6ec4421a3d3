import { render } from 'lit';
import type { Actions } from './actions';
import type { Shown } from './arrive';
import { DiagramPane } from './diagram/diagramPane';
import { PageDom } from './pageDom';
import { RowBudget } from './rowBudget';
import { page } from './templates/page';
import { sayWith } from './words';

/** Draws the page, and holds what its parts keep from one drawing to the next. */
export class PageCanvas {
  readonly dom: PageDom;
  readonly budget: RowBudget;
  private readonly diagram: DiagramPane;

  /** `wide` says whether the details stand beside the path; `redraw` is asked when something drawn has moved. */
  constructor(
    private readonly root: HTMLElement,
    private readonly wide: MediaQueryList,
    redraw: () => void,
  ) {
    this.budget = new RowBudget(redraw);
    this.dom = new PageDom(root, () => {
      this.budget.lift();
      redraw();
    });
    this.diagram = new DiagramPane(() => {
      redraw();
      this.dom.focusPlaced();
    });
    wide.addEventListener('change', redraw);
  }

  draw(shown: Shown, actions: Actions): void {
    const { diagram, budget } = this;
    const say = sayWith(shown.view.strings);
    render(page({ ...shown, isWide: this.wide.matches, diagram, budget }, { say, actions }), this.root);
  }
}
