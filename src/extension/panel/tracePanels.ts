import * as vscode from 'vscode';
import type { Trace } from '../../path/trace';
import { TracePanel, type PanelPorts } from './tracePanel';

/** The kind of panel that VS Code gives back after a reload. */
export const panelType = 'dnac.trace';

/** The result panels of this window: one that is used again for each trace, and those a reload brought back. */
export class TracePanels implements vscode.Disposable {
  private readonly panels = new Set<TracePanel>();
  private preview: TracePanel | undefined;

  constructor(private readonly ports: PanelPorts) {}

  /** Shows a trace in the preview panel, which opens when there is none. */
  show(trace: Trace, preserveFocus: boolean): void {
    if (this.preview === undefined) this.preview = this.keep(createPanel(trace, preserveFocus));
    else this.preview.reveal(preserveFocus);
    this.preview.show(trace);
  }

  /** Takes over a panel that VS Code brought back. */
  restore(panel: vscode.WebviewPanel, trace: Trace): void {
    const restored = this.keep(panel);
    restored.show(trace);
    this.preview ??= restored;
  }

  /** Tells the panels that show this trace its next state. */
  update(trace: Trace): void {
    for (const panel of this.panels) if (panel.traceId === trace.id) panel.show(trace);
  }

  /** Whether any panel shows this trace. */
  shows(id: string): boolean {
    return [...this.panels].some(panel => panel.traceId === id);
  }

  /** Draws a trace again, when what is said of it beside its state has changed. */
  redraw(id: string): void {
    for (const panel of this.panels) if (panel.traceId === id) panel.redraw();
  }

  /** A trace is gone: so are its panels. */
  close(id: string): void {
    for (const panel of this.panels) if (panel.traceId === id) panel.dispose();
  }

  /** Panels outlive the extension host: VS Code closes or restores them. */
  dispose(): void {
    this.panels.clear();
  }

  private keep(webviewPanel: vscode.WebviewPanel): TracePanel {
    const panel = new TracePanel(webviewPanel, this.ports);
    this.panels.add(panel);
    panel.onDidDispose(() => {
      this.panels.delete(panel);
      if (this.preview === panel) this.preview = undefined;
    });
    return panel;
  }
}

function createPanel({ request }: Trace, preserveFocus: boolean): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    panelType,
    `${request.source} → ${request.destination}`,
    { viewColumn: vscode.ViewColumn.Active, preserveFocus },
    {},
  );
}

/** The trace that a panel showed before the reload, as its page kept it. */
export function traceIdOf(state: unknown): string | undefined {
  const id = typeof state === 'object' && state !== null && 'traceId' in state ? state.traceId : undefined;
  return typeof id === 'string' ? id : undefined;
}
