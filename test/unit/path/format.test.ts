import assert from 'node:assert/strict';
import { formatBytes, formatCount, formatPercent, formatRate } from '../../../src/path/formatNumber';
import { age, formatDateTime, formatDuration, formatTime } from '../../../src/path/formatTime';
import { isVirtualInterface, shortInterfaceName } from '../../../src/path/interfaceName';
import { english } from '../../../src/path/message';
import { utilisation } from '../../../src/path/utilisation';
import { nowMs } from './samples';

/** One test for each pair of input and text. */
function shows<T>(
  name: string,
  format: (value: T) => string,
  pairs: readonly (readonly [T, string])[],
): void {
  describe(name, () => {
    for (const [value, text] of pairs) {
      it(`shows ${String(value)} as ${text}`, () => assert.equal(format(value), text));
    }
  });
}

shows('formatRate', formatRate, [
  [0, '0 b/s'],
  [999, '999 b/s'],
  [1000, '1 kb/s'],
  [45_123, '45 kb/s'],
  [9_949_000, '9.9 Mb/s'],
  [9_960_000, '10 Mb/s'],
  [999_600, '1 Mb/s'],
  [1_100_000_000, '1.1 Gb/s'],
  [10_000_000_000, '10 Gb/s'],
  [4e15, '4000 Tb/s'],
  [NaN, '?'],
  [-1, '?'],
]);

shows('formatBytes', formatBytes, [
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 kB'],
  [777_950_464, '742 MB'],
  [1_425_966_824, '1.3 GB'],
]);

shows('formatPercent', formatPercent, [
  [0, '0 %'],
  [0.01, '<0.1 %'],
  [0.42, '0.4 %'],
  [4, '4 %'],
  [41.3, '41 %'],
  [100, '100 %'],
  [Infinity, '?'],
]);

shows('formatCount', formatCount, [
  [0, '0'],
  [999, '999'],
  [1234, '1\u00a0234'],
  [9_007_199_254_740_991, '9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0991'],
  [NaN, '?'],
]);

shows('formatDuration', formatDuration, [
  [0, '0 ms'],
  [350.4, '350 ms'],
  [999.6, '1 s'],
  [1400, '1.4 s'],
  [9960, '10 s'],
  [11_800, '12 s'],
  [59_600, '1 min'],
  [65_000, '1 min 5 s'],
  [120_000, '2 min'],
  [7_380_000, '2 h 3 min'],
  [NaN, '?'],
]);

shows('age', (ageMs: number) => english(age(ageMs)), [
  [-60_000, 'just now'],
  [4999, 'just now'],
  [5000, '5 s ago'],
  [60_000, '1 min ago'],
  [3_599_999, '59 min ago'],
  [3_600_000, '1 h ago'],
  [86_400_000, '1 day ago'],
  [172_800_000, '2 days ago'],
  [NaN, 'just now'],
]);

shows('formatTime', (offsetMinutes: number) => formatTime(nowMs, offsetMinutes), [
  [0, '12:02:11 +00:00'],
  [120, '14:02:11 +02:00'],
  [-210, '08:32:11 -03:30'],
  [345, '17:47:11 +05:45'],
]);

shows('formatDateTime', (atMs: number) => formatDateTime(atMs, 720), [
  [nowMs, '2026-01-16 00:02:11 +12:00'],
  [NaN, '?'],
  [8.64e15, '?'],
]);

shows('shortInterfaceName', shortInterfaceName, [
  ['TenGigabitEthernet1/0/24', 'Te1/0/24'],
  ['GigabitEthernet0/0/1.100', 'Gi0/0/1.100'],
  ['TwentyFiveGigE1/0/1', 'Twe1/0/1'],
  ['HundredGigE1/0/49', 'Hu1/0/49'],
  ['Port-channel1', 'Po1'],
  ['Ethernet1/1', 'Eth1/1'],
  ['Vlan20', 'Vlan20'],
  ['clientinterface', 'clientinterface'],
  ['GigabitEthernet', 'GigabitEthernet'],
  ['', ''],
]);

describe('utilisation', () => {
  const facts = { speedBps: 1_000_000_000 };

  it('is a share of the speed of a port', () => {
    assert.equal(utilisation(250_000_000, facts, 'GigabitEthernet1/0/1'), 25);
  });

  it('is not known without rate, speed or name', () => {
    assert.equal(utilisation(undefined, facts, 'Gi1'), undefined);
    assert.equal(utilisation(1, undefined, 'Gi1'), undefined);
    assert.equal(utilisation(1, { speedBps: 0 }, 'Gi1'), undefined);
    assert.equal(utilisation(1, facts, undefined), undefined);
    assert.equal(utilisation(NaN, facts, 'Gi1'), undefined);
  });

  for (const name of [
    'Vlan20',
    'Vl20',
    'Port-channel1',
    'Po1',
    'Tunnel0',
    'Loopback0',
    'Gi0/0/1.100',
    'nve1',
  ]) {
    it(`is not given for ${name}, whose speed is nominal`, () => {
      assert.equal(utilisation(1, facts, name), undefined);
    });
  }

  for (const name of [
    'GigabitEthernet1/0/1',
    'Te1/1/1',
    'Ethernet1/1',
    'POS0/1/0',
    'BRI0',
    'LongReachEthernet1',
  ]) {
    it(`is given for ${name}`, () => assert.ok(!isVirtualInterface(name)));
  }
});
