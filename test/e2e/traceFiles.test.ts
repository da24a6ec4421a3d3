import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialiseTrace } from '../../src/files/traceFile';
import { deviceHop } from '../fixtures/hops';
import { blockedHops, finishedTrace, wiredHops } from '../fixtures/traces';
import { chooseFile } from './driver/chooseFile';
import { allowClipboard, clipboardWith } from './driver/clipboard';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { isStored } from './driver/storedState';
import { useVSCode } from './driver/useVSCode';
import { notification, openFile, pane, runCommand, traceRow } from './driver/workbench';

const hostile = '<img src=x onerror=alert(1)>\u202e';
const reached = finishedTrace(wiredHops);
const hostileTrace = finishedTrace([
  ...wiredHops.slice(0, 1),
  deviceHop(hostile, '10.20.0.2', { role: hostile }),
  ...wiredHops.slice(-1),
]);

describe('a trace file in an untrusted folder, without any controller', () => {
  const open = useVSCode(() => ({
    withFolder: true,
    folderFiles: {
      // Files that were exported earlier have such fields.
      'ticket.pathtrace.json': serialiseTrace({ ...reached, label: 'the till', note: 'slow since noon' }),
      'hostile.pathtrace.json': serialiseTrace(hostileTrace),
      'later.pathtrace.json': JSON.stringify({ format: 'dnac-path-trace', version: 9 }),
      'damaged.pathtrace.json': '{"format":"dnac-path-trace","version":1,"hops":[{}]}',
    },
  }));
  let vscode: OpenVSCode;
  let result: ResultPage;
  let quickInput: QuickInput;

  before(() => {
    vscode = open();
    result = new ResultPage(vscode.page);
    quickInput = new QuickInput(vscode.page);
  });

  it('opens as a result, and adds nothing to the history', async () => {
    await openFile(vscode.page, 'ticket.pathtrace.json');
    await result.shows('Reached');
    assert.equal(await result.hops.count(), wiredHops.length);
    await vscode.screenshot('trace-file');
    await pane(vscode.page, 'Controllers').getByText('No controller yet.').waitFor();
    await pane(vscode.page, 'Traces').getByText('Try the Demo Network').waitFor();
  });

  it('is copied without the name and the note that somebody gave it', async () => {
    await allowClipboard(vscode.page);
    await runCommand(vscode.page, 'DNAC: Copy Result As');
    await quickInput.row('JSON (trace file)').click();
    await quickInput.gone();
    const copied = await clipboardWith(vscode.page, '"dnac-path-trace"');
    assert.doesNotMatch(copied, /the till|slow since noon/);
  });

  it('follows the file', async () => {
    const file = path.join(vscode.folder, 'ticket.pathtrace.json');
    await writeFile(file, serialiseTrace(finishedTrace(blockedHops)));
    await result.shows('Blocked');
    await writeFile(file, '{');
    await result.frame.getByText('not JSON').waitFor();
    await writeFile(file, serialiseTrace(reached));
    await result.shows('Reached');
    assert.equal(await readFile(file, 'utf8'), serialiseTrace(reached));
  });

  it('shows hostile names as text', async () => {
    await openFile(vscode.page, 'hostile.pathtrace.json');
    await result.hop(2).filter({ hasText: '<img src=x onerror=alert(1)>\\u202e' }).waitFor();
    assert.equal(await result.frame.locator('img').count(), 0);
  });

  it('says why one of a later version or a damaged one is not shown', async () => {
    await openFile(vscode.page, 'later.pathtrace.json');
    await result.frame.getByText('written by a later version of this extension (format 9)').waitFor();
    await openFile(vscode.page, 'damaged.pathtrace.json');
    await result.frame.getByText('This file is not a path trace that can be shown').waitFor();
    await vscode.screenshot('trace-file-damaged');
  });

  it('is asked again of a controller of one’s own: the one in the file is only a name', async () => {
    await openFile(vscode.page, 'ticket.pathtrace.json');
    await result.shows('Reached');
    await runCommand(vscode.page, 'DNAC: Run Again');
    await quickInput.row('Use the demo network').click();
    await traceRow(vscode.page, '10.20.1.15 → 10.9.4.20 :443').filter({ hasText: 'Reached' }).waitFor();
    await result.head.filter({ hasText: 'Demo network' }).waitFor();
  });

  it('stays beside a trace of one’s own over a reload', async () => {
    await runCommand(vscode.page, 'DNAC: Compare with…');
    await quickInput.row('From a file…').click();
    await quickInput.asks('Compare with a File');
    await chooseFile(vscode.page, path.join(vscode.folder, 'ticket.pathtrace.json'));
    await result.comparison.waitFor();
    await isStored(vscode.page, 'comparedFile');
    await vscode.reload();
    await result.comparison.waitFor();
    await vscode.screenshot('compared-file-restored');
  });

  it('that is gone by then ends the comparison, with a sentence', async () => {
    await rm(path.join(vscode.folder, 'ticket.pathtrace.json'));
    // A notification comes while the window is still opening, and does not stay.
    const said = notification(
      vscode.page,
      'ticket.pathtrace.json is gone or no path trace any more',
    ).waitFor();
    await Promise.all([said, vscode.reload()]);
    await result.comparison.waitFor({ state: 'detached' });
    await result.head.filter({ hasText: 'Demo network' }).waitFor();
  });
});
