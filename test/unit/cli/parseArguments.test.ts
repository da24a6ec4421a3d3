import assert from 'node:assert/strict';
import { parseArguments } from '../../../src/cli/parseArguments';

describe('parseArguments', () => {
  it('takes two addresses and asks for access lists by default', () => {
    assert.deepEqual(parseArguments(['10.1.1.1', '10.2.2.2', '--demo']), {
      kind: 'trace',
      source: '10.1.1.1',
      destination: '10.2.2.2',
      demo: true,
      passwordFromStdin: false,
      generation: 'auto',
      include: ['acl'],
      waitForStatistics: false,
      timeLimitMs: 120_000,
      format: 'text',
      redact: false,
      acceptDoubts: false,
    });
  });

  it('takes every option', () => {
    const words = ['10.1.1.1', '10.2.2.2', '--controller', 'https://dnac.example', '--username', 'noc']
      .concat(['--password-stdin', '--generation', '3', '--protocol', 'TCP', '--port', '443'])
      .concat(['--source-port', '50000', '--include', 'acl,device', '--wait-stats', '--timeout', '2.5'])
      .concat(['--source-mac', '02-00-5e-00-53-01', '--destination-mac', '0200.5e00.5302'])
      .concat(['--json', '--redact', '--accept-doubts']);
    assert.deepEqual(parseArguments(words), {
      kind: 'trace',
      source: '10.1.1.1',
      destination: '10.2.2.2',
      demo: false,
      controller: 'https://dnac.example',
      username: 'noc',
      passwordFromStdin: true,
      generation: 3,
      protocol: 'tcp',
      port: 443,
      sourcePort: 50_000,
      sourceMac: '02:00:5E:00:53:01',
      destinationMac: '02:00:5E:00:53:02',
      include: ['acl', 'device'],
      waitForStatistics: true,
      timeLimitMs: 2500,
      format: 'json',
      redact: true,
      acceptDoubts: true,
    });
  });

  it('takes the demo command with its own options only', () => {
    assert.deepEqual(parseArguments(['demo', '--port', '8443', '--generation', '1']), {
      kind: 'demo',
      port: 8443,
      generation: 1,
    });
    assert.deepEqual(parseArguments(['demo', '--generation', '3']), { kind: 'demo', generation: 3 });
    assert.throws(() => parseArguments(['demo', '--json']), /--json does not go with "dnac-trace demo"/);
  });

  it('takes one format at a time', () => {
    const words = ['10.1.1.1', '10.2.2.2', '--demo'];
    for (const format of ['json', 'markdown', 'mermaid', 'csv', 'svg']) {
      const parsed = parseArguments([...words, `--${format}`]);
      assert.equal(parsed.kind === 'trace' && parsed.format, format);
      assert.equal(parsed.kind === 'trace' && parsed.redact, false);
    }
  });

  it('asks for nothing when "none" is included', () => {
    const parsed = parseArguments(['10.1.1.1', '10.2.2.2', '--include', 'none']);
    assert.deepEqual(parsed.kind === 'trace' && parsed.include, []);
  });

  it('takes a fingerprint in any of its spellings, and a CA file', () => {
    const colons = Array.from({ length: 32 }, () => 'AB').join(':');
    for (const written of [colons, colons.toLowerCase(), colons.replaceAll(':', ''), `SHA256:${colons}`]) {
      const parsed = parseArguments(['10.1.1.1', '10.2.2.2', '--fingerprint', written]);
      assert.equal(parsed.kind === 'trace' && parsed.fingerprint256, colons);
    }
    const parsed = parseArguments(['10.1.1.1', '10.2.2.2', '--ca-file', 'authority.pem']);
    assert.equal(parsed.kind === 'trace' && parsed.caFile, 'authority.pem');
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /source and a destination/],
    [['10.1.1.1'], /source and a destination/],
    [['a', 'b', 'c'], /One word too many: c/],
    [['a', 'b', '--port', '0'], /1 to 65535/],
    [['a', 'b', '--port', '65536'], /1 to 65535/],
    [['a', 'b', '--port', '1e3'], /1 to 65535/],
    [['a', 'b', '--source-mac', 'router-1'], /--source-mac is a MAC address .* not router-1/],
    [
      ['a', 'b', '--generation', '2', '--source-mac', '02005e005301'],
      /--source-mac goes with generation 3 only/,
    ],
    [['a', 'b', '--destination-mac', '02005e005301', '--generation', '1'], /not with --generation 1\.$/],
    [['a', 'b', '--protocol', 'icmp'], /tcp or udp/],
    [['a', 'b', '--include', 'acl,routes'], /not routes/],
    [['a', 'b', '--timeout', 'soon'], /number of seconds/],
    [['a', 'b', '--generation', '4'], /auto, 1, 2 or 3/],
    [['a', 'b', '--password', 'x'], /Unknown option '--password'/],
    [['a', 'b', '--fingerprint', 'AB:CD'], /64 hexadecimal digits .* not AB:CD/],
    [['a', 'b', '--fingerprint', '0'.repeat(64), '--ca-file', 'x'], /exclude each other/],
    [['a', 'b', '--demo', '--ca-file', 'x'], /--demo and --ca-file exclude each other/],
    [['a', 'b', '--demo', '--fingerprint', '0'.repeat(64)], /--demo and --fingerprint exclude each other/],
    [['demo', '--fingerprint', 'x'], /does not go with/],
    [['demo', '--redact'], /does not go with/],
    [['a', 'b', '--demo', '--csv', '--json'], /--json and --csv exclude each other/],
    [['a', 'b', '--demo', '--svg', '--markdown'], /--markdown and --svg exclude each other/],
    [['a', 'b', '--demo', '--mermaid', '--svg', '--redact'], /--mermaid and --svg exclude each other/],
    [['a', 'b', '--insecure'], /Unknown option/],
    [['a', 'b', '--demo', '--controller', 'https://dnac.example'], /exclude each other/],
  ];
  for (const [words, problem] of wrong) {
    it(`refuses: ${words.join(' ') || 'nothing at all'}`, () => {
      assert.throws(() => parseArguments(words), { kind: 'usage', message: problem });
    });
  }
});
