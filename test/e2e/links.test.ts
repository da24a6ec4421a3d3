import assert from 'node:assert/strict';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

const ends = 'source=10.99.0.10&destination=10.9.4.20';

describe('a link that asks for a trace', () => {
  const open = useVSCode(() => ({
    userSettings: {
      'dnac.controllers': [{ name: 'lab', url: 'https://127.0.0.9:9', username: 'noc' }],
    },
  }));
  let vscode: OpenVSCode;

  before(() => {
    vscode = open();
  });

  /** Opens a link as a browser hands it to VS Code; `code-oss` is what this build calls itself. */
  const follow = async (rest: string): Promise<void> => {
    await runCommand(vscode.page, 'Developer: Open URL');
    await new QuickInput(vscode.page).answer(`code-oss://pathtrace.dnac-path-trace${rest}`);
    // VS Code itself asks first whether the extension may open links.
    const question = dialog(vscode.page).filter({ hasText: 'to open this URI?' });
    await question.getByRole('button', { name: 'Open', exact: true }).click();
    await question.waitFor({ state: 'detached' });
  };
  const refused = async (words: string): Promise<void> => {
    await notification(vscode.page, words).waitFor();
    assert.equal(await dialog(vscode.page).count(), 0);
    await runCommand(vscode.page, 'Notifications: Clear All Notifications');
  };

  it('says what it asks for and starts nothing when one would rather not', async () => {
    await follow(`/trace?${ends}&port=443&protocol=tcp`);
    const question = dialog(vscode.page).filter({
      hasText: "A link asks to trace 10.99.0.10 → 10.9.4.20 TCP :443 on 'demo'.",
    });
    await question.getByText('Go on only if you know where the link comes from.').waitFor();
    await vscode.screenshot('link');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    assert.equal(await traceRow(vscode.page, ' → ').count(), 0);
  });

  it('is followed after a yes', async () => {
    await follow(`/trace?${ends}&port=443&protocol=tcp&controller=demo`);
    await dialog(vscode.page).getByRole('button', { name: 'Trace', exact: true }).click();
    await new ResultPage(vscode.page).shows('Blocked');
    await traceRow(vscode.page, '10.99.0.10 → 10.9.4.20 :443').filter({ hasText: 'Blocked' }).waitFor();
  });

  it('is refused for a controller that no setting allows, even one of one’s own', async () => {
    await follow(`/trace?${ends}&controller=lab`);
    await refused("Links may not trace on 'lab'");
    await vscode.screenshot('link-refused');
  });

  for (const [what, rest] of [
    ['an address of a controller', `/trace?${ends}&controller=https://192.0.2.1`],
    ['another path', `/run?${ends}`],
    ['a parameter twice', `/trace?${ends}&source=10.1.11.20`],
    ['an unknown parameter', `/trace?${ends}&include=performance`],
    ['text for a port', `/trace?${ends}&port=443;reload`],
    ['a host name', '/trace?source=till.example&destination=10.9.4.20'],
    ['only one end', '/trace?source=10.99.0.10'],
  ] as const) {
    it(`is none with ${what}`, async () => {
      await follow(rest);
      await refused('This link is no trace link');
    });
  }

  it('left one trace behind: the one that was confirmed', async () => {
    assert.equal(await traceRow(vscode.page, ' → ').count(), 1);
  });
});
