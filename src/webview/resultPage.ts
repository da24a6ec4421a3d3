import { html, nothing, render, type TemplateResult } from 'lit';
import { present } from '../path/present';
import type { FromPage, TraceView } from '../path/pageProtocol';
import type { Actions, Drawing } from './actions';
import { announcement } from './announcement';
import { hopAfterKey } from './hopKeys';
import { LiveRegion } from './liveRegion';
import { cardModel } from './model/cardModel';
import { endsModel } from './model/endpointModel';
import { headerModel } from './model/headerModel';
import type { HopModel } from './model/hopModel';
import { hopModels } from './model/hopModels';
import { plainView } from './plainView';
import { card } from './templates/card';
import { endpoints } from './templates/endpoints';
import { header } from './templates/header';
import { hopList } from './templates/hopList';
import { emptyPath, legend, reason } from './templates/states';
import { readKeptState, type VsCodeApi } from './vscodeApi';
import { sayWith, type Say } from './words';

/**
 * The page's state: the last view that came, and where the reader is in it. A new view of the same trace is drawn into
 * the same elements, so that focus, scroll and the kept details stay.
 */
export class ResultPage implements Actions {
  private view: TraceView | undefined;
  private pointed: number | undefined;
  private pinned: number | undefined;
  private pointer: MouseEvent | undefined;
  private tabStop = 0;
  private isRawOpen = false;
  private hops: readonly HopModel[] = [];
  private readonly live: LiveRegion;

  /** `wide` says whether the details stand beside the list. */
  constructor(
    private readonly root: HTMLElement,
    private readonly api: VsCodeApi,
    private readonly wide: MediaQueryList,
  ) {
    this.live = new LiveRegion(root);
    wide.addEventListener('change', () => this.draw());
    root.ownerDocument.addEventListener('keydown', event => this.onKey(event));
    root.ownerDocument.addEventListener('mousemove', event => (this.pointer = event));
  }

  receive(received: TraceView): void {
    const view = plainView(received);
    const say = sayWith(view.strings);
    if (view.trace.id !== this.view?.trace.id) this.startOver(view);
    const said = announcement(this.view, view, say);
    this.view = view;
    this.hops = hopModels(view.trace, say);
    this.draw();
    if (said !== undefined) this.live.say(said);
  }

  post(message: FromPage): void {
    this.api.postMessage(message);
  }

  point(index: number): void {
    if (this.pointed === index) return;
    this.pointed = index;
    if (this.pinned === undefined) this.draw();
  }

  /** Scrolling under a resting pointer is no pointing: the details would flicker past, or come back when just closed. */
  hover({ screenX, screenY }: MouseEvent, index: number): void {
    const rests = this.pointer?.screenX === screenX && this.pointer.screenY === screenY;
    if (!rests) this.point(index);
  }

  pin(index: number): void {
    this.pinned = this.pinned === index ? undefined : index;
    this.pointed = index;
    this.tabStop = index;
    this.keep();
    this.draw();
  }

  close(): void {
    const shown = this.shown;
    if (shown === undefined) return;
    const hadFocus =
      this.root.querySelector('.card')?.contains(this.root.ownerDocument.activeElement) ?? false;
    this.pinned = undefined;
    this.pointed = undefined;
    this.keep();
    this.draw();
    if (!hadFocus) return;
    this.focusHop(shown);
    this.pointed = undefined;
    this.draw();
  }

  moveFocus(event: KeyboardEvent, index: number): void {
    const next = hopAfterKey(event.key, index, this.view?.trace.hops.length ?? 0);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.tabStop = next;
    this.focusHop(next);
    this.draw();
  }

  openRaw(isOpen: boolean): void {
    if (this.isRawOpen === isOpen) return;
    this.isRawOpen = isOpen;
    this.draw();
  }

  private get shown(): number | undefined {
    return this.pinned ?? this.pointed;
  }

  /** Another trace: what was kept of it over a reload, else nothing; the keys begin at the denied hop. */
  private startOver({ trace }: TraceView): void {
    const kept = readKeptState(this.api.getState());
    this.pinned = kept?.traceId === trace.id ? kept.pinned : undefined;
    this.pointed = undefined;
    this.tabStop = this.pinned ?? trace.verdict?.block?.hop ?? 0;
    this.isRawOpen = false;
    this.root.ownerDocument.defaultView?.scrollTo(0, 0);
  }

  private keep(): void {
    if (this.view === undefined) return;
    this.api.setState({ traceId: this.view.trace.id, ...present({ pinned: this.pinned }) });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  private focusHop(index: number): void {
    this.root.querySelector<HTMLElement>(`[data-hop="${index}"]`)?.focus();
  }

  private draw(): void {
    if (this.view === undefined) return;
    const say = sayWith(this.view.strings);
    render(this.page(this.view, say), this.root);
  }

  private page(view: TraceView, say: Say): TemplateResult {
    const drawing: Drawing = { say, actions: this };
    const head = headerModel(view, say);
    const { hops } = view.trace;
    return html`<main
      class=${this.wide.matches ? 'is-wide' : 'is-narrow'}
      aria-busy=${head.kind === 'running'}
    >
      ${header(head, drawing)} ${hops.length === 0 ? emptyPath(head, say) : this.path(view, drawing)}
      ${hops.length === 0 ? nothing : reason(head, say)}
    </main>`;
  }

  private path(view: TraceView, drawing: Drawing): TemplateResult {
    const { say } = drawing;
    const details = this.details(view, drawing);
    const isInline = !this.wide.matches && this.pinned !== undefined;
    const list = hopList(
      this.hops,
      {
        tabStop: this.tabStop,
        ...present({ shown: this.shown, pinned: this.pinned, inlineCard: isInline ? details : undefined }),
      },
      drawing,
    );
    return html`${endpoints(endsModel(view.trace, say), say)}
      <div class="path">
        ${list}
        ${isInline ? nothing : html`<aside class="beside">${details ?? (this.wide.matches ? legend(say) : nothing)}</aside>`}
      </div>`;
  }

  private details(view: TraceView, drawing: Drawing): TemplateResult | undefined {
    const shown = this.shown;
    const model = shown === undefined ? undefined : cardModel(view, shown, drawing.say);
    if (model === undefined) return undefined;
    return card(model, { isPinned: this.pinned === shown, isRawOpen: this.isRawOpen }, drawing);
  }
}
