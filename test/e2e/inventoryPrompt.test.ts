import assert from 'node:assert/strict';
import type { Demo } from '../../src/demo/startDemo';
import { controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { knowingLab, noc, startOwnController } from './driver/ownController';
import { press, pressUntil } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { notification, runCommand, traceRow } from './driver/workbench';

/** Of 10.1.11.20, as the demo network makes it. */
const hostMac = '02e9.c237.e634';

for (const theme of ['Default Light Modern', 'Default Dark Modern']) {
  const picture = theme.includes('Dark') ? 'dark' : 'light';

  describe(`the inventory in the prompt (${picture})`, () => {
    const open = useVSCode(() => ({ theme }));
    let vscode: OpenVSCode;
    let quickInput: QuickInput;
    let result: ResultPage;

    before(async () => {
      vscode = open();
      quickInput = new QuickInput(vscode.page);
      result = new ResultPage(vscode.page);
      await runCommand(vscode.page, 'DNAC: Try the Demo Network');
      await quickInput.row('Wired across the core').click();
      await result.shows('Reached');
    });

    it('offers devices by a part of their name, after the name itself, and hides them as one types on', async () => {
      await runCommand(vscode.page, 'DNAC: Trace Path');
      await quickInput.asks('Trace Path (1/3)');
      await quickInput.input.pressSequentially('dist-');
      await quickInput.row('dist-b2.hq.example').waitFor();
      await quickInput.input.pressSequentially('a');
      await quickInput.row('dist-b2.hq.example').waitFor({ state: 'detached' });
      await quickInput.rows.first().filter({ hasText: 'look up this name' }).waitFor();
      const row = quickInput.row('dist-a1.hq.example');
      assert.match(await row.innerText(), /10\.0\.0\.3 · distribution · .+ · device/);
      await vscode.screenshot(`inventory-devices-${picture}`);
    });

    it('leads by keyboard to the interfaces of a device, its management address first, and back', async () => {
      await press(vscode.page, 'ArrowDown');
      await press(vscode.page, 'Enter');
      await quickInput.asks('Trace Path (2/4)');
      await quickInput.rows.first().filter({ hasText: 'management address, recommended' }).waitFor();
      assert.match(await quickInput.rows.first().innerText(), /Loopback0\s*10\.0\.0\.3 · up/);
      await vscode.screenshot(`inventory-interfaces-${picture}`);
      await quickInput.widget.locator('.codicon-quick-input-back').click();
      await quickInput.asks('Trace Path (1/3)');
      assert.equal(await quickInput.input.inputValue(), 'dist-a');
      await quickInput.row('dist-a1.hq.example').click();
      await quickInput.asks('Trace Path (2/4)');
      await quickInput.type('acc-a1');
      await quickInput.rows.first().filter({ hasText: '10.0.128.42' }).waitFor();
      await press(vscode.page, 'Enter');
      await quickInput.asks('Trace Path (2/3)');
    });

    it('finds a host by its MAC address, however it is written, and the trace runs', async () => {
      await quickInput.type(hostMac);
      await quickInput.rows.first().filter({ hasText: 'for this MAC address' }).waitFor();
      await press(vscode.page, 'Enter');
      const found = quickInput.rows.first().filter({ hasText: '10.1.11.20' });
      await found.filter({ hasText: 'wired host · acc-a1.hq.example' }).waitFor();
      await vscode.screenshot(`inventory-mac-${picture}`);
      await press(vscode.page, 'Enter');
      await quickInput.asks('Trace Path (3/3)');
      await quickInput.row('Trace the path').click();
      await traceRow(vscode.page, '10.0.128.42 → 10.1.11.20').filter({ hasText: 'Reached' }).waitFor();
    });

    it('says whose a typed address is, and takes it at once or leads to another', async () => {
      await runCommand(vscode.page, 'DNAC: Trace Path');
      await quickInput.asks('Trace Path (1/3)');
      await quickInput.type('10.1.11.1');
      await quickInput.rows.first().filter({ hasText: 'acc-a1.hq.example · Vlan110' }).waitFor();
      await quickInput.row('Choose another interface of acc-a1.hq.example').waitFor();
      await vscode.screenshot(`inventory-owner-${picture}`);
      await press(vscode.page, 'Enter');
      await quickInput.asks('Trace Path (2/3)');
      await quickInput.type('10.1.51.1');
      await quickInput.row('Choose another interface of acc-a1.hq.example').click();
      await quickInput.asks('Trace Path (3/4)');
      // The other end is none of them.
      await quickInput.row('Vlan150').waitFor();
      assert.equal(await quickInput.row('Vlan110').count(), 0);
      await press(vscode.page, 'Escape');
      await quickInput.gone();
    });

    it('takes a device with one address without a further question', async () => {
      await runCommand(vscode.page, 'DNAC: Trace Path');
      await quickInput.asks('Trace Path (1/3)');
      await quickInput.type('wlc');
      await quickInput.row('wlc-1.hq.example').click();
      await quickInput.asks('Trace Path (2/3)');
      await press(vscode.page, 'Escape');
      await quickInput.gone();
    });

    it('looks a name up when Enter comes at once', async () => {
      await runCommand(vscode.page, 'DNAC: Trace Path');
      await quickInput.asks('Trace Path (1/3)');
      await quickInput.input.pressSequentially('core-1.invalid', { delay: 20 });
      await pressUntil('Enter', quickInput.row('core-1.invalid cannot be resolved'));
      await press(vscode.page, 'Escape');
      await quickInput.gone();
    });
  });
}

describe('the inventory of a controller of one’s own', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    const refusal = {
      kind: 'answer',
      status: 403,
      body: { message: 'Role does not have valid permissions' },
    } as const;
    const faults = [{ path: /\/(network-device|interface|client-detail)/, fault: refusal }];
    controller = await startOwnController({ faults });
  });
  const open = useVSCode(() => knowingLab(controller));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => controller.close());

  const questions = (part: string): number =>
    controller.requestLog.filter(({ path }) => path.includes(part)).length;

  /** The busy bar is gone and nothing came. */
  async function typeAndWait(text: string): Promise<void> {
    await quickInput.type(text);
    await quickInput.rows.first().filter({ hasText: text }).waitFor();
    // Longer than the pause after which the inventory would be asked.
    await vscode.page.waitForFunction(
      since => performance.now() - since > 1000,
      await vscode.page.evaluate(() => performance.now()),
    );
  }

  it('is not asked by typing before one has signed in', async () => {
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed out' }).waitFor();
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await typeAndWait('dist');
    assert.equal(controller.requestLog.length, 0);
    await quickInput.type(hostMac);
    await press(vscode.page, 'Enter');
    await quickInput.row('Sign in to lab first').waitFor();
    assert.equal(controller.requestLog.length, 0);
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('is asked once by an account that may not read it, and says nothing about it', async () => {
    await runCommand(vscode.page, 'DNAC: Sign In');
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed in' }).waitFor();
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await typeAndWait('dist');
    assert.equal(questions('/network-device'), 1);
    await typeAndWait('edge');
    await typeAndWait('10.1.11.1');
    assert.equal(questions('/network-device') + questions('/interface'), 1);
    assert.equal(await quickInput.rows.count(), 1);
    assert.equal(await notification(vscode.page, /./).count(), 0);
  });

  it('says why it cannot be searched for a MAC address when one asks it to', async () => {
    await quickInput.type(hostMac);
    await quickInput.row('for this MAC address').waitFor();
    await press(vscode.page, 'Enter');
    await quickInput.row("'noc' may not read this on lab (HTTP 403).").waitFor();
    await vscode.screenshot('inventory-refused');
  });
});

