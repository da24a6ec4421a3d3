import assert from 'node:assert/strict';
import { startGroup } from '../../../scripts/lib/processGroup.mjs';

/** Starts a program that shares its output, says its id and stays. */
const parent = `
  const forever = 'setTimeout(() => {}, 60_000)';
  const child = require('node:child_process').spawn(process.execPath, ['-e', forever], { stdio: 'inherit' });
  console.log('child ' + child.pid);
  setTimeout(() => {}, 60_000);
`;

describe('a process group', () => {
  it('ends whole, with what its program started', async () => {
    const group = startGroup(process.execPath, ['-e', parent], { env: process.env });
    await group.line(/^child \d+$/, 5000);
    // Both hold the output open: it ends when the last of them has.
    await group.stop();
    await group.ended;
  });

  it('is found ready also by a line that came before anybody waited', async () => {
    const group = startGroup(process.execPath, ['-e', parent], { env: process.env });
    await group.line(/child/, 5000);
    assert.match((await group.line(/^child (\d+)$/, 5000))[0], /^child \d+$/);
    await group.stop();
  });

  it('says what the program said when it ends before it is ready', async () => {
    const group = startGroup(process.execPath, ['-e', 'console.error("no such file"); process.exit(3)'], {
      env: process.env,
    });
    await assert.rejects(group.line(/ready/, 5000), /ended with code 3 before it was ready\.\nno such file/);
    await group.ended;
  });

  it('says so when the program cannot be started', async () => {
    const group = startGroup('/nowhere/at-all', [], { env: process.env });
    await assert.rejects(group.line(/ready/, 5000), /cannot be started|ended with code/);
  });
});
