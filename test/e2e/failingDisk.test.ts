import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../unit/tracing/eventually';
import { chooseFromMenu } from './driver/controllerRow';
import { openFailingDisk, type FailingDisk } from './driver/failingDisk';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

const wired = '10.1.11.20 → 10.3.10.40';
const guests = '10.99.0.10 → 10.9.4.20';
const till = '10.20.1.15 → 10.9.4.20';
const late = '10.1.12.250 → 10.9.1.20';

describe('a disk that takes nothing any more', () => {
  let disk: FailingDisk;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    disk = await openFailingDisk();
  });
  const open = useVSCode(() => ({
    // Runs end with their paths and what the inventory knows of them: what is written, is written soon.
    userSettings: { 'dnac.include': ['acl'] },
    prepareStorage: folder => disk.standIn(folder),
  }));
  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
    await story('Wired across the core');
    await result.shows('Reached');
    // What the inventory knows of the interfaces is written last: nothing makes room on the disk after that.
    await eventually('the trace is kept', async () =>
      (await kept(wired)).some(text => text.includes('"operationalStatus"')),
    );
  });
  after(() => disk.remove());

  const story = async (title: string): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await quickInput.asks('Demo Network');
    await quickInput.pick(title);
  };
  /** The ended traces on disk with these ends, as text. */
  const kept = async (ends: string): Promise<readonly string[]> => {
    const folder = path.join(disk.folder, 'traces');
    const names = (await readdir(folder)).filter(name => name.endsWith('.pathtrace.json'));
    const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')));
    return texts.filter(text => {
      const { request, phase } = JSON.parse(text) as { request: Record<string, string>; phase: string };
      return phase === 'done' && `${request['source']} → ${request['destination']}` === ends;
    });
  };
  const clearNotifications = (): Promise<void> =>
    runCommand(vscode.page, 'Notifications: Clear All Notifications');
  const fill = async (): Promise<void> => disk.fill(await vscode.processes());
  const makeRoom = async (): Promise<void> => disk.makeRoom(await vscode.processes());

  it('runs a trace and shows its result, and says in one sentence that it is not saved', async () => {
    const before = await kept(wired);
    await fill();
    await story('Guests and card data');
    await result.shows('Blocked');
    await notification(vscode.page, disk.fullWords).filter({ hasText: guests }).waitFor();
    await traceRow(vscode.page, guests).filter({ hasText: 'Blocked' }).waitFor();
    await vscode.screenshot('disk-full');
    assert.equal(await notification(vscode.page, disk.fullWords).count(), 1);
    assert.deepEqual(await kept(wired), before);
    await clearNotifications();
  });

  it('says so when a name cannot be kept', async () => {
    await chooseFromMenu(vscode.page, traceRow(vscode.page, wired), 'Rename');
    await quickInput.asks('Rename Trace');
    await quickInput.answer('the till');
    await notification(vscode.page, 'The change could not be saved')
      .filter({ hasText: disk.fullWords })
      .waitFor();
    await traceRow(vscode.page, wired).waitFor();
    await clearNotifications();
  });

  it('says so when a result cannot be saved there', async () => {
    await runCommand(vscode.page, 'DNAC: Save Result As');
    await quickInput.row('Markdown').click();
    await quickInput.asks('Save the Path');
    await quickInput.row('..').waitFor();
    await vscode.page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.includes('/path-') === true,
    );
    await quickInput.type(path.join(disk.folder, 'path.md'));
    await quickInput.row('traces').waitFor();
    await press(vscode.page, 'Enter');
    await notification(vscode.page, 'path.md could not be saved')
      .filter({ hasText: disk.fullWords })
      .waitFor();
    await vscode.screenshot('disk-full-export');
    await clearNotifications();
  });

  it('lets traces be deleted, to make room', async () => {
    await chooseFromMenu(vscode.page, traceRow(vscode.page, wired), 'Delete');
    await dialog(vscode.page).getByRole('button', { name: 'Delete', exact: true }).click();
    await traceRow(vscode.page, wired).waitFor({ state: 'detached' });
    assert.deepEqual(await kept(wired), []);
  });

  it('saves by itself what it could not, once there is room', async () => {
    await makeRoom();
    await eventually('it is saved', async () => (await kept(guests)).length === 1);
    await vscode.reload();
    await traceRow(vscode.page, guests).filter({ hasText: 'Blocked' }).waitFor();
  });

  it('brings a trace to its end although it fills up in the middle', async () => {
    await story('The reason comes late');
    await traceRow(vscode.page, late).filter({ hasText: 'Running' }).waitFor();
    await fill();
    await traceRow(vscode.page, late).filter({ hasText: 'Not found' }).waitFor();
    await result.shows('Not found');
    await notification(vscode.page, disk.fullWords).filter({ hasText: late }).waitFor();
    await makeRoom();
    await eventually('it is saved', async () => (await kept(late)).length === 1);
    await clearNotifications();
  });

  it('does all of this as well when it turns read-only', async () => {
    await disk.turnReadOnly();
    await story('A till and the payment gateway');
    await result.head.filter({ hasText: till }).waitFor();
    await result.shows('Reached');
    await notification(vscode.page, 'nothing may be written').filter({ hasText: till }).waitFor();
    await vscode.screenshot('disk-read-only');
    await clearNotifications();
    await chooseFromMenu(vscode.page, traceRow(vscode.page, guests), 'Pin');
    await notification(vscode.page, 'The change could not be saved').waitFor();
    await disk.turnWritable();
    await eventually('it is saved', async () => (await kept(till)).length === 1);
    assert.equal((await kept(guests)).length, 1);
  });
});
