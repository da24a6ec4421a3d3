import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Demo } from '../../src/demo/startDemo';
import type { CertificateName } from '../fixtures/tls/certificates';
import { shortLived } from '../fixtures/tls/shortLived';
import { chooseFile } from './driver/chooseFile';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { certificates, noc, ownHost, startOwnController, tlsFolder } from './driver/ownController';
import { press } from './driver/press';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

/** A controller of one's own with a certificate that nobody vouches for. */
function presenting(name: CertificateName, port = 0): Promise<Demo> {
  return startOwnController({ port, speed: 10 }, name);
}

describe('the certificate of a controller', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    controller = await presenting('renewed');
  });
  const open = useVSCode();
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });
  after(() => controller.close());

  const enterAddress = async (): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Add Controller');
    await quickInput.asks('Add Controller (1/4)');
    await quickInput.answer(controller.url);
  };

  const chooseAuthority = async (): Promise<void> => {
    await quickInput.row('Choose a CA file').click();
    await quickInput.asks('CA file (PEM or DER)');
    await chooseFile(vscode.page, path.join(tlsFolder, 'authority.cert.pem'));
  };

  const signInAs = async (name: string): Promise<void> => {
    await quickInput.asks('Add Controller (3/5)');
    await quickInput.answer(noc.username);
    await quickInput.asks('Add Controller (4/5)');
    await quickInput.answer(noc.password);
    await quickInput.asks('Add Controller (5/5)');
    await quickInput.answer(name);
    await controllerRow(vscode.page, name).filter({ hasText: 'signed in' }).waitFor();
  };

  const signInto = async (name: string): Promise<void> => {
    const row = controllerRow(vscode.page, name);
    await row.hover();
    await row.getByRole('button', { name: 'Sign In' }).click();
  };

  it('is shown before a user name or a password can be typed, and nothing is sent for that', async () => {
    await enterAddress();
    await quickInput.asks('Add Controller (2/5)');
    await quickInput.row('Self-signed').waitFor();
    await quickInput.row('CN=dnac.example').first().waitFor();
    const [beginning = ''] = certificates.fingerprint('renewed').match(/.{41}/) ?? [];
    await quickInput.row(beginning).waitFor();
    await vscode.screenshot('certificate');
    assert.deepEqual(controller.requestLog, []);
  });

  it('trusts nothing on Enter alone', async () => {
    await press(vscode.page, 'Enter');
    await quickInput.row('Trust this certificate').waitFor();
    assert.deepEqual(controller.requestLog, []);
  });

  it('is trusted by a person’s choice, and the password is tried after that', async () => {
    await quickInput.row('Trust this certificate').click();
    await quickInput.asks('Add Controller (3/5)');
    assert.deepEqual(controller.requestLog, []);
    await quickInput.answer(noc.username);
    await quickInput.asks('Add Controller (4/5)');
    await quickInput.answer('not the password');
    await quickInput.message.filter({ hasText: 'User name or password was refused.' }).waitFor();
    await quickInput.answer(noc.password);
    await quickInput.asks('Add Controller (5/5)');
    await quickInput.answer('lab');
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed in' }).waitFor();
  });

  it('lets traces through once it is trusted', async () => {
    await startTrace(vscode.page, '10.1.11.20', '10.3.10.40');
    await result.shows('Reached');
  });

  it('blocks when it has changed: no request arrives, and old and new are named', async () => {
    const { port } = new URL(controller.url);
    await controller.close();
    controller = await presenting('dnac.example', Number(port));
    await result.button('Re-run').click();
    await notification(vscode.page, certificates.fingerprint('dnac.example')).waitFor();
    await notification(vscode.page, certificates.fingerprint('renewed')).waitFor();
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'certificate changed' }).waitFor();
    await vscode.screenshot('certificate-changed');
    assert.deepEqual(controller.requestLog, []);
  });

  it('is replaced by the new one only after an explicit answer, and the trace is asked for again', async () => {
    await notification(vscode.page, 'has changed')
      .getByRole('button', { name: 'Review Certificate' })
      .click();
    await quickInput.asks('Certificate of lab');
    await quickInput.row('SHA-256 before').waitFor();
    await vscode.screenshot('certificate-review');
    await quickInput.row('Trust the new certificate').click();
    await dialog(vscode.page)
      .filter({ hasText: certificates.fingerprint('dnac.example') })
      .waitFor();
    await vscode.screenshot('certificate-confirm');
    assert.deepEqual(controller.requestLog, []);
    await dialog(vscode.page).getByRole('button', { name: 'Trust the New Certificate' }).click();
    await result.shows('Reached');
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed in' }).waitFor();
    const runs = traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' });
    await runs.nth(1).waitFor();
    assert.equal(await runs.count(), 2);
  });

  it('stays trusted over a reload', async () => {
    await vscode.reload();
    const row = controllerRow(vscode.page, 'lab');
    await row.filter({ hasText: 'signed out' }).waitFor();
    await signInto('lab');
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
    await row.filter({ hasText: 'signed in' }).waitFor();
  });

  it('is forgotten with its controller, which the question says', async () => {
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'lab'), 'Remove Controller');
    await dialog(vscode.page).filter({ hasText: 'the certificate that you trusted' }).waitFor();
    await vscode.screenshot('remove-controller');
    await dialog(vscode.page).getByRole('button', { name: 'Remove' }).click();
    await controllerRow(vscode.page, 'lab').waitFor({ state: 'detached' });
    await enterAddress();
    await quickInput.asks('Add Controller (2/5)');
    await quickInput.row('Self-signed').waitFor();
    await quickInput.row('Cancel').click();
    await quickInput.gone();
  });

  it('is checked by a CA file that a person chooses, and that stands in the user’s settings from then on', async () => {
    await controller.close();
    controller = await presenting('leaf');
    await enterAddress();
    await quickInput.asks('Add Controller (2/5)');
    await quickInput.row('Issued by an authority that this machine does not trust').waitFor();
    await chooseAuthority();
    await quickInput.asks('Add Controller (3/5)');
    assert.deepEqual(controller.requestLog, []);
    await signInAs('plant');
    const named = await vscode.filesContaining('authority.cert.pem');
    assert.ok(named.some(file => file.endsWith('User/settings.json')));
  });

  it('says so when the one that was trusted has expired since', async () => {
    // Long enough to add the controller on a busy machine, and no longer: the rest is waited for.
    const validToMs = Date.now() + 40_000;
    await controller.close();
    controller = await startOwnController({ tls: shortLived(ownHost, validToMs), speed: 10 });
    await enterAddress();
    await quickInput.asks('Add Controller (2/5)');
    await quickInput.row('CN=short-lived.example').first().waitFor();
    await quickInput.row('Trust this certificate').click();
    await signInAs('branch');
    await vscode.page.waitForFunction(atMs => Date.now() > atMs, validToMs + 1000, { timeout: 60_000 });
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'branch'), 'Sign Out');
    await controllerRow(vscode.page, 'branch').filter({ hasText: 'signed out' }).waitFor();
    const sent = controller.requestLog.length;
    await signInto('branch');
    await quickInput.asks('Certificate of branch');
    await quickInput.row('The certificate that you trusted expired on').waitFor();
    await controllerRow(vscode.page, 'branch').filter({ hasText: 'certificate not trusted' }).waitFor();
    await vscode.screenshot('certificate-expired');
    assert.equal(await quickInput.row('Trust this certificate').count(), 0);
    assert.equal(controller.requestLog.length, sent);
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('is answered by a CA file when it has changed, with the old and the new one in sight', async () => {
    const { port } = new URL(controller.url);
    await controller.close();
    controller = await presenting('leaf', Number(port));
    await signInto('branch');
    await quickInput.asks('Certificate of branch');
    await quickInput.row('SHA-256 before').waitFor();
    const [beginning = ''] = certificates.fingerprint('leaf').match(/.{41}/) ?? [];
    await quickInput.row(beginning).waitFor();
    await vscode.screenshot('certificate-changed-file');
    await chooseAuthority();
    await quickInput.asks('Sign In to branch');
    await press(vscode.page, 'Escape');
    await controllerRow(vscode.page, 'branch').filter({ hasText: 'signed out' }).waitFor();
    assert.deepEqual(controller.requestLog, []);
  });

  it('is not waited for longer than a person likes where nobody answers', async () => {
    const port = Number(new URL(controller.url).port);
    await controller.close();
    const silent = createServer(socket => socket.resume()).listen(port, ownHost);
    await once(silent, 'listening');
    await signInto('branch');
    const asking = notification(vscode.page, 'Asking branch for its certificate');
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await asking.waitFor({ state: 'detached' });
    assert.equal(await notification(vscode.page, 'cannot be reached').count(), 0);
    silent.close();
    await once(silent, 'close');
    controller = await presenting('leaf', port);
  });
});
