import assert from 'node:assert/strict';
import { compareTraces } from '../../../src/path/compare/compareTraces';
import { toCsv } from '../../../src/path/exports/csv';
import type { Hop } from '../../../src/path/hop';
import { pageMessages } from '../../../src/path/pageMessages';
import { reportTable } from '../../../src/path/reportTable';
import { defaultThresholds } from '../../../src/path/thresholds';
import { hopMeters } from '../../../src/webview/model/meters';
import { deviceSections } from '../../../src/webview/model/deviceSections';
import { sayWith } from '../../../src/webview/words';
import { device, host, nowMs, traceWith } from '../path/samples';

const telling = { say: sayWith(pageMessages), nowMs, thresholds: defaultThresholds };

/** A device that was busy for the five seconds of the reading. */
function busy(fiveMinutesPercent: number): Hop {
  const cpu = { fiveSecondsPercent: 97, oneMinutePercent: 60, fiveMinutesPercent };
  const value = { cpu, memory: { usedBytes: 41, totalBytes: 100 } };
  return device('access-1', '192.0.2.11', { statistics: { kind: 'value', value } });
}

const traceOf = (hop: Hop) => traceWith({ hops: [host('10.20.1.15'), hop, host('10.9.4.20')] });

describe('the load of a device', () => {
  it('is the same number on the page, in the report, in the CSV file and in a comparison', () => {
    const [before, after] = [traceOf(busy(12)), traceOf(busy(30))];
    const meters = hopMeters(busy(12), defaultThresholds, telling.say);
    assert.deepEqual(
      meters.map(({ value }) => value),
      ['12 %', '41 %'],
    );
    assert.match(reportTable(before.hops, undefined).join('\n'), / 12 % +41 %/);
    assert.match(toCsv(before), /,12,41,/);
    const { hops } = compareTraces(before, after, { counters: true });
    const changes = hops.flatMap(hop => hop.changes);
    assert.deepEqual(changes, [{ field: 'cpu', before: '12 %', after: '30 %' }]);
  });

  it('is not called high for five seconds, neither in the row nor in the details', () => {
    const isMarked = (hop: Hop) => [
      hopMeters(hop, defaultThresholds, telling.say).some(({ high }) => high !== undefined),
      JSON.stringify(deviceSections(hop, telling)).includes('The CPU load is high.'),
    ];
    assert.deepEqual(isMarked(busy(12)), [false, false]);
    assert.deepEqual(isMarked(busy(80)), [true, true]);
  });

  it('is that of a shorter time where the controller gave no other', () => {
    const statistics = { kind: 'value' as const, value: { cpu: { fiveSecondsPercent: 7 } } };
    const [meter] = hopMeters(device('a', '192.0.2.11', { statistics }), defaultThresholds, telling.say);
    assert.equal(meter?.value, '7 %');
  });
});
