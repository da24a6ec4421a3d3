import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { createController } from '../../src/controller/connect';
import type { Demo } from '../../src/demo/startDemo';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { certificates, startOwnController, trusting } from './driver/ownController';
import { press } from './driver/press';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, traceRow } from './driver/workbench';

const admin = { username: 'admin', password: 'correct horse battery', role: 'admin' } as const;
const reader = { username: 'reader', password: 'staple of the observer', role: 'observer' } as const;

const tooMany = { kind: 'answer', status: 429, headers: { 'Retry-After': '60' } } as const;

describe('several accounts on one controller', () => {
  let isLimited = false;
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    controller = await startOwnController({
      ...{ users: [admin, reader], computeMs: 10_000 },
      faults: () => (isLimited ? tooMany : undefined),
    });
  });
  const open = useVSCode(() => ({
    env: trusting,
    userSettings: {
      'dnac.timeLimitSeconds': 5,
      'dnac.controllers': [
        { name: 'watch', url: controller.url, username: reader.username },
        { name: 'prod', url: controller.url, username: admin.username, production: true },
      ],
    },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });
  after(() => controller.close());

  const trace = (from: string, source: string, destination: string): Promise<void> =>
    startTrace(vscode.page, source, destination, from);

  it('are signed out as long as their passwords are not known', async () => {
    await controllerRow(vscode.page, 'watch').filter({ hasText: 'signed out' }).waitFor();
    await controllerRow(vscode.page, 'PRODUCTION · signed out').waitFor();
  });

  it('offers the existing traces to one that may only read, and opens one without a further question', async () => {
    const tls = { kind: 'pin', pem: certificates.pem('dnac.example') } as const;
    const colleague = createController({ origin: controller.url, generation: 2, trust: tls, ...admin });
    const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };
    const signal = AbortSignal.timeout(30_000);
    const { traceId } = await colleague.initiatePathTrace(request, signal);

    await trace('watch', '10.1.11.22', '10.3.10.41');
    await quickInput.asks('Sign In to watch');
    await quickInput.answer(reader.password);
    const refused = notification(
      vscode.page,
      "'reader' may read traces but not start them on watch (HTTP 403).",
    );
    await refused.getByRole('button', { name: 'Show Existing Traces' }).waitFor();
    await vscode.screenshot('may-only-read');
    await refused.getByRole('button', { name: 'Show Existing Traces' }).click();
    await quickInput.asks('Traces on watch');
    await vscode.screenshot('existing-traces');
    while ((await colleague.getPath(traceId, [], signal)).status === 'running') await delay(300);
    const readBefore = readingsOf(controller, traceId);
    await quickInput.row('10.1.11.20 → 10.3.10.40').click();
    await result.head.filter({ hasText: '10.1.11.20 → 10.3.10.40' }).waitFor();
    await result.shows('Reached');
    assert.equal(readingsOf(controller, traceId), readBefore + 1);
    assert.equal(controller.requestLog.filter(({ method }) => method === 'DELETE').length, 0);
  });

  it('signs one out, and leaves the other as it is', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'watch'), 'Sign Out');
    await controllerRow(vscode.page, 'watch').filter({ hasText: 'signed out' }).waitFor();
    await trace('watch', '10.1.11.22', '10.3.10.41');
    await quickInput.asks('Sign In to watch');
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('asks before the first trace on production, and starts nothing when one would rather not', async () => {
    const sent = controller.requestLog.length;
    await trace('prod', '10.1.11.22', '10.3.10.41');
    await dialog(vscode.page).filter({ hasText: "'prod' is marked as a production controller." }).waitFor();
    await vscode.screenshot('production');
    await dialog(vscode.page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(vscode.page).waitFor({ state: 'detached' });
    assert.equal(controller.requestLog.length, sent);
  });

  it('says at the time limit how long it has been, and goes on when asked to', async () => {
    await trace('prod', '10.1.11.22', '10.3.10.41');
    await dialog(vscode.page).getByRole('button', { name: 'Trace', exact: true }).click();
    await quickInput.asks('Sign In to prod');
    await quickInput.answer(admin.password);
    await vscode.page.locator('.statusbar-item', { hasText: 'PRODUCTION' }).waitFor();
    const late = notification(vscode.page, 'still being computed after 5 s.');
    await late.getByRole('button', { name: 'Stop' }).waitFor();
    await vscode.screenshot('time-limit');
    await late.getByRole('button', { name: 'Keep Waiting' }).click();
    await result.shows('Reached');
  });

  it('deletes the controller’s copy when it is stopped at the time limit', async () => {
    await trace('prod', '10.1.11.23', '10.3.10.41');
    const late = notification(vscode.page, 'still being computed after 5 s.');
    await late.getByRole('button', { name: 'Stop' }).click();
    await traceRow(vscode.page, '10.1.11.23 → 10.3.10.41').filter({ hasText: 'Cancelled' }).waitFor();
    await result.head.filter({ hasText: "the controller's copy was deleted" }).waitFor();
  });

  /** Asks for what is selected to be deleted here and there, by an account that is signed out. */
  async function deleteEverywhere(): Promise<void> {
    await press(vscode.page, 'Delete');
    await dialog(vscode.page).filter({ hasText: 'Delete 2 traces' }).waitFor();
    await dialog(vscode.page).getByRole('button', { name: 'Also on the Controller' }).click();
    await quickInput.asks('Sign In to prod');
  }

  it('asks once for the password to delete several on the controller, and deletes nothing when one leaves', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'prod'), 'Sign Out');
    await controllerRow(vscode.page, 'prod').filter({ hasText: 'signed out' }).waitFor();
    const first = traceRow(vscode.page, '10.1.11.23 → 10.3.10.41');
    const second = traceRow(vscode.page, '10.1.11.22 → 10.3.10.41').filter({ hasText: 'Reached' });
    await first.click();
    await second.click({ modifiers: ['Control'] });
    await deleteEverywhere();
    await press(vscode.page, 'Escape');
    await quickInput.gone();
    // A second question would stand in the way of this one.
    await first.click();
    await second.click({ modifiers: ['Control'] });
    await deleteEverywhere();
    await quickInput.answer(admin.password);
    await first.waitFor({ state: 'detached' });
    await second.waitFor({ state: 'detached' });
  });

  it('stands in the status bar until when it limits us, though nothing runs', async () => {
    isLimited = true;
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'prod'), 'Show Existing Traces');
    const limited = /watch, prod: rate limited until \d\d:\d\d:\d\d [+-]\d\d:\d\d/;
    await vscode.page.locator('.statusbar-item', { hasText: limited }).waitFor();
    await vscode.screenshot('rate-limited');
  });
});

function readingsOf({ requestLog }: Demo, traceId: string): number {
  return requestLog.filter(({ method, path: to }) => method === 'GET' && to.includes(traceId)).length;
}
