import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { pageHtml } from '../../src/extension/panel/pageHtml';
import { traceView } from '../../src/extension/panel/traceView';
import { english } from '../../src/path/message';
import type { FromPage, TraceView } from '../../src/path/pageProtocol';
import type { Trace } from '../../src/path/trace';
import { nowMs } from '../fixtures/traces';
import { pageFiles } from './pageFiles';
import { themes, type ThemeName } from './themes';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly deviceScaleFactor?: number;
  /** What `getState` gives: what the page kept before a reload. */
  readonly kept?: unknown;
}

/** The result page in a plain browser, under the policy it has in VS Code, with a host that only listens. */
export interface OpenPage {
  readonly page: Page;
  /** Sends a state and waits until it is painted. */
  show(trace: Trace): Promise<void>;
  post(message: unknown): Promise<void>;
  sent(): Promise<readonly FromPage[]>;
  kept(): Promise<unknown>;
  /** Breaches of the content security policy and errors of the page, so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface PageHarness {
  open(options?: PageOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Builds the page, serves it on loopback and starts a browser. */
export async function startPageHarness(): Promise<PageHarness> {
  const files = await pageFiles();
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://localhost').pathname);
    const body = name === '' ? frame() : files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[path.extname(name)] ?? 'text/html',
    });
    response.end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchBrowser();
  return {
    open: options => openPage(browser, server, options),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function openPage(browser: Browser, server: Server, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1180, height = 760, deviceScaleFactor = 1 } = options;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor });
  const complaints: string[] = [];
  context.setDefaultTimeout(4000);
  const page = await context.newPage();
  page.on('console', said => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await prepare(context, options);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    page,
    complaints,
    show: trace => show(page, { type: 'state', view: viewOf(trace) }),
    post: message => show(page, message),
    sent: () => page.evaluate(() => globalThis.sentMessages),
    kept: () => page.evaluate(() => globalThis.keptState),
    close: () => context.close(),
  };
}

declare global {
  var sentMessages: FromPage[];
  var keptState: unknown;
}

/** The host's side: theme variables on the root element as VS Code sets them, and its API. */
async function prepare(context: BrowserContext, { theme = 'dark', kept }: PageOptions): Promise<void> {
  // The runner's compiler wraps functions in this helper, which a browser does not have.
  await context.addInitScript({ content: 'globalThis.__name = named => named;' });
  await context.addInitScript(
    ({ variables, body, state }) => {
      globalThis.sentMessages = [];
      globalThis.keptState = state;
      const api = {
        postMessage: (message: FromPage) => globalThis.sentMessages.push(structuredClone(message)),
        getState: () => globalThis.keptState,
        setState: (next: unknown) => (globalThis.keptState = structuredClone(next)),
      };
      Object.assign(globalThis, { acquireVsCodeApi: () => api });
      document.addEventListener('DOMContentLoaded', () => {
        for (const [name, value] of Object.entries(variables)) {
          document.documentElement.style.setProperty(name, value);
        }
        document.body.className = body;
      });
    },
    { variables: themes[theme].variables, body: themes[theme].body, state: kept },
  );
}

async function show(page: Page, message: unknown): Promise<void> {
  await page.evaluate(
    said =>
      new Promise<void>(resolve => {
        window.postMessage(said, window.origin);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
    message,
  );
}

/** What the extension would send, in English. */
export function viewOf(trace: Trace): TraceView {
  return traceView(trace, { say: english, t: text => text }, nowMs);
}

function frame(): string {
  return pageHtml({
    language: 'en',
    title: 'Path trace',
    nonce: 'bm9uY2U=',
    cspSource: "'self'",
    script: 'page.js',
    style: 'page.css',
    icons: 'codicon.css',
  });
}
