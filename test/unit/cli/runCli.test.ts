import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { exitCodeOfError } from '../../../src/cli/exitCode';
import { runCli } from '../../../src/cli/runCli';
import { FakeTerminal } from './fakeTerminal';

const noNames = (): Promise<never> => Promise.reject(new Error('no name service here'));

interface Printed {
  readonly verdict: string;
  readonly acl: string;
  readonly doubts: readonly string[];
  readonly request: { readonly source: string; readonly destinationPort?: number };
  readonly hops: readonly { readonly ip?: string; readonly softwareVersion?: string }[];
  readonly timing: { readonly traceMs?: number };
  readonly requests: { readonly start: number; readonly poll: number };
}

async function run(
  words: string[],
  terminal = new FakeTerminal(),
): Promise<{ code: number; terminal: FakeTerminal }> {
  return { code: await runCli(words, terminal, noNames), terminal };
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('dnac-trace', () => {
  it('prints a reached path with the version of code of its devices and exits 0', async () => {
    const { code, terminal } = await run(['10.1.11.20', '10.3.10.40', '--demo', '--json']);
    const printed = JSON.parse(terminal.out) as Printed;
    assert.equal(code, 0, terminal.out);
    assert.equal(printed.verdict, 'reached');
    assert.equal(printed.request.source, '10.1.11.20');
    assert.equal(printed.requests.start, 1);
    assert.ok(printed.hops.length >= 5);
    assert.ok(printed.hops.some(hop => hop.softwareVersion !== undefined));
    assert.ok((printed.timing.traceMs ?? 0) > 0);
  });

  it('speaks to generation 1 as well', async () => {
    const { code } = await run(['10.1.11.20', '10.3.10.40', '--demo', '--generation', '1']);
    assert.equal(code, 0);
  });

  it('tells hosts of one address apart by MAC address, and never leaves it out where that makes no sense', async () => {
    const words = ['10.1.11.20', '10.60.1.20', '--demo', '--json', '--destination-mac', '0283.8398.60cb'];
    const { code, terminal } = await run([...words, '--generation', '3']);
    assert.equal(code, 0, terminal.out);
    const refused = await run([...words, '--generation', '2']);
    const { error } = JSON.parse(refused.terminal.out) as { error: { kind: string; message: string } };
    assert.equal(error.kind, 'usage');
    assert.match(error.message, /^--destination-mac goes with generation 3 only/);
    assert.equal(refused.code, 64);
  });

  it('could not tell where only the controller shows that it knows no MAC addresses', () =>
    assert.equal(exitCodeOfError('macUnsupported'), 2));

  it('prints a report to stdout and its progress to stderr', async () => {
    const { terminal } = await run(['10.1.11.20', '10.3.10.40', '--demo']);
    assert.match(terminal.out, /^Reached/);
    assert.match(terminal.out, /10\.3\.10\.40/);
    assert.notEqual(terminal.err, '');
    assert.doesNotMatch(terminal.out + terminal.err, /undefined|\[object/);
  });

  it('exits 1 when an access list blocks', async () => {
    const words = ['10.99.0.10', '10.9.4.20', '--demo', '--protocol', 'tcp', '--port', '443', '--json'];
    const { code, terminal } = await run(words);
    const printed = JSON.parse(terminal.out) as Printed;
    assert.equal(code, 1);
    assert.equal(printed.verdict, 'blocked');
    assert.equal(printed.acl, 'denied');
  });

  it('exits 2 when the source is not known, and when a path has doubts unless they are accepted', async () => {
    const unknown = await run(['10.1.11.99', '10.9.1.20', '--demo', '--json']);
    assert.equal((JSON.parse(unknown.terminal.out) as Printed).verdict, 'notFound');
    assert.equal(unknown.code, 2);
    const doubtful = ['10.1.11.20', '10.70.1.20', '--demo'];
    assert.equal((await run(doubtful)).code, 2);
    assert.equal((await run([...doubtful, '--accept-doubts'])).code, 0);
  });

  it('cancels at Ctrl+C, deletes the trace and exits 130', async () => {
    const terminal = new FakeTerminal();
    const running = run(['10.1.11.21', '10.30.1.77', '--demo', '--json'], terminal);
    await terminal.prints('omputing');
    terminal.interrupt();
    assert.equal((await running).code, 130);
    const printed = JSON.parse(terminal.out) as Printed & { readonly requests: { readonly delete: number } };
    assert.equal(printed.verdict, 'cancelled');
    assert.equal(printed.requests.delete, 1);
    assert.equal(terminal.listenerCount, 0);
  });

  it('gives up at its time limit', async () => {
    const { code, terminal } = await run(['10.1.11.21', '10.30.1.77', '--demo', '--json', '--timeout', '1']);
    assert.equal((JSON.parse(terminal.out) as Printed).verdict, 'timedOut');
    assert.equal(code, 2);
  });

  it('exits 3 with a sentence when nobody listens', async () => {
    const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: 'not-a-secret' });
    const controller = `https://127.0.0.1:${await unusedPort()}`;
    const words = ['10.1.1.1', '10.2.2.2', '--controller', controller, '--username', 'noc'];
    const { code } = await run(words, terminal);
    assert.equal(code, 3);
    assert.match(terminal.err, /cannot be reached/);
    const asJson = await run([...words, '--json'], new FakeTerminal({ DNA_CENTER_PASSWORD: 'not-a-secret' }));
    const { error } = JSON.parse(asJson.terminal.out) as { error: { kind: string; message: string } };
    assert.equal(error.kind, 'unreachable');
    assert.doesNotMatch(asJson.terminal.out, /not-a-secret/);
  });

  it('exits 2 with one sentence, not with advice on usage, when an end cannot be resolved', async () => {
    const { code, terminal } = await run(['pos.example', '10.2.2.2', '--demo']);
    assert.equal(code, 2);
    assert.equal(terminal.err, 'dnac-trace: pos.example cannot be resolved. Are you on the VPN?\n');
    const asJson = await run(['pos.example', '10.2.2.2', '--demo', '--json']);
    const { error } = JSON.parse(asJson.terminal.out) as { error: { kind: string } };
    assert.deepEqual([asJson.code, error.kind, asJson.terminal.err], [2, 'endpointNotResolved', '']);
  });

  it('never asks over plain http', async () => {
    const terminal = new FakeTerminal({ DNA_CENTER_PASSWORD: 'x', DNA_CENTER_USERNAME: 'noc' });
    const { code } = await run(['10.1.1.1', '10.2.2.2', '--controller', 'http://127.0.0.1:1'], terminal);
    assert.equal(code, 64);
    assert.match(terminal.err, /over https only/);
  });

  it('wants a controller, a user and a password, and says which is missing', async () => {
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{}, /A controller is needed/],
      [{ DNA_CENTER_BASE_URL: 'https://dnac.example' }, /A user name is needed/],
      [{ DNA_CENTER_BASE_URL: 'dnac.example', DNA_CENTER_USERNAME: 'noc' }, /A password is needed/],
    ];
    for (const [environment, problem] of cases) {
      const { code, terminal } = await run(['10.1.1.1', '10.2.2.2'], new FakeTerminal(environment));
      assert.equal(code, 64);
      assert.match(terminal.err, problem);
    }
  });

  it('refuses one address twice, and what is no address and no name', async () => {
    assert.match((await run(['10.1.1.1', '10.1.1.1', '--demo'])).terminal.err, /are the same/);
    assert.match((await run(['10.1.1.1', '10.1.1', '--demo'])).terminal.err, /neither an address/);
  });

  it('starts the demo network and stops it at Ctrl+C', async () => {
    const terminal = new FakeTerminal();
    const running = run(['demo'], terminal);
    await terminal.prints('Ctrl+C stops it.');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(terminal.out)?.[0] ?? '';
    assert.equal((await fetch(`${url}/dna/intent/api/v1/flow-analysis`)).status, 401);
    terminal.interrupt();
    assert.equal((await running).code, 0);
    await assert.rejects(fetch(url));
  });

  it('says of each example of the demo what to ask, so that no two are the same', async () => {
    const terminal = new FakeTerminal();
    const running = run(['demo', '--generation', '3'], terminal);
    await terminal.prints('Ctrl+C stops it.');
    terminal.interrupt();
    await running;
    const questions = terminal.out.split('\n').flatMap(line => /^ {2}(.* -> .*?) {3}/.exec(line)?.[1] ?? []);
    assert.ok(questions.includes('10.20.1.15 -> 10.9.4.20 --protocol tcp --port 443'));
    assert.ok(questions.includes('10.1.11.20 -> 10.60.1.20 --destination-mac 02:83:83:98:60:CB'));
    assert.deepEqual(questions, [...new Set(questions)]);
  });

  it('prints its usage and its version', async () => {
    assert.match((await run(['--help'])).terminal.out, /^Usage:/);
    assert.match((await run(['--version'])).terminal.out, /^\d+\.\d+\.\d+\n$/);
  });
});
