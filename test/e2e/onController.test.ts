import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { createController } from '../../src/controller/connect';
import type { Demo } from '../../src/demo/startDemo';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import { addToSelection, clickUntil, fold, unfold } from './driver/clickUntil';
import type { OpenVSCode } from './driver/openVSCode';
import { certificates, knowingLab, noc, startOwnController } from './driver/ownController';
import { press } from './driver/press';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

const traces = 120;
/** What the controller computes for minutes. */
const slow = '10.30.1.77';

describe('the group On the Controller', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  const { signal } = new AbortController();
  /** By the port that a trace asks for, 1001 being the oldest. */
  const ids = new Map<number, string>();

  const colleague = () =>
    createController({
      ...{ origin: controller.url, generation: 2, ...noc },
      trust: { kind: 'pin', pem: certificates.pem('dnac.example') },
    });
  before(async () => {
    controller = await startOwnController({
      computeMs: ({ destination }) => (destination === slow ? 300_000 : 0),
    });
    const their = colleague();
    const request = {
      source: '10.1.11.20',
      destination: '10.3.10.40',
      protocol: 'tcp',
      include: [],
    } as const;
    for (let port = 1001; port <= 1000 + traces; port += 1) {
      const { traceId } = await their.initiatePathTrace({ ...request, destinationPort: port }, signal);
      ids.set(port, traceId);
    }
  });
  const open = useVSCode(() => knowingLab(controller));
  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await quickInput.asks('Demo Network');
    await quickInput.pick('Wired across the core');
    await traceRow(vscode.page, 'Reached').waitFor();
  });
  after(() => controller.close());

  const row = (text: string | RegExp): Locator => traceRow(vscode.page, text);
  const listed = (port: number): Locator => row(`10.1.11.20 → 10.3.10.40 :${port}`);
  const group = (name: string): Locator => row(new RegExp(`^${name}$`));
  const asked = (method: string, end: string): number =>
    controller.requestLog.filter(each => each.method === method && each.path.endsWith(end)).length;
  const readings = (port: number): number => asked('GET', ids.get(port) ?? 'none');
  /** The last row of the controller is above the demo network, which is folded. */
  const toLast = async (text: string): Promise<Locator> => {
    await press(vscode.page, 'End');
    await press(vscode.page, 'ArrowUp');
    await row(text).waitFor();
    return row(text);
  };

  it('asks nobody before it is unfolded, and then for the password only when one wants to sign in', async () => {
    const sent = controller.requestLog.length;
    await unfold(group('On the Controller'));
    await row(/^Demo network$/).waitFor();
    await unfold(group('lab'));
    await row('Sign in to lab…').waitFor();
    assert.equal(controller.requestLog.length, sent);
    await row('Sign in to lab…').click();
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
    await listed(1000 + traces)
      .filter({ hasText: 'completed' })
      .waitFor();
    await vscode.screenshot('on-controller');
  });

  it('goes on under another name of its controller, with more on request and every trace to be opened', async () => {
    const read = asked('GET', '/flow-analysis');
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'lab'), 'Edit Controller…');
    await quickInput.asks('Edit lab');
    await quickInput.row('Name').click();
    await quickInput.asks('Edit lab (2/2)');
    await quickInput.answer('campus');
    await quickInput.row('Save').click();
    await row(/^campus$/)
      .and(vscode.page.locator('[aria-expanded=true]'))
      .waitFor();
    assert.equal(await row(/^lab$/).count(), 0);
    await clickUntil(listed(1113), listed(1113).filter({ hasText: 'here already' }));
    await toLast('50 so far');
    await press(vscode.page, 'Enter');
    await row('50 so far').waitFor({ state: 'detached' });
    assert.deepEqual([readings(1113), asked('GET', '/flow-analysis') - read], [1, 1]);
  });

  it('shows fifty more on each request, to the end', async () => {
    const read = asked('GET', '/flow-analysis');
    await (await toLast('100 so far')).click();
    await row('100 so far').waitFor({ state: 'detached' });
    await toLast(':1001');
    assert.equal(await row('so far').count(), 0);
    assert.equal(asked('GET', '/flow-analysis') - read, 1);
    await press(vscode.page, 'Home');
  });

  it('shows of them what the filter of the view lets through', async () => {
    await runCommand(vscode.page, 'DNAC: Filter Traces');
    await quickInput.pick('10.3.10.40', "With '10.3.10.40'");
    await listed(1120).waitFor();
    await runCommand(vscode.page, 'DNAC: Filter Traces');
    await quickInput.pick(':1119', "With ':1119'");
    await listed(1120).waitFor({ state: 'detached' });
    await listed(1119).waitFor();
    await runCommand(vscode.page, 'DNAC: Clear Filter');
    await listed(1120).waitFor();
  });

  it('opens one after one reading, and the record of it from then on', async () => {
    const read = asked('GET', '/flow-analysis');
    await fold(group('campus'));
    await listed(1119).waitFor({ state: 'detached' });
    await unfold(group('campus'));
    await listed(1119).waitFor();
    await press(vscode.page, 'ArrowDown', 'ArrowDown', 'Enter');
    await new ResultPage(vscode.page).head.filter({ hasText: '1119' }).waitFor();
    await listed(1119).filter({ hasText: 'here already' }).waitFor();
    assert.deepEqual([readings(1119), asked('GET', '/flow-analysis') - read], [1, 0]);
    await clickUntil(listed(1118), listed(1118).filter({ hasText: 'here already' }));
    await listed(1119).filter({ hasText: 'here already' }).click();
    await new ResultPage(vscode.page).head.filter({ hasText: '1119' }).waitFor();
    assert.equal(readings(1119), 1);
    await vscode.screenshot('on-controller-here');
  });

  it('deletes several on the controller after one question, and says of what is gone that it is', async () => {
    await clickUntil(listed(1117), listed(1117).filter({ hasText: 'here already' }));
    await addToSelection(listed(1116));
    await press(vscode.page, 'ArrowDown', 'F2', 'Delete');
    const question = "Delete the trace '10.1.11.20 → 10.3.10.40 :1115' on campus?";
    await dialog(vscode.page).getByText(question).waitFor();
    await dialog(vscode.page)
      .getByText(/^completed · 20/)
      .waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(vscode.page).waitFor({ state: 'detached' });
    await press(vscode.page, 'ArrowUp', 'Delete');
    await dialog(vscode.page).getByText('Delete 2 traces on their controller?').waitFor();
    await dialog(vscode.page).getByText('it may be a colleague').waitFor();
    await vscode.screenshot('on-controller-delete');
    await dialog(vscode.page).getByRole('button', { name: 'Delete' }).click();
    await listed(1116).waitFor({ state: 'detached' });
    assert.deepEqual([asked('DELETE', ids.get(1117) ?? ''), asked('DELETE', ids.get(1116) ?? '')], [1, 1]);
    await colleague().deleteTrace(ids.get(1115) ?? '', signal);
    await listed(1115).click();
    await notification(vscode.page, 'campus no longer has this trace.').waitFor();
    await listed(1115).waitFor({ state: 'detached' });
    await listed(1114).waitFor();
  });

  it('deletes a trace of one’s own on the controller alone, and keeps its record', async () => {
    await chooseFromMenu(vscode.page, listed(1114), 'Run Again');
    const own = listed(1114).and(vscode.page.locator('[aria-level="2"]'));
    await own.filter({ hasText: 'Reached' }).waitFor();
    // The list is read again by itself once a trace of this machine has ended there.
    const again = listed(1114).and(vscode.page.locator('[aria-level="3"]')).nth(1);
    await again.waitFor();
    await addToSelection(own);
    await press(vscode.page, 'Delete');
    await dialog(vscode.page).getByRole('button', { name: 'Also on the Controller' }).waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Only on the Controller' }).click();
    await again.waitFor({ state: 'detached' });
    await own.filter({ hasText: 'Reached' }).waitFor();
  });

  it('gives up a trace that still runs here when it is deleted on the controller alone, and keeps the record of that', async () => {
    await startTrace(vscode.page, '10.1.11.20', slow, 'campus');
    const own = row(`10.1.11.20 → ${slow}`).and(vscode.page.locator('[aria-level="2"]'));
    await own.waitFor();
    await row(/^campus$/).hover();
    await row(/^campus$/)
      .getByRole('button', { name: 'Refresh' })
      .click();
    const there = row(`10.1.11.20 → ${slow}`).and(vscode.page.locator('[aria-level="3"]'));
    await there.filter({ hasText: 'Running · here already' }).waitFor();
    const deletions = controller.requestLog.filter(({ method }) => method === 'DELETE').length;
    await own.click();
    await new ResultPage(vscode.page).shows('Running');
    await press(vscode.page, 'Delete');
    await dialog(vscode.page).getByText('What still runs is not waited for any more.').waitFor();
    await vscode.screenshot('on-controller-delete-running');
    await dialog(vscode.page).getByRole('button', { name: 'Only on the Controller' }).click();
    await own.filter({ hasText: 'Cancelled' }).waitFor();
    await there.waitFor({ state: 'detached' });
    await row(/^Running\s*none$/).waitFor();
    await new ResultPage(vscode.page).shows('Cancelled');
    await vscode.screenshot('on-controller-cancelled');
    const sent = controller.requestLog.filter(({ method }) => method === 'DELETE').length;
    assert.equal(sent - deletions, 1);
    // Its progress goes a moment after its row has changed; nothing else is said.
    await notification(vscode.page, 'Details').waitFor({ state: 'detached' });
    assert.equal(await notification(vscode.page, slow).count(), 0);
  });

  it('says in a row, and nowhere else, that a controller cannot be reached, and tries again on request', async () => {
    await runCommand(vscode.page, 'Notifications: Clear All Notifications');
    await controller.close();
    await row(/^campus$/).hover();
    await row(/^campus$/)
      .getByRole('button', { name: 'Refresh' })
      .click();
    await row('campus cannot be reached').waitFor();
    await row('Try again').waitFor();
    await listed(1120).waitFor();
    await vscode.screenshot('on-controller-unreachable');
    assert.equal(await notification(vscode.page, /./).count(), 0);
    await row('Try again').click();
    await row('Asking campus…').waitFor({ state: 'detached' });
    await row('campus cannot be reached').waitFor();
  });
});
