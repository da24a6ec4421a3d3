// A person's waits in a real VS Code with the packaged extension: Enter to the row, the controller's answer to the path.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startDemo, type Demo } from '../src/demo/startDemo';
import { openVSCode } from '../test/e2e/driver/openVSCode';
import { QuickInput } from '../test/e2e/driver/quickInput';
import { ResultPage } from '../test/e2e/driver/resultPage';
import { pane, runCommand } from '../test/e2e/driver/workbench';

const runs = 11;
const certificates = path.join(import.meta.dirname, '../test/fixtures/tls');
const certificateFile = path.join(certificates, 'dnac.example.cert.pem');

async function startController(): Promise<Demo> {
  const cert = await readFile(certificateFile, 'utf8');
  const key = await readFile(path.join(certificates, 'dnac.example.key.pem'), 'utf8');
  return startDemo({ host: '127.0.0.2', tls: { cert, key }, computeMs: 600 });
}

async function addController(page: Page, { url, username, password }: Demo): Promise<void> {
  const quickInput = new QuickInput(page);
  await runCommand(page, 'DNAC: Add Controller');
  const answers = [url, username, password, 'lab'];
  for (const [step, answer] of answers.entries()) {
    await quickInput.asks(`Add Controller (${step + 1}/4)`);
    await quickInput.answer(answer);
  }
  await pane(page, 'Controllers').locator('[role=treeitem]').filter({ hasText: 'lab' }).waitFor();
}

/** From the Enter that starts the trace until its row is in the page, by the page's own clock. */
function watchForRow(page: Page, running: number): Promise<number> {
  return page.evaluate(
    count =>
      new Promise<number>(resolve => {
        let pressedAt = 0;
        const onKey = (event: KeyboardEvent): void => {
          if (event.key === 'Enter') pressedAt = performance.now();
        };
        addEventListener('keydown', onKey, { capture: true });
        const look = (): void => {
          const rows = [...document.querySelectorAll('.pane [role=treeitem]')];
          if (pressedAt === 0 || rows.filter(row => row.textContent.includes('10.3.10.40')).length < count)
            return;
          observer.disconnect();
          removeEventListener('keydown', onKey, { capture: true });
          resolve(performance.now() - pressedAt);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    running,
  );
}

/** Epoch ms of the frame in which the finished path stands. */
function watchForPath(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>(resolve => {
        const isThere = (): boolean =>
          document.querySelector('h1')?.textContent.trim().startsWith('Reached') === true &&
          document.querySelectorAll('button.hop-button').length > 0;
        const isFresh = { value: !isThere() };
        const look = (): void => {
          if (!isThere()) isFresh.value = true;
          if (!isFresh.value || !isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      }),
  );
}

function lastAnswerMs({ requestLog }: Demo): number {
  const polls = requestLog.filter(
    ({ method, path: to }) => method === 'GET' && /flow-analysis\/|pathTraces\//.test(to),
  );
  return polls.at(-1)?.atMs ?? 0;
}

/** The functions that are handed to the browser were compiled for Node, with a helper that keeps their names. */
const nameKeeper = 'globalThis.__name = value => value';

async function resultFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if (
      (await frame
        .locator('header.head')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  }
  throw new Error('The result page is not open.');
}

async function tracePath(page: Page): Promise<void> {
  const quickInput = new QuickInput(page);
  await runCommand(page, 'DNAC: Trace Path');
  await quickInput.asks('Trace Path (1/3)');
  await quickInput.pick('10.1.11.20');
  await quickInput.asks('Trace Path (2/3)');
  await quickInput.pick('10.3.10.40');
  await quickInput.asks('Trace Path (3/3)');
  await quickInput.row('Trace the path').waitFor();
}

interface Waits {
  readonly rowMs: number;
  readonly paintMs: number;
}

async function measure(page: Page, controller: Demo, run: number): Promise<Waits> {
  await tracePath(page);
  const frame = await resultFrame(page);
  await Promise.all([page.evaluate(nameKeeper), frame.evaluate(nameKeeper)]);
  const row = watchForRow(page, run + 1);
  const painted = watchForPath(frame);
  await page.keyboard.press('Enter');
  const rowMs = await row;
  const paintedAt = await painted;
  return { rowMs, paintMs: paintedAt - lastAnswerMs(controller) };
}

function line(what: string, times: readonly number[], budgetMs: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  const [least = 0, median = 0, most = 0] = [0, Math.floor(sorted.length / 2), sorted.length - 1].map(
    at => sorted[at],
  );
  const cells = [median, least, most, budgetMs].map(ms => `${Math.round(ms)} ms`.padStart(9));
  return `${what.padEnd(44)}${cells.join('')}`;
}

async function main(): Promise<void> {
  const controller = await startController();
  const vscode = await openVSCode({ env: { NODE_EXTRA_CA_CERTS: certificateFile } });
  try {
    await addController(vscode.page, controller);
    await tracePath(vscode.page);
    await vscode.page.keyboard.press('Enter');
    await new ResultPage(vscode.page).shows('Reached');
    const waits: Waits[] = [];
    for (let run = 1; run <= runs; run += 1) waits.push(await measure(vscode.page, controller, run));
    console.log(`${''.padEnd(44)}   median      min      max   budget`);
    console.log(
      line(
        'Enter to the running row',
        waits.map(({ rowMs }) => rowMs),
        100,
      ),
    );
    console.log(
      line(
        'controller’s answer to the painted path',
        waits.map(({ paintMs }) => paintMs),
        150,
      ),
    );
  } finally {
    await vscode.close();
    await controller.close();
  }
}

void main();
