import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { runCli } from '../../../src/cli/runCli';
import { FakeTerminal } from './fakeTerminal';

const noNames = (): Promise<never> => Promise.reject(new Error('no name service here'));
const blocked = ['10.99.0.10', '10.9.4.20', '--demo', '--protocol', 'tcp', '--port', '443'];

async function printed(words: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: 'not-a-secret' });
  const code = await runCli(words, terminal, noNames);
  return { code, out: terminal.out };
}

describe('exports of dnac-trace', () => {
  const formats: readonly (readonly [string, RegExp])[] = [
    ['--markdown', /^## Path trace 10\.99\.0\.10 → 10\.9\.4\.20 TCP :443\n\n\*\*Blocked:\*\*/],
    ['--mermaid', /^flowchart LR\n/],
    ['--csv', /^hop,name,address,.*\r\n1,,10\.99\.0\.10,/],
    ['--svg', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/],
    ['--json', /^\{\n {2}"format": "dnac-path-trace"/],
  ];
  for (const [option, beginning] of formats) {
    it(`prints ${option} and exits by the verdict as ever`, async () => {
      const { code, out } = await printed([...blocked, option]);
      assert.match(out, beginning);
      assert.equal(code, 1);
    });
  }

  for (const option of ['--markdown', '--mermaid', '--csv', '--svg', '--json', '--accept-doubts']) {
    it(`redacts ${option === '--accept-doubts' ? 'text' : option}`, async () => {
      const { code, out } = await printed([...blocked, option, '--redact']);
      assert.equal(code, 1);
      assert.match(out, /192\.0\.2\.1/);
      assert.doesNotMatch(out, /\b10\.\d+\.\d+\.\d+|Demo network|dist-|acc-/);
    });
  }

  it('names no controller in a redacted problem', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise(resolve => server.close(resolve));
    const words = ['10.1.1.1', '10.2.2.2', '--controller', `https://127.0.0.1:${port}`, '--username', 'noc'];
    assert.match((await printed([...words, '--json'])).out, /127\.0\.0\.1/);
    const { code, out } = await printed([...words, '--json', '--redact']);
    assert.equal(code, 3);
    assert.match(out, /"kind": "unreachable"/);
    assert.doesNotMatch(out, /127\.0\.0\.1/);
  });

  it('exits 64 for two formats at once', async () => {
    assert.equal((await printed([...blocked, '--csv', '--svg'])).code, 64);
  });
});
