import assert from 'node:assert/strict';
import { readPassword } from '../../../src/cli/password';
import { FakeTerminal } from './fakeTerminal';

describe('readPassword', () => {
  it('is the first line of standard input', async () => {
    const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: 'from the environment' });
    terminal.stdin.end('two words \r\nnot this\n');
    assert.equal(await readPassword(true, terminal), 'two words ');
  });

  it('is the variable of Cisco’s SDK otherwise', async () => {
    const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: 'from the environment' });
    assert.equal(await readPassword(false, terminal), 'from the environment');
  });

  it('is missed when standard input is empty', async () => {
    const terminal = new FakeTerminal();
    terminal.stdin.end('');
    await assert.rejects(readPassword(true, terminal), { kind: 'usage' });
  });

  it('is not a whole file', async () => {
    const terminal = new FakeTerminal();
    terminal.stdin.end('x'.repeat(10_000));
    await assert.rejects(readPassword(true, terminal), { kind: 'usage', message: /too long/ });
  });
});
