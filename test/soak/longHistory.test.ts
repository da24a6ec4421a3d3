import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { writeLongHistory } from '../../bench/lib/longHistory';
import { chooseFromMenu } from '../e2e/driver/controllerRow';
import type { OpenVSCode } from '../e2e/driver/openVSCode';
import { QuickInput } from '../e2e/driver/quickInput';
import { useVSCode } from '../e2e/driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from '../e2e/driver/workbench';
import { eventually } from '../unit/tracing/eventually';

const traces = 10_000;
/** The oldest, by the numbers that the history is made of. */
const oldest = `10.1.${(traces - 1) >> 8}.${(traces - 1) & 255} →`;

describe('a history of 10,000 traces in a real VS Code', () => {
  let vscode: OpenVSCode;
  const open = useVSCode(() => ({
    userSettings: { 'dnac.historyLimit': traces },
    prepareStorage: storage => writeLongHistory(path.join(storage, 'traces'), traces, Date.now()),
  }));
  before(() => {
    vscode = open();
  });
  afterEach(async () => {
    assert.equal(await notification(vscode.page, /./).count(), 0);
  });

  const onDisk = async (): Promise<number> => {
    const names = await readdir(path.join(vscode.storage, 'traces'));
    return names.filter(name => name.endsWith('.pathtrace.json')).length;
  };

  it('opens with the newest, the oldest days closed', async () => {
    await traceRow(vscode.page, '10.1.0.0 →').waitFor();
    assert.equal(await traceRow(vscode.page, oldest).count(), 0);
    await vscode.screenshot('long-history');
  });

  it('is scrolled to its end, and shows more there', async () => {
    const group = (name: string) => traceRow(vscode.page, new RegExp(`^${name}$`));
    // Days that are open would keep the older ones out of sight.
    for (const name of ['Today', 'Yesterday', 'Older']) await group(name).click();
    await traceRow(vscode.page, ' → ').first().waitFor();
    for (let turn = 0; turn < 3; turn += 1) {
      await vscode.page.keyboard.press('End');
      await traceRow(vscode.page, 'Show More…').click();
      await traceRow(vscode.page, 'Show More…').waitFor({ state: 'detached' });
    }
    await vscode.page.keyboard.press('End');
    await traceRow(vscode.page, 'Show More…').waitFor();
    await vscode.screenshot('long-history-end');
    await vscode.page.keyboard.press('Home');
    await group('Today').click();
    await traceRow(vscode.page, '10.1.0.0 →').waitFor();
  });

  it('is filtered down to the oldest', async () => {
    await runCommand(vscode.page, 'DNAC: Filter Traces');
    await new QuickInput(vscode.page).pick(oldest.slice(0, -2), `With '${oldest.slice(0, -2)}'`);
    await traceRow(vscode.page, oldest).waitFor();
    await runCommand(vscode.page, 'DNAC: Clear Filter');
    await traceRow(vscode.page, '10.1.0.0 →').waitFor();
  });

  it('loses a selection, on the screen and on the disk', async () => {
    await traceRow(vscode.page, '10.1.0.0 →').click();
    // One by one: soon after midnight the heading of yesterday stands between them, and has no menu.
    for (const other of [1, 2, 3, 4, 5])
      await traceRow(vscode.page, `10.1.0.${other} →`).click({ modifiers: ['Control'] });
    await chooseFromMenu(vscode.page, traceRow(vscode.page, '10.1.0.3 →'), 'Delete');
    await dialog(vscode.page).getByText('Delete 6 traces from this machine?').waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Delete', exact: true }).click();
    for (const gone of [0, 3, 5]) {
      await traceRow(vscode.page, `10.1.0.${gone} →`).waitFor({ state: 'detached' });
    }
    await traceRow(vscode.page, '10.1.0.6 →').waitFor();
    await eventually('they are gone from the disk', async () => (await onDisk()) === traces - 6);
  });

  it('loses all but the last days at one go', async () => {
    await runCommand(vscode.page, 'DNAC: Delete Older Than');
    await new QuickInput(vscode.page).row(/^1 day/).click();
    await dialog(vscode.page).getByRole('button', { name: 'Delete', exact: true }).click();
    await eventually('they are gone from the disk', async () => (await onDisk()) < 200, 120_000);
    await traceRow(vscode.page, '10.1.0.6 →').waitFor();
  });
});
