// A person's waits in a real VS Code with the packaged extension: Enter to the row, the controller's answer to the path.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startDemo, type Demo } from '../src/demo/startDemo';
import { english, message } from '../src/path/message';
import { openVSCode } from '../test/e2e/driver/openVSCode';
import { QuickInput } from '../test/e2e/driver/quickInput';
import { ResultPage } from '../test/e2e/driver/resultPage';
import { pane, runCommand } from '../test/e2e/driver/workbench';

const runs = 11;
const [source, destination] = ['10.1.11.20', '10.3.10.40'] as const;
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

/**
 * From the Enter that starts the trace until a row of it says that it runs, by the workbench's own clock. Resolves once it
 * watches, to a function that waits: a key pressed before would go unseen.
 */
async function watchForRow(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(
    ([destination, word]) => {
      const row = new Promise<number>(resolve => {
        let pressedAt: number | undefined;
        const look = (): void => {
          const rows = [...document.querySelectorAll('.pane [role=treeitem]')];
          const isThere = rows.some(
            ({ textContent }) => textContent.includes(destination) && textContent.includes(word),
          );
          if (pressedAt === undefined || !isThere) return;
          observer.disconnect();
          removeEventListener('keydown', onKey, { capture: true });
          resolve(performance.now() - pressedAt);
        };
        const onKey = (event: KeyboardEvent): void => {
          if (event.key === 'Enter') pressedAt ??= performance.now();
        };
        const observer = new MutationObserver(look);
        addEventListener('keydown', onKey, { capture: true });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      return { row };
    },
    [destination, english(message('verdict.running'))] as const,
  );
  return () => seen.evaluate(({ row }) => row);
}

/** Epoch ms of the frame in which the finished path stands; as `watchForRow`. */
async function watchForPath(frame: Frame): Promise<() => Promise<number>> {
  const seen = await frame.evaluateHandle(() => {
    const painted = new Promise<number>(resolve => {
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
    });
    return { painted };
  });
  return () => seen.evaluate(({ painted }) => painted);
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
  await quickInput.pick(source);
  await quickInput.asks('Trace Path (2/3)');
  await quickInput.pick(destination);
  await quickInput.asks('Trace Path (3/3)');
  await quickInput.row('Trace the path').waitFor();
}

interface Waits {
  readonly rowMs: number;
  readonly paintMs: number;
}

async function measure(page: Page, controller: Demo): Promise<Waits> {
  await tracePath(page);
  const frame = await resultFrame(page);
  await Promise.all([page.evaluate(nameKeeper), frame.evaluate(nameKeeper)]);
  const row = await watchForRow(page);
  const painted = await watchForPath(frame);
  await page.keyboard.press('Enter');
  const rowMs = await row();
  const paintedAt = await painted();
  return { rowMs, paintMs: paintedAt - lastAnswerMs(controller) };
}

/** A row of the table; over its budget, the measurement fails. */
function row(times: readonly number[], budgetMs: number): Record<string, string | number> {
  const sorted = times.toSorted((one, other) => one - other);
  const medianMs = Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
  if (!(medianMs <= budgetMs)) process.exitCode = 1;
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return {
    'median ms': medianMs,
    'least ms': Math.round(least),
    'most ms': Math.round(most),
    'budget ms': budgetMs,
  };
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
    for (let run = 0; run < runs; run += 1) waits.push(await measure(vscode.page, controller));
    console.table({
      'Enter to the running row': row(
        waits.map(({ rowMs }) => rowMs),
        100,
      ),
      'controller’s answer to the painted path': row(
        waits.map(({ paintMs }) => paintMs),
        150,
      ),
    });
  } finally {
    await vscode.close();
    await controller.close();
  }
}

void main();
