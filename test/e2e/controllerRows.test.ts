import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Demo } from '../../src/demo/startDemo';
import { eventually } from '../unit/tracing/eventually';
import { chooseFile } from './driver/chooseFile';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { noc, startOwnController, tlsFolder, trusting } from './driver/ownController';
import { press } from './driver/press';
import { addController } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { shownBy } from './driver/shownBy';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

const ops = { username: 'ops', password: 'another password', role: 'admin' } as const;

describe('the rows of the Controllers view', () => {
  let lab: Demo;
  let core: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    lab = await startOwnController({ speed: 10 });
    core = await startOwnController({ speed: 10, users: [noc, ops] });
  });
  const open = useVSCode(() => ({
    env: trusting,
    userSettings: { 'dnac.linkControllers': ['demo', 'lab'] },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => Promise.all([lab.close(), core.close()]));

  const userSettings = (): Promise<string> =>
    readFile(path.join(vscode.storage, '../../settings.json'), 'utf8');
  // The file is empty for a moment while VS Code writes it.
  const allowsLinksTo = (...names: readonly string[]): Promise<void> =>
    eventually(`links to ${names.join(', ')} are allowed`, async () =>
      (await userSettings()).replace(/\s/g, '').includes(`"dnac.linkControllers":${JSON.stringify(names)}`),
    );

  const editPart = async (title: string, part: string, answer: string): Promise<void> => {
    await quickInput.asks(title);
    await quickInput.row(part).click();
    await quickInput.asks(`${title} (2/2)`);
    await quickInput.answer(answer);
    await quickInput.row(part).filter({ hasText: answer }).waitFor();
  };

  it('edit a name in the place, with nothing asked again', async () => {
    await addController(vscode.page, lab.url, 'lab');
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'lab'), 'Edit Controller…');
    await editPart('Edit lab', 'Name', 'campus');
    await vscode.screenshot('edit-controller');
    await quickInput.row('Save').click();
    await controllerRow(vscode.page, 'campus').filter({ hasText: 'signed in' }).waitFor();
    assert.equal(await controllerRow(vscode.page, 'lab').count(), 0);
  });

  it('take the right to be traced on by links along to a new name', async () => {
    await allowsLinksTo('demo', 'campus');
  });

  it('ask for the password of another user, and send the old one nowhere else', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'campus'), 'Edit Controller…');
    await editPart('Edit campus', 'Address', core.url);
    await editPart('Edit campus', 'User', ops.username);
    await quickInput.row('Save').filter({ hasText: 'the old one is not sent there' }).click();
    await quickInput.asks('Sign In to campus');
    assert.deepEqual(core.requestLog, []);
    await quickInput.answer(noc.password);
    await quickInput.message.filter({ hasText: 'User name or password was refused.' }).waitFor();
    await quickInput.answer(ops.password);
    const { host } = new URL(core.url);
    await controllerRow(vscode.page, `signed in · ops on ${host}`).waitFor();
  });

  it('mark production and the default, which prompts offer first', async () => {
    await addController(vscode.page, lab.url, 'store');
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'store'), 'Make Default Controller');
    await controllerRow(vscode.page, 'default').filter({ hasText: 'store' }).waitFor();
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'store'), 'Mark Controller as Production');
    await controllerRow(vscode.page, 'PRODUCTION').filter({ hasText: 'store' }).waitFor();
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/4)');
    await quickInput.rows.first().filter({ hasText: 'store' }).waitFor();
    await vscode.screenshot('default-first');
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'store'), 'Unmark Controller');
    await controllerRow(vscode.page, /^(?!.*PRODUCTION).*store/).waitFor();
  });

  it('say in their tooltip which API was detected and when the controller answered last', async () => {
    const tooltip = vscode.page.locator('.monaco-hover:visible').filter({
      hasText: 'API: 2 (flow analysis, intent API v1), as detected',
    });
    await shownBy(tooltip, () => controllerRow(vscode.page, 'campus').hover());
    assert.match(await tooltip.innerText(), /Version: 2\.3\.7\.9/);
    assert.match(await tooltip.innerText(), /Last answer: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d\d:\d\d/);
    await vscode.screenshot('controller-tooltip');
  });

  it('fix the API and name a CA file, which stand in the user’s settings from then on', async () => {
    const authority = path.join(tlsFolder, 'dnac.example.cert.pem');
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'campus'), 'Edit Controller…');
    await quickInput.asks('Edit campus');
    await quickInput.row('API generation').filter({ hasText: 'found by asking' }).click();
    await quickInput.asks('Edit campus (2/2)');
    await quickInput.row('2 (flow analysis, intent API v1)').click();
    await quickInput.row('API generation').filter({ hasText: '2 (flow analysis' }).waitFor();
    await quickInput.row('CA file').click();
    await quickInput.asks('Edit campus (2/2)');
    await quickInput.row('Choose a CA file…').click();
    await chooseFile(vscode.page, authority);
    await quickInput.row('CA file').filter({ hasText: authority }).waitFor();
    await vscode.screenshot('edit-generation-and-authority');
    await quickInput.row('Save').click();
    await eventually('the settings say so', async () => {
      // As text: VS Code may be writing it at this moment.
      const text = await userSettings();
      return text.includes('"generation": "2"') && text.includes(`"caFile": "${authority}"`);
    });
    await controllerRow(vscode.page, 'campus').filter({ hasText: 'signed in' }).waitFor();
  });

  it('open the address of a controller in the browser, and nothing else', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'campus'), 'Open Controller in Browser');
    await dialog(vscode.page).filter({ hasText: core.url }).waitFor();
    await vscode.screenshot('open-in-browser');
    await press(vscode.page, 'Escape');
    await dialog(vscode.page).waitFor({ state: 'detached' });
  });

  it('of the demo network run its stories by Enter', async () => {
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await quickInput.asks('Demo Network');
    await press(vscode.page, 'Escape');
    await controllerRow(vscode.page, 'Demo network').click();
    await controllerRow(vscode.page, 'Wireless through its controller').waitFor();
    await press(vscode.page, 'ArrowRight');
    await press(vscode.page, 'ArrowDown');
    await press(vscode.page, 'ArrowDown');
    await press(vscode.page, 'Enter');
    await traceRow(vscode.page, '10.99.0.10 → 10.9.4.20').filter({ hasText: 'Blocked' }).waitFor();
    await vscode.screenshot('demo-stories');
  });

  it('are what commands of the palette can do something for: nobody edits the demo network', async () => {
    await runCommand(vscode.page, 'DNAC: Edit Controller');
    await quickInput.asks('Choose a Controller');
    await quickInput.row('campus').waitFor();
    await vscode.screenshot('only-own-controllers');
    assert.deepEqual([await quickInput.rows.count(), await quickInput.row('Demo network').count()], [2, 0]);
    await press(vscode.page, 'Escape');
    await quickInput.gone();
    await runCommand(vscode.page, 'DNAC: Unmark Controller');
    await notification(vscode.page, 'No controller is marked as production.').waitFor();
  });

  it('take their name off the list for links when they go', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'campus'), 'Remove Controller');
    await dialog(vscode.page).getByRole('button', { name: 'Remove' }).click();
    await controllerRow(vscode.page, 'campus').waitFor({ state: 'detached' });
    await allowsLinksTo('demo');
  });
});
