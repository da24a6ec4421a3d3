import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCli } from '../../../src/cli/runCli';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import { startConnectProxy } from '../../fixtures/tls/connectProxy';
import { certificates } from '../controller/certificateFixtures';
import { FakeTerminal } from './fakeTerminal';

const leaf = certificates.read('leaf');

describe('dnac-trace and a certificate that nobody trusts', () => {
  let controller: Demo;
  let folder: string;

  before(async () => {
    controller = await startDemo({ host: '127.0.0.2', tls: certificates.server('leaf') });
    folder = await mkdtemp(path.join(os.tmpdir(), 'dnac-cli-'));
  });
  after(async () => {
    await controller.close();
    await rm(folder, { recursive: true });
  });

  async function trace(
    words: readonly string[],
    environment: Record<string, string> = {},
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const { url, username, password } = controller;
    const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: password, ...environment });
    const all = ['10.1.11.20', '10.3.10.40', '--controller', url, '--username', username, ...words];
    const code = await runCli(all, terminal, () => Promise.reject(new Error('no name service here')));
    assert.ok(!(terminal.out + terminal.err).includes(password));
    return { code, out: terminal.out, err: terminal.err };
  }

  it('exits 3, shows it and says how to trust it', async () => {
    const { code, out, err } = await trace([]);
    assert.equal(code, 3);
    assert.equal(out, '');
    const [sentence, ...facts] = err.slice(err.indexOf('dnac-trace: ')).split('\n');
    assert.match(sentence ?? '', /is not trusted by this machine; it was issued by CN=Example Authority/);
    assert.deepEqual(facts, [
      '  Subject:  CN=dnac.example, O=Example Networks',
      '  Names:    dnac.example, 127.0.0.2',
      '  Issuer:   CN=Example Authority, O=Example Networks',
      '  Valid:    2020-01-01 to 2120-01-01 (UTC)',
      `  SHA-256:  ${leaf.fingerprint256}`,
      'If you know from elsewhere that this is your controller, accept it with',
      `  --fingerprint ${leaf.fingerprint256}`,
      'or name its authority with --ca-file FILE.',
      '',
    ]);
  });

  it('still prints one object with --json, and shows the certificate on stderr', async () => {
    const { code, out, err } = await trace(['--json']);
    const { error } = JSON.parse(out) as { error: { kind: string; message: string } };
    assert.deepEqual([code, error.kind], [3, 'certificate']);
    assert.match(err, /SHA-256: {2}[0-9A-F:]{95}\n/);
  });

  it('traces with its fingerprint, as it was shown or without colons', async () => {
    const bare = leaf.fingerprint256.replaceAll(':', '').toLowerCase();
    for (const written of [leaf.fingerprint256, bare]) {
      const { code, out } = await trace(['--fingerprint', written]);
      assert.equal(code, 0);
      assert.match(out, /^Reached/);
    }
  });

  it('exits 3 with another fingerprint, and tells both', async () => {
    const other = certificates.fingerprint('renewed');
    const { code, err } = await trace(['--fingerprint', other]);
    assert.equal(code, 3);
    assert.ok(
      err.includes(
        `has changed; no request was sent. SHA-256 ${other} is trusted, ${leaf.fingerprint256} was presented`,
      ),
    );
  });

  it('traces with a CA file, PEM or DER, and refuses with the wrong one', async () => {
    const pem = path.join(folder, 'authority.pem');
    const wrong = path.join(folder, 'wrong.pem');
    const der = path.join(folder, 'authority.der');
    await writeFile(pem, certificates.pem('authority'));
    await writeFile(wrong, certificates.pem('renewed'));
    await writeFile(der, certificates.der('authority'));
    assert.equal((await trace(['--ca-file', pem])).code, 0);
    assert.equal((await trace(['--ca-file', der])).code, 0);
    assert.equal((await trace(['--ca-file', wrong])).code, 3);
  });

  it('says what is wrong with a CA file', async () => {
    const empty = path.join(folder, 'empty.pem');
    await writeFile(empty, 'nothing');
    const nothing = await trace(['--ca-file', empty]);
    assert.deepEqual([nothing.code, /holds no certificate/.test(nothing.err)], [64, true]);
    const missing = await trace(['--ca-file', path.join(folder, 'missing.pem')]);
    assert.deepEqual([missing.code, /cannot be read \(ENOENT\)/.test(missing.err)], [64, true]);
  });

  it('goes through the proxy of the environment, with the fingerprint checked behind it', async () => {
    await using proxy = await startConnectProxy();
    const environment = { HTTPS_PROXY: proxy.url };
    assert.equal((await trace(['--fingerprint', leaf.fingerprint256], environment)).code, 0);
    const seen = proxy.connected.length;
    assert.ok(seen > 0);
    const wrong = ['--fingerprint', certificates.fingerprint('renewed')];
    assert.equal((await trace(wrong, environment)).code, 3);
    assert.ok(proxy.connected.length > seen);
    assert.doesNotMatch(JSON.stringify(proxy.connected) + proxy.carried(), /authorization|x-auth-token/i);
  });

  it('goes past the proxy when NO_PROXY names the controller', async () => {
    await using proxy = await startConnectProxy();
    const environment = { HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.0/8' };
    assert.equal((await trace(['--fingerprint', leaf.fingerprint256], environment)).code, 0);
    assert.deepEqual(proxy.connected, []);
  });

  it('exits 3 with one sentence when the proxy refuses', async () => {
    await using proxy = await startConnectProxy();
    proxy.refuse(407);
    const { code, err } = await trace([], { HTTPS_PROXY: proxy.url });
    assert.equal(code, 3);
    assert.match(err, /cannot be reached \(the proxy 127\.0\.0\.3:\d+ wants a user name and password\)\.\n$/);
  });
});

describe('dnac-trace and an expired certificate', () => {
  it('shows it, and does not advise to trust it', async () => {
    const controller = await startDemo({
      host: '127.0.0.2',
      tls: certificates.server('self-signed-expired'),
    });
    const { url, username, password } = controller;
    const words = ['10.1.11.20', '10.3.10.40', '--controller', url, '--username', username];
    for (const more of [[], ['--fingerprint', certificates.fingerprint('self-signed-expired')]]) {
      const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: password });
      assert.equal(await runCli([...words, ...more], terminal, () => Promise.resolve([])), 3);
      assert.match(terminal.err, /expired on 2021-01-01; .*\n {2}Subject: /);
      assert.doesNotMatch(terminal.err, /--fingerprint/);
    }
    await controller.close();
  });
});