describe('the inventory of a controller of generation 3', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    controller = await startOwnController({ generation: 3 });
  });
  const open = useVSCode(() => knowingLab(controller));
  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    await runCommand(vscode.page, 'DNAC: Sign In');
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed in' }).waitFor();
  });
  after(() => controller.close());

  it('is asked once for a name that is typed at a stretch, and rows say by name what they are', async () => {
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await quickInput.input.pressSequentially('acc-a1', { delay: 30 });
    const row = quickInput.row('acc-a1.hq.example');
    await row.waitFor();
    await quickInput.input.pressSequentially('.hq');
    await quickInput.rows.first().filter({ hasText: 'acc-a1.hq' }).waitFor();
    const questions = controller.requestLog.filter(({ path }) => path.endsWith('/network-device'));
    assert.equal(questions.length, 1);
    const label = await row.last().getAttribute('aria-label');
    assert.match(label ?? '', /acc-a1\.hq\.example, 10\.0\.0\.9 · access · .+ · device/);
  });

  it('tells the trace which of two hosts with one address is meant', async () => {
    await quickInput.type('02-83-83-98-60-CB');
    await quickInput.rows.first().filter({ hasText: 'for this MAC address' }).waitFor();
    await press(vscode.page, 'Enter');
    await quickInput.rows.first().filter({ hasText: '10.60.1.20' }).waitFor();
    await press(vscode.page, 'Enter');
    await quickInput.asks('Trace Path (2/3)');
    await quickInput.pick('10.9.1.20');
    await quickInput.asks('Trace Path (3/3)');
    await quickInput.row('Source MAC address').filter({ hasText: '02:83:83:98:60:CB' }).waitFor();
    await quickInput.row('Trace the path').click();
    await traceRow(vscode.page, '10.60.1.20 → 10.9.1.20').filter({ hasText: 'Reached' }).waitFor();
  });
});
