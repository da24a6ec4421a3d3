import assert from 'node:assert/strict';
import { generation3Examples } from '../../src/demo/examples';
import type { Demo } from '../../src/demo/startDemo';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { noc, startOwnController, trusting } from './driver/ownController';
import { press } from './driver/press';
import { askForTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, traceRow } from './driver/workbench';

const twins = generation3Examples.filter(({ destinationMac }) => destinationMac !== undefined);

describe('a controller whose API is given by hand', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    controller = await startOwnController({ generation: 3, computeMs: 2000 });
  });
  const open = useVSCode(() => ({
    env: trusting,
    userSettings: {
      'dnac.controllers': [
        { name: 'lab', url: controller.url, username: noc.username, generation: '3' },
        { name: 'older', url: controller.url, username: 'somebody', generation: '2' },
      ],
    },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });
  after(() => controller.close());

  it('is told hosts of one address apart by MAC address, and asked by that API without finding out', async () => {
    const [, second] = twins;
    assert.ok(second?.destinationMac !== undefined);
    await askForTrace(vscode.page, second.source, second.destination, 'lab');
    await quickInput.row('Destination MAC address').click();
    await quickInput.asks('Trace Path (5/5)');
    await quickInput.answer('router-1');
    await quickInput.message.filter({ hasText: 'Enter a MAC address such as' }).waitFor();
    await quickInput.answer(second.destinationMac.replaceAll(':', '-').toLowerCase());
    await quickInput.asks('Trace Path (4/4)');
    await quickInput.row(second.destinationMac).waitFor();
    await vscode.screenshot('mac-addresses');
    await quickInput.row('Trace the path').click();
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
    await result.shows('Reached');
    const asked = controller.requestLog.map(({ method, path: to }) => `${method} ${to}`);
    assert.ok(asked.includes('POST /dna/intent/api/v1/pathTraces'));
    assert.deepEqual(
      asked.filter(each => each.includes('/count') || each.includes('flow-analysis')),
      [],
    );
  });

  it('is offered no MAC address where the API has no place for one', async () => {
    await askForTrace(vscode.page, '10.1.11.20', '10.3.10.40', 'older');
    await quickInput.row('Source port').waitFor();
    assert.equal(await quickInput.row('MAC address').count(), 0);
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  const unreachable = () => notification(vscode.page, 'lab cannot be reached');

  it('is said to be unreachable, in words, when nobody answers there', async () => {
    await controller.close();
    await result.button('Re-run').click();
    await unreachable().getByRole('button', { name: 'Retry' }).waitFor();
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'unreachable' }).waitFor();
    await traceRow(vscode.page, 'Not started').waitFor();
    await vscode.screenshot('unreachable');
  });

  it('is no more than a name in the history once it is removed, though a trace ran there', async () => {
    const { port } = new URL(controller.url);
    controller = await startOwnController({ generation: 3, computeMs: 60_000, port: Number(port) });
    await unreachable().getByRole('button', { name: 'Retry' }).click();
    // The statistics of the trace before may still be arriving: then the item counts both, or says what one waits for.
    const running = vscode.page.locator('.statusbar-item', {
      hasText: /traces running|10\.60\.1\.20|\blab\b/,
    });
    await running.waitFor();
    await traceRow(vscode.page, /→.*Running/).waitFor();
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'lab'), 'Remove Controller');
    await dialog(vscode.page).getByRole('button', { name: 'Remove' }).click();
    await running.waitFor({ state: 'hidden' });
    await controllerRow(vscode.page, 'lab').waitFor({ state: 'detached' });
  });
});
