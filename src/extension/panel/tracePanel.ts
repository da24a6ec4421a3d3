import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import { reader } from '../words';
import { readFromPage } from './fromPage';
import { pageHtml } from './pageHtml';
import type { Stall } from '../running/traceStarter';
import { traceView } from './traceView';

export interface PanelPorts {
  readonly extensionUri: vscode.Uri;
  readonly now: () => number;
  /** What the page asked for, about the trace it shows. */
  readonly onIntent: (intent: Exclude<FromPage, { type: 'ready' }>, trace: Trace) => Promise<void>;
  /** Why a trace stands still, if it does. */
  readonly stallOf: (id: string) => Stall | undefined;
  readonly log: (line: string) => void;
}

/** One webview panel that shows one trace at a time. It says nothing before its page asks. */
export class TracePanel implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  private readonly subscriptions: vscode.Disposable[] = [];
  private trace: Trace | undefined;
  private pageIsThere = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly ports: PanelPorts,
  ) {
    this.onDidDispose = panel.onDidDispose;
    panel.iconPath = iconOf(ports);
    panel.webview.options = { enableScripts: true, localResourceRoots: [distOf(ports)] };
    panel.onDidDispose(() => {
      vscode.Disposable.from(...this.subscriptions).dispose();
    });
    panel.webview.onDidReceiveMessage(value => this.receive(value), undefined, this.subscriptions);
    panel.webview.html = frame(panel.webview, ports);
  }

  get traceId(): string | undefined {
    return this.trace?.id;
  }

  /** Shows a trace, or its next state. */
  show(trace: Trace): void {
    this.trace = trace;
    this.panel.title = `${trace.request.source} → ${trace.request.destination}`;
    if (this.pageIsThere) this.post();
  }

  redraw(): void {
    if (this.pageIsThere) this.post();
  }

  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(value: unknown): void {
    const said = readFromPage(value);
    if (said === undefined) this.ports.log('The page said something unknown; it was ignored.');
    else if (said.type === 'ready') this.answerReady();
    else if (this.trace !== undefined) void this.ports.onIntent(said, this.trace);
  }

  private answerReady(): void {
    this.pageIsThere = true;
    this.post();
  }

  private post(): void {
    if (this.trace === undefined) return;
    const { now, stallOf } = this.ports;
    const view = traceView(this.trace, reader, now(), stallOf(this.trace.id));
    const state: ToPage = { type: 'state', view };
    // Resolves to false for a page that is hidden; it asks again when it is back.
    void this.panel.webview.postMessage(state);
  }
}

function frame(webview: vscode.Webview, ports: PanelPorts): string {
  const fileOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(distOf(ports), name)).toString();
  return pageHtml({
    language: vscode.env.language,
    title: vscode.l10n.t('Path trace'),
    nonce: randomBytes(16).toString('base64'),
    cspSource: webview.cspSource,
    script: fileOf('page.js'),
    style: fileOf('page.css'),
    icons: fileOf('codicon.css'),
  });
}

function iconOf({ extensionUri }: PanelPorts): { light: vscode.Uri; dark: vscode.Uri } {
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  return {
    light: vscode.Uri.joinPath(media, 'trace-light.svg'),
    dark: vscode.Uri.joinPath(media, 'trace-dark.svg'),
  };
}

function distOf({ extensionUri }: PanelPorts): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist');
}
