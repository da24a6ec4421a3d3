import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startDemo, type Demo } from '../../src/demo/startDemo';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { pane, runCommand, traceRow } from './driver/workbench';

const certificates = path.join(import.meta.dirname, '../fixtures/tls');
const certificateFile = path.join(certificates, 'dnac.example.cert.pem');

describe('a controller of one’s own', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    const [cert, key] = await Promise.all([
      readFile(certificateFile, 'utf8'),
      readFile(path.join(certificates, 'dnac.example.key.pem'), 'utf8'),
    ]);
    controller = await startDemo({ host: '127.0.0.2', tls: { cert, key } });
  });
  const open = useVSCode(() => ({ env: { NODE_EXTRA_CA_CERTS: certificateFile } }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => controller.close());

  it('is not saved while the password is refused, and says so beside the password', async () => {
    await runCommand(vscode.page, 'DNAC: Add Controller');
    await quickInput.asks('Add Controller (1/4)');
    await quickInput.answer(controller.url);
    await quickInput.asks('Add Controller (2/4)');
    await quickInput.answer(controller.username);
    await quickInput.asks('Add Controller (3/4)');
    await quickInput.answer('not the password');
    await quickInput.message.filter({ hasText: 'User name or password was refused.' }).waitFor();
    await vscode.screenshot('password-refused');
  });

  it('is listed once the password is right', async () => {
    await quickInput.answer(controller.password);
    await quickInput.asks('Add Controller (4/4)');
    await quickInput.answer('lab');
    await pane(vscode.page, 'Controllers').locator('[role=treeitem]').filter({ hasText: 'lab' }).waitFor();
    await vscode.screenshot('controller-added');
  });

  it('traces a path with one login, one POST and no further question about it', async () => {
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await quickInput.pick('10.1.11.20');
    await quickInput.asks('Trace Path (2/3)');
    await quickInput.pick('10.3.10.40');
    await quickInput.asks('Trace Path (3/3)');
    await quickInput.row('Trace the path').click();
    const result = new ResultPage(vscode.page);
    await result.shows('Reached');
    await traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' }).waitFor();
    const asked = controller.requestLog;
    const starts = asked.filter(({ method, path: to }) => method === 'POST' && to.endsWith('/flow-analysis'));
    const logins = asked.filter(({ path: to, status }) => to.endsWith('/auth/token') && status === 200);
    assert.equal(starts.length, 1);
    assert.equal(logins.length, 1);
  });

  it('keeps the password out of every file of the profile', async () => {
    const kept = await vscode.filesContaining(controller.password);
    assert.deepEqual(kept, []);
  });
});
