import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../path/pageProtocol';
import { readFromPage } from './fromPage';
import { pageHtml, sentenceHtml } from './pageHtml';

export type PageIntent = Exclude<FromPage, { type: 'ready' }>;

export interface PageHostPorts {
  readonly extensionUri: vscode.Uri;
  /** The page has been loaded, or loaded again: it wants the whole state. */
  readonly onReady: () => void;
  readonly onIntent: (intent: PageIntent) => void;
  readonly log: (line: string) => void;
}

/** The result page in a webview. It says nothing before its page asks. */
export class PageHost implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private content: 'nothing' | 'sentence' | 'page' = 'nothing';
  private pageIsThere = false;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly ports: PageHostPorts,
  ) {
    webview.options = { enableScripts: true, localResourceRoots: [distOf(ports)] };
    this.subscription = webview.onDidReceiveMessage(value => this.receive(value));
  }

  /** Loads the page, unless it is there. */
  showPage(): void {
    if (this.content === 'page') return;
    this.content = 'page';
    this.webview.html = frame(this.webview, this.ports);
  }

  /** Shows one sentence in the page's place. */
  showSentence(sentence: string): void {
    this.content = 'sentence';
    this.pageIsThere = false;
    const { style } = addresses(this.webview, this.ports);
    const { cspSource } = this.webview;
    this.webview.html = sentenceHtml({ ...words(), cspSource, style, sentence });
  }

  /** Tells the page something. One that is hidden or still loading asks for the whole state later. */
  tell(message: ToPage): void {
    if (this.pageIsThere) void this.webview.postMessage(message);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private receive(value: unknown): void {
    const said = readFromPage(value);
    if (said === undefined) this.ports.log('The page said something unknown; it was ignored.');
    else if (said.type !== 'ready') this.ports.onIntent(said);
    else {
      this.pageIsThere = true;
      this.ports.onReady();
    }
  }
}

function frame(webview: vscode.Webview, ports: PageHostPorts): string {
  const nonce = randomBytes(16).toString('base64');
  return pageHtml({ ...words(), nonce, cspSource: webview.cspSource, ...addresses(webview, ports) });
}

function words(): { readonly language: string; readonly title: string } {
  return { language: vscode.env.language, title: vscode.l10n.t('Path trace') };
}

function addresses(
  webview: vscode.Webview,
  ports: PageHostPorts,
): { readonly script: string; readonly style: string; readonly icons: string } {
  const addressOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(distOf(ports), name)).toString();
  return { script: addressOf('page.js'), style: addressOf('page.css'), icons: addressOf('codicon.css') };
}

function distOf({ extensionUri }: Pick<PageHostPorts, 'extensionUri'>): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist');
}
