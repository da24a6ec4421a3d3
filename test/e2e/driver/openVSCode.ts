import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { outFolder } from '../../../scripts/lib/project.mjs';
import { startVSCode } from '../../../scripts/lib/vscodeHost.mjs';
import { ensureVSCode } from '../../../scripts/lib/vscodeReleases.mjs';
import { crashExtensionHost, processesOf } from './crashExtensionHost';
import { putExtension } from './installed';
import { releaseName } from './release';
import { dialog, showView } from './workbench';

export interface OpenOptions {
  /** A colour theme's id; VS Code's own choice if left out. */
  readonly theme?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Opens a folder, in Restricted Mode, in place of an empty window. */
  readonly withFolder?: boolean;
  /** What the folder's and the user's settings.json say. */
  readonly folderSettings?: object;
  /** Files in the folder, by name. */
  readonly folderFiles?: Readonly<Record<string, string>>;
  readonly userSettings?: object;
  /** The language of the extension; VS Code's own texts stay English here. */
  readonly language?: 'de';
  /** Prepares the folder in which the extension will keep its files, which is not there yet. */
  readonly prepareStorage?: (folder: string) => Promise<void>;
}

/** A real VS Code with the packaged extension in a profile of its own, as a person has it after installing. */
export interface OpenVSCode {
  readonly page: Page;
  /** The folder on disk that `withFolder` opens. */
  readonly folder: string;
  /** Where the extension keeps its files. */
  readonly storage: string;
  /** The files of the whole profile that hold this text. */
  filesContaining(text: string): Promise<readonly string[]>;
  reload(): Promise<void>;
  /** One more window of the same VS Code and user; it has no passwords of the others. */
  openWindow(): Promise<Page>;
  /** The ids of all processes of this VS Code. */
  processes(): Promise<readonly number[]>;
  /** Kills the extension host; VS Code starts another one. */
  crashExtensionHost(): Promise<void>;
  /** Keeps a picture in out/screenshots/e2e. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

const screenshots = path.join(outFolder, 'screenshots/e2e', releaseName);

/** Starts VS Code and opens one window with the extension's views in sight. */
export async function openVSCode(options: OpenOptions = {}): Promise<OpenVSCode> {
  const release = await ensureVSCode(releaseName);
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dnac-e2e-'));
  const folder = path.join(profile, 'folder');
  await writeSettings(path.join(folder, '.vscode'), options.folderSettings);
  await writeSettings(path.join(profile, 'data/User'), options.userSettings);
  for (const [name, text] of Object.entries(options.folderFiles ?? {})) {
    await writeFile(path.join(folder, name), text);
  }
  const storage = path.join(profile, 'data/User/globalStorage/pathtrace.dnac-path-trace');
  await options.prepareStorage?.(storage);
  await putExtension({ release, profile });
  const settings = {
    'workbench.reduceMotion': 'on',
    ...(options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme }),
  };
  const host = await startVSCode({ release, profile, settings, env: options.env ?? {} });
  const address = options.withFolder === true ? host.url(folder) : host.url();
  const browser = await launchBrowser();
  const viewport = { width: 1360, height: 860 };
  const windows = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  windows.setDefaultTimeout(20_000);
  if (options.language !== undefined) await speak(windows, options.language);
  const page = await windows.newPage();
  const vscode: OpenVSCode = {
    page,
    folder,
    storage,
    filesContaining: text => filesContaining(path.join(profile, 'data'), text),
    reload: async () => {
      await page.reload();
      await showView(page);
    },
    openWindow: async () => {
      const another = await windows.newPage();
      await another.goto(address);
      await openView(another, options);
      return another;
    },
    processes: () => processesOf(host.processGroup ?? 0),
    crashExtensionHost: () => crashExtensionHost(host.processGroup ?? 0),
    screenshot: async name => {
      await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await host.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  await page.goto(address);
  await openView(page, options).catch(async (error: unknown) => {
    await vscode.screenshot('failed-to-open');
    await vscode.close();
    throw error;
  });
  return vscode;
}

async function writeSettings(folder: string, settings: object = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

/** What a language pack sets; there is none here, so that only the extension's own texts change. */
async function speak(windows: BrowserContext, language: string): Promise<void> {
  const fixed = `{ get: () => ${JSON.stringify(language)}, set: () => undefined }`;
  await windows.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${fixed})`);
}

async function openView(page: Page, { withFolder }: OpenOptions): Promise<void> {
  if (withFolder === true) {
    // 1.139 opens a folder in Restricted Mode without a question, 1.99 asks first.
    if (releaseName === 'oldest') await dialog(page).getByText("No, I don't trust the authors").click();
    // A window with a folder starts with the explorer, which would take the place of a view that was quicker.
    await page.locator('.explorer-viewlet').waitFor();
  }
  await showView(page);
}

async function filesContaining(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async file => ((await readFile(file)).includes(text) ? file : undefined)),
  );
  return found.filter(file => file !== undefined);
}
