import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Trace } from '../../src/path/trace';
import { createFileStore } from '../../src/tracing/fileStore';
import { newTrace } from '../../src/tracing/newTrace';
import { eventually } from '../unit/tracing/eventually';
import { clickUntil } from './driver/clickUntil';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { useVSCode } from './driver/useVSCode';
import { dialog, runCommand, traceRow } from './driver/workbench';

const dayMs = 86_400_000;
const days = [0, 2, 5, 9, 40, 100];

function sourceOf(age: number): string {
  return `10.1.0.${age}`;
}

/** A trace that ended so many days ago. */
function agedTrace(age: number, nowMs: number): Trace {
  const intent = newTrace({
    controller: { name: 'lab', origin: 'https://dnac.example.net' },
    request: { source: sourceOf(age), destination: '10.2.0.1', include: ['acl'] },
    askedAtMs: nowMs - age * dayMs - 60_000,
    utcOffsetMinutes: 0,
  });
  return { ...intent, state: 'failed', phase: 'done' };
}

/** One trace of each age; the one of 40 days is pinned. */
async function writeTraces(storage: string): Promise<void> {
  const store = createFileStore({ folder: path.join(storage, 'traces'), log: line => assert.fail(line) });
  for (const age of days) {
    const trace = agedTrace(age, Date.now());
    await store.save(trace);
    if (age === 40) await store.annotate(trace.id, { pinned: true });
  }
}

describe('a history that is kept for seven days', () => {
  let vscode: OpenVSCode;
  const open = useVSCode(() => ({ userSettings: { 'dnac.historyDays': 7 }, prepareStorage: writeTraces }));
  before(() => {
    vscode = open();
  });

  const areKept = (count: number): Promise<void> =>
    eventually(`${count} are on disk`, async () => {
      const names = await readdir(path.join(vscode.storage, 'traces'));
      return names.filter(name => name.endsWith('.pathtrace.json')).length === count;
    });

  const shows = async (ages: readonly number[]): Promise<void> => {
    for (const age of days) {
      const row = traceRow(vscode.page, `${sourceOf(age)} →`);
      await row.waitFor({ state: ages.includes(age) ? 'visible' : 'detached' });
    }
    await areKept(ages.length);
  };

  it('loses what is older when the view opens, on the screen and on the disk; what is pinned stays', async () => {
    // The rows are drawn anew when some have gone: a group that unfolds meanwhile may fold up again.
    await areKept(4);
    await clickUntil(traceRow(vscode.page, /^Older$/), traceRow(vscode.page, `${sourceOf(2)} →`));
    await shows([0, 2, 5, 40]);
    await vscode.screenshot('retention');
  });

  it('loses what a person finds too old after a question that counts them', async () => {
    const quickInput = new QuickInput(vscode.page);
    await runCommand(vscode.page, 'DNAC: Delete Older Than');
    await quickInput.asks('Delete Older Than');
    await quickInput.row('7 days').filter({ hasText: 'no traces' }).waitFor();
    await vscode.screenshot('delete-older');
    await quickInput.row(/^1 day/).click();
    await dialog(vscode.page).getByText('Delete traces older than 1 day from this machine: 2?').waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Delete' }).click();
    await shows([0, 40]);
  });

  it('is the same in the next window', async () => {
    await vscode.reload();
    await shows([0, 40]);
  });
});
