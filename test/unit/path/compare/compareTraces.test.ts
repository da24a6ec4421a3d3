import assert from 'node:assert/strict';
import { compareTraces } from '../../../../src/path/compare/compareTraces';
import { present } from '../../../../src/path/present';
import { device, hop, host, port } from '../samples';
import { manyHops } from '../../../fixtures/tracesOfStories';
import { box, changes, compared, destination, run, runOf, side, source } from './runs';

const a = box('access-1');
const b = box('border-1');
const c = box('core-1');
const d = box('dist-1');

describe('two runs compared', () => {
  it('are the same when nothing differs', () => {
    assert.equal(compared(run(a, d), run(a, d)), 'same | the same path | 1=1 2=2 3=3 4=4');
  });

  it('name the device that took the place of another', () => {
    assert.equal(
      compared(run(a, b, d), run(a, c, d)),
      'changed | at hop 3 core-1 instead of border-1 | 1=1 2=2 3- +3 4=4 5=5',
    );
  });

  it('name the device that is gone', () => {
    assert.equal(
      compared(run(a, b, d), run(a, d)),
      'changed | no longer through border-1, which was hop 3 | 1=1 2=2 3- 4=3 5=4',
    );
  });

  it('name the device that is new', () => {
    assert.equal(
      compared(run(a, d), run(a, b, d)),
      'changed | now also through border-1 at hop 3 | 1=1 2=2 +3 3=4 4=5',
    );
  });

  it('name the device that moved', () => {
    assert.match(compared(run(a, b, d), run(b, a, d)), /^changed \| other place of (access|border)-1: hop/);
  });

  it('call the same device with another port an interface change', () => {
    const other = { ...a, egress: side('TenGigabitEthernet1/1/2') };
    assert.equal(
      compared(run(a, d), run(other, d)),
      'changed | other egress interface at access-1: Te1/0/2 → Te1/1/2 | 1=1 2~2 3=3 4=4',
    );
    assert.deepEqual(changes(run(a, d), run(other, d)), ['2 egress Te1/0/2 → Te1/1/2']);
  });

  it('name the virtual interface behind a port', () => {
    const other = { ...a, ingress: side('TenGigabitEthernet1/0/1', 'Vlan20') };
    assert.deepEqual(changes(run(a, d), run(other, d)), ['2 ingress Te1/0/1 → Te1/0/1 Vlan20']);
  });

  it('take long and short interface names for the same', () => {
    assert.match(compared(run(a, d), run({ ...a, egress: side('Te1/0/2') }, d)), /^same/);
  });

  it('say so when a port moved to another member of its stack', () => {
    const other = { ...a, ingress: side('TenGigabitEthernet2/0/1') };
    assert.equal(
      compared(run(a, d), run(other, d)),
      'changed | ingress on another stack member at access-1: Te1/0/1 → Te2/0/1 | 1=1 2~2 3=3 4=4',
    );
  });

  it('speak of a device that came before one whose port changed', () => {
    const other = { ...a, egress: side('Te1/1/2') };
    assert.match(
      compared(run(a, b, d), run(other, c, d)),
      /\| at hop 3 core-1 instead of border-1 \| 1=1 2~2/,
    );
  });

  it('do not call it a changed port that a path ends at a device', () => {
    const last = { ...hop(), ...present({ ...d, egress: undefined, link: undefined }) };
    assert.deepEqual(changes(run(a, d), runOf([source, a, last])), []);
    assert.deepEqual(changes(run(a, d), run(a, { ...last, link: 'OSPF' })), ['3 egress Te1/0/2 → –']);
  });

  it('match the hosts by their role, and tell another address', () => {
    const [before, after] = [run(a), runOf([host('10.20.1.99', { link: 'Wired' }), a, destination])];
    assert.deepEqual(changes(before, after), ['1 address 10.20.1.15 → 10.20.1.99']);
  });

  it('do not take a source for a destination', () => {
    const before = runOf([source]);
    const after = runOf([destination]);
    assert.equal(compared(before, after).split(' | ').at(-1), '1- +1');
  });

  it('do not count what only one run was told', () => {
    const told = {
      ...a,
      softwareVersion: '17.9.5',
      device: { platform: 'C9300-24UX' },
      role: 'access',
      ssid: 'corp',
      ingress: { physical: port('Te1/0/1', { vrf: 'global', vlan: '20' }), virtual: [] },
    };
    assert.match(compared(run(a, d), run(told, d)), /^same/);
  });

  it('tell other software last', () => {
    const [older, newer] = [
      { ...a, softwareVersion: '17.9.4' },
      { ...a, softwareVersion: '17.9.5' },
    ];
    assert.equal(
      compared(run(older, d), run(newer, d)),
      'changed | the same way; other software on access-1: 17.9.4 → 17.9.5 | 1=1 2~2 3=3 4=4',
    );
  });

  it('tell another VRF, VLAN, link and access list', () => {
    const ports = (vrf: string, vlan: string, acl: string) => ({
      physical: port('Te1/0/1', { vrf, vlan, acl: { name: acl, result: 'PERMIT', entries: [] } }),
      virtual: [],
    });
    const [before, after] = [
      run({ ...a, ingress: ports('global', '20', 'IN-1') }, d),
      run({ ...a, ingress: ports('pci', '30', 'IN-2'), link: 'ISIS' }, d),
    ];
    assert.deepEqual(changes(before, after), [
      '2 vrf global → pci',
      '2 vlan 20 → 30',
      '2 acl IN-1 PERMIT → IN-2 PERMIT',
      '2 link OSPF → ISIS',
    ]);
  });

  it('compare access lists only where both asked for them', () => {
    const guarded = {
      ...a,
      ingress: {
        physical: port('Te1/0/1', { acl: { name: 'IN', result: 'PERMIT', entries: [] } }),
        virtual: [],
      },
    };
    const asked = run(guarded, d);
    const notAsked = runOf([source, a, d, destination], { request: { ...asked.request, include: [] } });
    assert.deepEqual(changes(run(a, d), asked), ['2 acl – → IN PERMIT']);
    assert.deepEqual(changes(notAsked, asked), []);
  });

  it('ignore counters unless asked', () => {
    const load = (percent: number) => ({
      ...a,
      statistics: { kind: 'value' as const, value: { cpu: { fiveSecondsPercent: percent } } },
    });
    assert.match(compared(run(load(4), d), run(load(71), d)), /^same/);
    assert.deepEqual(changes(run(load(4), d), run(load(71), d), { counters: true }), ['2 cpu 4 % → 71 %']);
    assert.equal(
      compared(run(load(4), d), run(load(71), d), { counters: true }),
      'changed | the same path; only counters differ | 1=1 2~2 3=3 4=4',
    );
  });

  it('compare memory, rate and drops as they are shown', () => {
    const busy = (used: number, rate: number, drops: number) => ({
      ...a,
      statistics: { kind: 'value' as const, value: { memory: { usedBytes: used, totalBytes: 100 } } },
      egress: {
        physical: port('Te1/0/2', {
          statistics: { kind: 'value', value: { outputRateBps: rate, outputDrops: drops } },
        }),
        virtual: [],
      },
    });
    assert.deepEqual(
      changes(run(busy(41, 45_000, 0), d), run(busy(42, 1.1e9, 1200), d), { counters: true }),
      ['2 memory 41 % → 42 %', '2 rate 45 kb/s → 1.1 Gb/s', '2 drops 0 → 1\u00a0200'],
    );
  });

  it('show hostile names as plain text', () => {
    const named = (name: string) => device(name, '192.0.2.9', { deviceId: `id-${name}`, link: 'OSPF' });
    assert.match(
      compared(run(named('core\u202e\u001b[31m')), run(named('other'))),
      /at hop 2 other instead of core\\u202e\\x1b\[31m/,
    );
  });

  it('come fast for long paths', () => {
    const [before, after] = [runOf(manyHops(400)), runOf([...manyHops(400)].reverse())];
    compareTraces(before, after);
    const startedAtMs = performance.now();
    compareTraces(before, after);
    assert.ok(performance.now() - startedAtMs < 500);
  });
});
