import assert from 'node:assert/strict';
import { runCli } from '../../../src/cli/runCli';
import type { Fault, FaultRule } from '../../../src/demo/faults/faultPlan';
import { startDemo } from '../../../src/demo/startDemo';
import { FakeTerminal } from '../cli/fakeTerminal';
import { certificates } from '../controller/certificateFixtures';
import { assertNoSecret, tokenPattern } from './faults/assertCase';

const noNames = (): Promise<never> => Promise.reject(new Error('no name service here'));

const broken: readonly Fault[] = [
  { kind: 'html' },
  { kind: 'brokenJson' },
  { kind: 'halfBody' },
  { kind: 'answer', status: 401, body: { exp: 'token expired' } },
  { kind: 'answer', status: 403, body: { message: 'no permission' } },
  { kind: 'answer', status: 500, body: 'broken' },
];

/** Each step broken in each way. */
const rules: readonly FaultRule[] = [/auth\/token/, /flow-analysis$/, /flow-analysis\/./].flatMap(path =>
  broken.map(fault => ({ path, fault, ...(String(path).includes('$') ? { method: 'POST' } : {}) })),
);

/** The fault suite looks for secrets in whatever its traces say and write; this is the command line's part. */
describe('what the command line prints while things go wrong', function () {
  this.timeout(120_000);

  it('holds neither password nor token', async () => {
    for (const [each, rule] of rules.entries()) {
      const tls = certificates.server('leaf');
      const demo = await startDemo({ host: '127.0.0.2', tls, computeMs: 0, faults: [rule] });
      const { url, username, password } = demo;
      const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: password });
      const trust = ['--fingerprint', certificates.fingerprint('leaf')];
      const who = ['--controller', url, '--username', username, '--generation', '2', '--timeout', '2'];
      const words = ['10.1.11.20', '10.3.10.40', ...who, ...trust, ...(each % 2 === 0 ? ['--json'] : [])];
      try {
        await runCli(words, terminal, noNames);
      } finally {
        await demo.close();
      }
      const basic = Buffer.from(`${username}:${password}`).toString('base64');
      assert.notEqual(terminal.out + terminal.err, '');
      assertNoSecret(terminal.out + terminal.err, [password, basic]);
    }
  });

  it('would be found, were it there', async () => {
    const demo = await startDemo();
    try {
      const { url, username, password } = demo;
      const basic = Buffer.from(`${username}:${password}`).toString('base64');
      const path = `${url}/dna/system/api/v1/auth/token`;
      const answer = await fetch(path, { method: 'POST', headers: { Authorization: `Basic ${basic}` } });
      const text = await answer.text();
      assert.match(text, tokenPattern);
      assert.throws(() => assertNoSecret(text, []));
      assert.throws(() => assertNoSecret(`x ${password} y`, [password]));
    } finally {
      await demo.close();
    }
  });
});
