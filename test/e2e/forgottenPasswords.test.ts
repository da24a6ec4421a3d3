import assert from 'node:assert/strict';
import type { Demo } from '../../src/demo/startDemo';
import { controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { noc, startOwnController, trusting } from './driver/ownController';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { isStored } from './driver/storedState';
import { useVSCode } from './driver/useVSCode';
import { notification, runCommand, traceRow } from './driver/workbench';

const remark = 'This VS Code does not keep passwords over a reload.';

// Without a key ring VS Code keeps secrets in memory, as on many a server: they go with the window.
describe('a VS Code that does not keep passwords', () => {
  let controllers: readonly Demo[];
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    controllers = [await startOwnController({ speed: 10 }), await startOwnController({ speed: 10 })];
  });
  const open = useVSCode(() => ({
    env: trusting,
    userSettings: {
      // Runs end with their paths: nothing is left to go on with after a reload.
      'dnac.include': ['acl'],
      'dnac.controllers': controllers.map(({ url }, index) => ({
        name: ['lab', 'plant'][index],
        url,
        username: noc.username,
      })),
    },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => Promise.all(controllers.map(controller => controller.close())));

  const trace = async (name: string, source: string): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/4)');
    await quickInput.row(name).click();
    await quickInput.asks('Trace Path (2/4)');
    await quickInput.pick(source);
    await quickInput.asks('Trace Path (3/4)');
    await quickInput.pick('10.3.10.40');
    await quickInput.asks('Trace Path (4/4)');
    await quickInput.row('Trace the path').click();
  };
  const traceAndSignIn = async (name: string, source: string): Promise<void> => {
    await trace(name, source);
    await quickInput.asks(`Sign In to ${name}`);
    await quickInput.answer(noc.password);
    await traceRow(vscode.page, source).filter({ hasText: 'Reached' }).waitFor();
  };
  /** Every sign-in and every start; what a path asks for in addition may still be under way. */
  const requests = (): readonly string[] =>
    controllers.flatMap(({ requestLog }) =>
      requestLog.filter(({ method }) => method === 'POST').map(({ path: to }) => to),
    );

  it('says nothing of it while it does not matter', async () => {
    await traceAndSignIn('lab', '10.1.11.20');
    await traceAndSignIn('plant', '10.1.11.21');
    // The progress of a slow trace goes a moment after its row has changed.
    await notification(vscode.page, 'Details').waitFor({ state: 'detached' });
    assert.equal(await notification(vscode.page, /./).count(), 0);
    for (const { url } of controllers) await isStored(vscode.page, `password [\\"${url}`);
  });

  it('shows after a reload that one is signed out, and asks neither controller nor person', async () => {
    const before = requests();
    await vscode.reload();
    for (const name of ['lab', 'plant']) {
      await controllerRow(vscode.page, name).filter({ hasText: 'signed out' }).waitFor();
    }
    await traceRow(vscode.page, '10.1.11.20').waitFor();
    assert.deepEqual(requests(), before);
    assert.equal(await quickInput.widget.count(), 0);
    assert.equal(await notification(vscode.page, /./).count(), 0);
  });

  it('says why it asks again at the next trace, and asks once: who leaves is left alone', async () => {
    const before = requests();
    await trace('lab', '10.1.11.22');
    await quickInput.asks('Sign In to lab');
    await quickInput.widget.getByText(remark).waitFor();
    await vscode.screenshot('password-forgotten');
    await press(vscode.page, 'Escape');
    await quickInput.gone();
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed out' }).waitFor();
    assert.deepEqual(requests(), before);
    assert.equal(await notification(vscode.page, /./).count(), 0);
  });

  it('says so once: not for the next controller, not after the next reload', async () => {
    await trace('plant', '10.1.11.22');
    await quickInput.asks('Sign In to plant');
    assert.equal(await quickInput.widget.getByText(remark).count(), 0);
    await quickInput.answer(noc.password);
    await traceRow(vscode.page, '10.1.11.22').filter({ hasText: 'Reached' }).waitFor();
    await vscode.reload();
    await trace('lab', '10.1.11.23');
    await quickInput.asks('Sign In to lab');
    assert.equal(await quickInput.widget.getByText(remark).count(), 0);
    await quickInput.answer(noc.password);
    await traceRow(vscode.page, '10.1.11.23').filter({ hasText: 'Reached' }).waitFor();
  });
});
