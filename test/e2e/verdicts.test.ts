import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { notification, pane, runCommand, traceRow } from './driver/workbench';

describe('what a trace may come to', () => {
  const open = useVSCode(() => ({ withFolder: true }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
    await pane(vscode.page, 'Traces').getByText('Try the Demo Network').click();
    await quickInput.asks('Demo Network');
  });

  const trace = (source: string, destination: string): Promise<void> =>
    startTrace(vscode.page, source, destination);

  it('is blocked by an access list, with the place and the entry', async () => {
    await quickInput.row('Guests and card data').click();
    await result.shows('Blocked');
    await result.head.filter({ hasText: 'GUEST-IN' }).waitFor();
    await traceRow(vscode.page, '10.99.0.10 → 10.9.4.20 :443').filter({ hasText: 'Blocked' }).waitFor();
    await vscode.screenshot('blocked');
  });

  it('is reached through a tunnel, with access point, wireless controller and SSID', async () => {
    await trace('10.8.10.20', '10.9.1.20:443');
    await result.shows('Reached');
    await result.frame
      .locator('.endpoints')
      .filter({ hasText: /access point.*wlc/s })
      .waitFor();
    await result.hops.filter({ hasText: 'wireless controller' }).waitFor();
    await result.frame.getByText('CAPWAP').first().waitFor();
    await vscode.screenshot('wireless');
  });

  it('is reached with doubts through a device that the controller does not know', async () => {
    await trace('10.1.11.20', '10.70.1.20');
    await result.shows('Reached, with doubts');
    await result.head.filter({ hasText: /65 %.*unknown to the controller/s }).waitFor();
    await result.hops.filter({ hasText: 'Not known to the controller' }).waitFor();
    await vscode.screenshot('doubts');
  });

  it('says which address the controller could not locate', async () => {
    await trace('10.1.11.99', '10.9.1.20');
    await result.shows('Not found');
    await result.head.filter({ hasText: 'could not locate the source, 10.1.11.99' }).waitFor();
    await vscode.screenshot('not-found');
  });

  it('takes what was typed, however fast Enter follows', async () => {
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await vscode.page.keyboard.type('10.1.11.22');
    await press(vscode.page, 'Enter');
    await quickInput.asks('Trace Path (2/3)');
    await vscode.page.keyboard.type('10.3.10.41');
    await press(vscode.page, 'Enter');
    await quickInput.asks('Trace Path (3/3)');
    await quickInput.row('10.1.11.22 → 10.3.10.41').waitFor();
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('can be cancelled from its notification while the controller computes', async () => {
    await trace('10.1.11.21', '10.30.1.77');
    const progress = notification(vscode.page, '10.1.11.21 → 10.30.1.77');
    await progress.waitFor();
    await traceRow(vscode.page, '10.1.11.21 → 10.30.1.77').filter({ hasText: 'Running' }).waitFor();
    await vscode.screenshot('running');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    await traceRow(vscode.page, '10.1.11.21 → 10.30.1.77').filter({ hasText: 'Cancelled' }).waitFor();
    await result.shows('Cancelled');
    await vscode.screenshot('cancelled');
  });

  it('goes on after a reload in the middle of a trace', async () => {
    await trace('10.1.11.23', '10.30.1.77');
    await notification(vscode.page, '10.1.11.23 → 10.30.1.77').waitFor();
    await vscode.reload();
    const row = traceRow(vscode.page, '10.1.11.23 → 10.30.1.77');
    await row.waitFor();
    await row.filter({ hasNotText: 'Running' }).waitFor({ timeout: 60_000 });
    await row.click();
    await result.head.filter({ hasText: '10.1.11.23 → 10.30.1.77' }).waitFor();
    await result.shows('Reached');
  });
});
