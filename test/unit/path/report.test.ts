import assert from 'node:assert/strict';
import type { Hop, HopInterface } from '../../../src/path/hop';
import { message } from '../../../src/path/message';
import { report } from '../../../src/path/report';
import {
  acl,
  campus,
  campusWith,
  host,
  nowMs,
  path,
  port,
  request,
  traceWith,
  unknownHop,
  verdictOf,
} from './samples';

const minuteMs = 60_000;
const short = { ...request, include: [] };

function rates(name: string, inputRateBps: number, outputRateBps: number): HopInterface {
  return port(name, { statistics: { kind: 'value', value: { inputRateBps, outputRateBps } } });
}

const measured: readonly Hop[] = campusWith(1, {
  softwareVersion: '17.9.4a',
  statistics: {
    kind: 'value',
    value: { cpu: { fiveMinutesPercent: 4 }, memory: { usedBytes: 41, totalBytes: 100 } },
  },
  device: { lastSyncAtMs: nowMs - 12 * minuteMs },
  ingress: { physical: rates('TenGigabitEthernet1/0/24', 45_000, 1), virtual: [port('Vlan1')] },
  egress: { physical: rates('TenGigabitEthernet1/1/1', 1, 1_100_000_000), virtual: [] },
}).map((hop, position) =>
  position === 2 ? { ...hop, statistics: { kind: 'arriving' } } : position === 3 ? unknownHop : hop,
);

describe('report', () => {
  it('is a header and a table of the hops', () => {
    const verdict = verdictOf(path(measured));
    assert.equal(
      report(traceWith({ hops: measured, verdict }), nowMs),
      `Reached, with doubts: 2 devices, 5 hops
10.20.1.15 → 10.9.4.20 TCP :443
lab (https://dnac.example), 2026-01-15 14:02:09 +02:00, 1.3 s
Calculated by the controller from state it had collected; no packet was sent. Oldest device sync 12 min ago.
Doubt: 1 hop is unknown to the controller.
Hint: There is likely a device that the controller does not manage (of another vendor, or not discovered).

       Name      Address     In              Out      Link      Version  CPU   Mem  Rate in  Rate out
1.|--  -         10.20.1.15                           Wired
2.|--  access-1  192.0.2.11  Te1/0/24 Vlan1  Te1/1/1  Switched  17.9.4a  4 %  41 %  45 kb/s  1.1 Gb/s
3.|--  dist-2    192.0.2.22  Te1/0/1         Te1/0/2  OSPF               ...   ...
4.|--  ???       ???
5.|--  -         10.9.4.20
`,
    );
  });

  it('marks the deny at its interface', () => {
    const ingress = {
      physical: port('TenGigabitEthernet1/0/1'),
      virtual: [port('Vlan20', { acl: acl('DENY') })],
    };
    const hops = campusWith(2, { ingress });
    const lines = report(traceWith({ hops, verdict: verdictOf(path(hops)) }), nowMs).split('\n');
    assert.equal(
      lines[0],
      'Blocked: at dist-2, inbound on Vlan20, by ACL PCI-IN (DENY: denied by the end of the list)',
    );
    assert.deepEqual(
      lines.filter(line => line.includes('!DENY')).map(line => line.trimEnd()),
      ['3.|--  dist-2    192.0.2.22  Te1/0/1 Vlan20 !DENY  Te1/0/2  OSPF'],
    );
  });

  it('marks a deny that belongs to no interface at its side', () => {
    const hops = campusWith(1, { flexConnect: { egressAcl: acl('deny') } });
    const text = report(traceWith({ hops, verdict: verdictOf(path(hops)) }), nowMs);
    assert.match(text, /access-1 .* Te1\/0\/1 {2}Te1\/0\/2 !DENY {2}Switched/);
  });

  it('tells statistics that failed from such that never came', () => {
    const hops = campus.map((hop, position) =>
      position === 1
        ? { ...hop, statistics: { kind: 'failed' as const } }
        : {
            ...hop,
            statistics: { kind: position === 2 ? ('missing' as const) : ('notApplicable' as const) },
          },
    );
    const text = report(traceWith({ hops, verdict: verdictOf(path(hops)) }), nowMs);
    assert.match(text, /access-1 .* Switched {2}failed {2}failed\n/);
    assert.match(text, /dist-2 .* OSPF +- +-\n/);
    assert.match(text, /core-1 .* Wired\n/);
  });

  it('stays within 120 columns for a campus with all columns', () => {
    const full = measured.map(hop => ({ ...hop, softwareVersion: '17.12.4' }));
    const text = report(traceWith({ hops: full, verdict: verdictOf(path(full), { request: short }) }), nowMs);
    const table = text.slice(text.indexOf('\n\n'));
    for (const line of table.split('\n')) assert.ok(line.length <= 120, line);
  });

  it('aligns its columns and leaves no blanks at the ends of lines', () => {
    const text = report(traceWith({ verdict: verdictOf(path(campus)) }), nowMs);
    assert.doesNotMatch(text, / \n/);
    const rows = text.split('\n').filter(line => line.includes('Te1/0/1'));
    assert.equal(new Set(rows.map(line => line.indexOf('Te1/0/1'))).size, 1);
  });

  it('shows hostile names, words and reasons as text', () => {
    const evil = 'sw\u001b]0;owned\u0007\n1.|-- fake';
    const hops = [host('10.20.1.15'), { ...unknownHop, kind: 'switch' as const, name: evil, link: evil }];
    const text = report(
      traceWith({
        hops,
        verdict: verdictOf(path(hops, { status: 'failed', reason: evil })),
        controller: { name: evil, origin: evil },
        reason: evil,
      }),
      nowMs,
    );
    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
    assert.doesNotMatch(text, /^1\.\|-- fake/m);
    assert.ok(text.includes('sw\\x1b]0;owned'));
  });

  it('says what the controller said where the verdict does not', () => {
    const verdict = verdictOf(path([], { reason: 'Not able to locate host based on source ip address' }));
    const text = report(traceWith({ hops: [], verdict, reason: 'Not able to locate host' }), nowMs);
    assert.match(text, /\nController: Not able to locate host\n/);
    assert.doesNotMatch(text, /Name/);
  });

  it('shows a trace that runs and one that never started', () => {
    const running = traceWith({ state: 'running', phase: 'computing', hops: [] });
    assert.match(report(running, nowMs), /^Running: The controller is computing the path\n/);
    const sentence = message('error.noToken', { controller: 'lab' });
    const notStarted = traceWith({ state: 'failed', hops: [], error: { kind: 'noToken', sentence } });
    assert.match(report(notStarted, nowMs), /^Not started: lab accepted the sign-in but sent no token\.\n/);
  });
});
