import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import type { Trace } from '../../path/trace';
import type { KeptPanel } from './keptPanel';
import type { PanelPorts } from './panelPorts';
import { panelType } from '../seam';
import type { Shown } from './shown';
import { TracePanel } from './tracePanel';

/**
 * The result pages of this window: panels, of which the one that is not pinned is used again for each trace, and editors
 * of files, which have nothing to do with the history.
 */
export class TracePanels implements vscode.Disposable {
  private readonly panels = new Set<TracePanel>();
  private readonly files = new Set<TracePanel>();

  constructor(private readonly ports: PanelPorts) {}

  /** The page in front, be it a trace of the history or a file. */
  get active(): TracePanel | undefined {
    return [...this.panels, ...this.files].find(({ isActive }) => isActive);
  }

  /** Shows a trace in the panel that is not pinned; one opens when there is none. Resolves to its panel. */
  show(trace: Trace, preserveFocus: boolean): TracePanel {
    const preview = [...this.panels].filter(({ isPinned }) => !isPinned).at(-1);
    const panel = preview ?? this.keep(createPanel(trace, preserveFocus), this.panels);
    preview?.reveal(preserveFocus);
    panel.show(trace);
    return panel;
  }

  /** Takes over a panel that VS Code brought back. */
  restore(webviewPanel: vscode.WebviewPanel, shown: Shown, kept: KeptPanel): TracePanel {
    const panel = this.keep(webviewPanel, this.panels);
    panel.restore(shown);
    if (kept.isPanelPinned) panel.pin(true);
    return panel;
  }

  /** Takes an editor of a file, which stays its own. */
  openFile(webviewPanel: vscode.WebviewPanel): TracePanel {
    return this.keep(webviewPanel, this.files, 'file');
  }

  /** Tells the panels that show this trace its next state. */
  update(trace: Trace): void {
    for (const panel of this.panels) panel.update(trace);
  }

  /** Whether any panel shows this trace. */
  shows(id: string): boolean {
    return [...this.panels].some(panel => panel.shows(id));
  }

  /** Puts a trace beside another, wherever that is shown. */
  compareWhereShown(id: string, other: Trace): void {
    for (const panel of this.panels) if (panel.trace?.id === id) panel.compareWith(other);
  }

  /** Draws a trace again, when what is said of it beside its state has changed. */
  redraw(id: string): void {
    for (const panel of this.panels) if (panel.shows(id)) panel.redraw();
  }

  /** Draws every page again: settings have changed. */
  redrawAll(): void {
    for (const panel of [...this.panels, ...this.files]) panel.redraw();
  }

  /** A trace is gone: so are its panels, and comparisons with it. */
  close(id: string): void {
    for (const panel of this.panels) {
      if (panel.trace?.id === id) panel.dispose();
      else if (panel.shows(id)) panel.closeComparison();
    }
  }

  /** Panels outlive the extension host: VS Code closes or restores them. */
  dispose(): void {
    this.panels.clear();
    this.files.clear();
  }

  private keep(
    webviewPanel: vscode.WebviewPanel,
    panels: Set<TracePanel>,
    from: TracePanel['from'] = 'history',
  ): TracePanel {
    const panel = new TracePanel(webviewPanel, this.ports, from);
    panels.add(panel);
    panel.onDidDispose(() => {
      panels.delete(panel);
      this.ports.onDidChange();
    });
    return panel;
  }
}

function createPanel({ request }: Trace, preserveFocus: boolean): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    panelType,
    plainText(`${request.source} → ${request.destination}`),
    { viewColumn: vscode.ViewColumn.Active, preserveFocus },
    {},
  );
}
