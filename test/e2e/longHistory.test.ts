import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { serialiseTrace } from '../../src/files/traceFile';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import { eventually } from '../unit/tracing/eventually';
import { chooseFromMenu } from './driver/controllerRow';
import { unfold } from './driver/clickUntil';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { shownBy } from './driver/shownBy';
import { useVSCode } from './driver/useVSCode';
import { dialog, runCommand, traceRow } from './driver/workbench';

const dayMs = 24 * 60 * 60_000;
const count = 230;

/** A history that has grown for a while: its traces are 20 to 60 days old, the youngest from 10.0.0.1. */
async function writeHistory(storage: string): Promise<void> {
  const folder = path.join(storage, 'traces');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [first] = wiredHops;
  assert.ok(first !== undefined);
  for (let index = 0; index < count; index += 1) {
    const atMs = Date.now() - (20 + (index * 40) / count) * dayMs;
    const id = `0b7d6a52-5f1e-4c7e-9f1a-${String(index).padStart(12, '0')}`;
    const trace = finishedTrace(wiredHops, {
      id,
      request: { source: `10.0.0.${index + 1}`, destination: '10.9.4.20', include: [] },
      times: { askedAtMs: atMs, startedAtMs: atMs, finishedAtMs: atMs + 900, utcOffsetMinutes: 0 },
    });
    await writeFile(path.join(folder, `${id}.pathtrace.json`), serialiseTrace(trace));
  }
}

describe('a history that has grown', () => {
  const open = useVSCode(() => ({
    prepareStorage: writeHistory,
    userSettings: { 'dnac.historyLimit': 1000 },
  }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  const group = (name: string): Locator => traceRow(vscode.page, new RegExp(`^${name}$`));
  const kept = async (): Promise<number> =>
    (await readdir(path.join(vscode.storage, 'traces'))).filter(name => name.startsWith('0b7d6a52')).length;

  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });

  it('draws so many rows, and the others when one asks for more', async () => {
    await unfold(group('Older'));
    await traceRow(vscode.page, '10.0.0.1 → 10.9.4.20').waitFor();
    await press(vscode.page, 'End');
    await traceRow(vscode.page, '10.0.0.200 → 10.9.4.20').waitFor();
    await vscode.screenshot('show-more');
    await traceRow(vscode.page, 'Show More…').click();
    await traceRow(vscode.page, 'Show More…').waitFor({ state: 'detached' });
    await press(vscode.page, 'End');
    await traceRow(vscode.page, '10.0.0.230 → 10.9.4.20').waitFor();
  });

  it('is cleared by age after one question, and what is younger stays', async () => {
    await runCommand(vscode.page, 'DNAC: Delete Older Than…');
    await quickInput.asks('Delete Older Than');
    await quickInput.row('90 days').filter({ hasText: 'no traces' }).waitFor();
    await vscode.screenshot('delete-older');
    await quickInput.row('30 days').click();
    const question = dialog(vscode.page).filter({
      hasText: 'Delete traces older than 30 days from this machine: 172?',
    });
    await question.getByText('Pinned and running traces stay').waitFor();
    await question.getByRole('button', { name: 'Delete' }).click();
    await eventually('the old files are gone', async () => (await kept()) === 58);
    await traceRow(vscode.page, '10.0.0.230 → 10.9.4.20').waitFor({ state: 'detached' });
    await traceRow(vscode.page, '10.0.0.58 → 10.9.4.20').waitFor();
  });
});

describe('what a person notes of traces, and asks of several', () => {
  const open = useVSCode();
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  const [wired, till] = ['10.1.11.20 → 10.3.10.40', '10.20.1.15 → 10.9.4.20'];

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    for (const story of ['Wired across the core', 'A till and the payment gateway']) {
      await runCommand(vscode.page, 'DNAC: Try the Demo Network');
      await quickInput.asks('Demo Network');
      await quickInput.pick(story);
      await new ResultPage(vscode.page).shows('Reached');
    }
    await traceRow(vscode.page, till).filter({ hasText: 'Reached' }).waitFor();
  });

  it('a note stands in the tooltip of the row', async () => {
    await chooseFromMenu(vscode.page, traceRow(vscode.page, wired), 'Edit Note…');
    await quickInput.asks(`Note on ${wired}`);
    await quickInput.answer('before the change of Tuesday');
    await quickInput.gone();
    const tooltip = vscode.page.locator('.monaco-hover:visible');
    await shownBy(tooltip.filter({ hasText: 'Note: before the change of Tuesday' }), () =>
      traceRow(vscode.page, wired).hover(),
    );
    await vscode.screenshot('note');
  });

  it('those that are selected run again after one question', async () => {
    await traceRow(vscode.page, wired).click({ modifiers: ['Control'] });
    await traceRow(vscode.page, till).click({ modifiers: ['Control'] });
    await chooseFromMenu(vscode.page, traceRow(vscode.page, till), 'Run Again');
    await dialog(vscode.page).getByText("Start 2 traces on 'Demo network'?").waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Start' }).click();
    for (const pair of [wired, till]) {
      await traceRow(vscode.page, pair).nth(1).waitFor();
      await traceRow(vscode.page, pair).first().filter({ hasText: 'Reached' }).waitFor();
    }
    await vscode.screenshot('several-again');
  });
});
