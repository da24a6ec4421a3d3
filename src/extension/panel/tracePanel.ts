import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import { present } from '../../path/present';
import type { PageView, TraceView } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import { reader } from '../words';
import { comparisonView } from './comparisonView';
import { PageHost } from './pageHost';
import { panelIcon } from './panelIcon';
import type { PanelPorts, PanelWatch } from './panelPorts';
import { isShown, shownAlone, shownBeside, shownNext, shownUpdated, type Shown } from './shown';
import { traceView } from './traceView';

/** One webview panel or editor that shows one trace at a time. */
export class TracePanel implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  private readonly page: PageHost;
  private shown: Shown | undefined;
  private withCounters = false;
  private pinned = false;
  private closed = false;
  private watching: PanelWatch | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly ports: PanelPorts,
    readonly from: TraceView['from'] = 'history',
  ) {
    this.onDidDispose = panel.onDidDispose;
    this.page = new PageHost(panel.webview, {
      ...ports,
      onReady: () => this.post(),
      onIntent: intent => void ports.onIntent(intent, this),
    });
    if (from === 'history') panel.iconPath = panelIcon(ports.extensionUri, false);
    const viewState = panel.onDidChangeViewState(() => ports.onDidChange());
    panel.onDidDispose(() => {
      this.closed = true;
      this.endWatch();
      vscode.Disposable.from(this.page, viewState).dispose();
    });
  }

  /** The trace that the page shows; of two that are compared, the later one. */
  get trace(): Trace | undefined {
    return this.shown?.trace;
  }

  /** The run that it is compared with. */
  get before(): Trace | undefined {
    return this.shown?.before;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  get isPinned(): boolean {
    return this.pinned;
  }

  get watch(): PanelWatch | undefined {
    return this.watching;
  }

  shows(id: string): boolean {
    return this.shown !== undefined && isShown(this.shown, id);
  }

  /** Shows a trace. Another one than before ends a comparison and a watch. */
  show(trace: Trace): void {
    if (this.shown?.trace.id !== trace.id) this.endWatch();
    this.advance(trace);
  }

  /** Shows what a panel showed before a reload. */
  restore(shown: Shown): void {
    this.change(shown);
  }

  /** Shows a newer run in place of the trace; a watch goes on. */
  advance(trace: Trace): void {
    this.change(shownNext(this.shown, trace));
  }

  /** The next state of a trace that is shown. */
  update(trace: Trace): void {
    if (this.shown !== undefined && this.shows(trace.id)) this.change(shownUpdated(this.shown, trace));
  }

  /** Shows another run beside the trace, of the history or, where it is named, out of a file. */
  compareWith(other: Trace, file?: string): void {
    if (this.shown === undefined) return;
    this.withCounters = false;
    this.change(shownBeside(this.shown, other, file));
  }

  closeComparison(): void {
    if (this.shown !== undefined) this.change(shownAlone(this.shown));
  }

  compareCounters(isOn: boolean): void {
    this.withCounters = isOn;
    this.redraw();
  }

  pin(isPinned: boolean): void {
    this.pinned = isPinned;
    this.panel.iconPath = panelIcon(this.ports.extensionUri, isPinned);
    this.redraw();
  }

  /** Takes up a watch, in place of one that was there. */
  startWatch(watch: PanelWatch): void {
    this.endWatch();
    this.watching = watch;
    this.redraw();
  }

  /** Ends a watch; how it ended stays in sight. */
  stopWatch(): void {
    this.watching?.dispose();
  }

  /** Says why nothing can be shown. */
  showSentence(sentence: string): void {
    if (this.closed) return;
    this.shown = undefined;
    this.page.showSentence(sentence);
    this.ports.onDidChange();
  }

  /** Shows the trace as list, table or diagram. */
  showAs(view: PageView): void {
    this.page.tell({ type: 'show', view });
  }

  /** Puts the focus into the page's filter. */
  filterHops(): void {
    this.page.tell({ type: 'filter' });
  }

  /** Draws all again: what is said of the trace beside its state has changed. */
  redraw(): void {
    if (this.shown === undefined || this.closed) return;
    if (this.from === 'history') this.label(this.shown);
    this.page.showPage();
    this.post();
    this.ports.onDidChange();
  }

  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private change(shown: Shown): void {
    this.shown = shown;
    this.redraw();
  }

  private endWatch(): void {
    const ended = this.watching;
    this.watching = undefined;
    ended?.dispose();
  }

  private label({ trace: { request } }: Shown): void {
    const title = plainText(`${request.source} → ${request.destination}`);
    this.panel.title = this.pinned ? vscode.l10n.t('{title} (pinned)', { title }) : title;
  }

  private post(): void {
    if (this.shown !== undefined) this.page.tell({ type: 'state', view: this.view(this.shown) });
  }

  private view({ trace, before, file }: Shown): TraceView {
    const { now, stallOf, previousOf, options } = this.ports;
    const beside = {
      stalled: stallOf(trace.id),
      watch: this.watching?.view,
      previous: this.from === 'history' ? previousOf(trace) : undefined,
      comparison:
        before && comparisonView(before, trace, present({ file, withCounters: this.withCounters }), reader),
    };
    const { from, isPinned } = this;
    return traceView(trace, reader, now(), present({ from, isPinned, options: options(), ...beside }));
  }
}
