import assert from 'node:assert/strict';
import { exportFileName } from '../../../src/files/exportFileName';
import { exportTrace } from '../../../src/files/exportTrace';
import { serialiseTrace } from '../../../src/files/traceFile';
import { annotated } from '../../../src/path/annotations';
import { exportFormats } from '../../../src/path/pageProtocol';
import { report } from '../../../src/path/report';
import type { Trace } from '../../../src/path/trace';
import { nowMs } from '../../fixtures/traces';
import { stories } from '../../fixtures/tracesOfStories';
import { hostileTexts } from '../path/exports/hostile';
import { withStrings } from '../path/exports/strings';

const words = ['kind', 'id', 'state', 'phase', 'side', 'protocol', 'include', 'acl'];

describe('exportTrace', () => {
  it('gives text as the command line does, and JSON as the trace file', () => {
    const options = { nowMs, redacted: false };
    assert.equal(exportTrace(stories.wired, 'text', options), report(stories.wired, nowMs));
    assert.equal(exportTrace(stories.wired, 'json', options), serialiseTrace(stories.wired));
  });

  it('says in no format that a trace is pinned, nor what the person calls it and has noted', () => {
    const trace = annotated<Trace>(stories.wired, {
      pinned: true,
      label: 'the till',
      note: 'slow since noon',
    });
    for (const redacted of [false, true]) {
      for (const format of exportFormats) {
        const options = { nowMs, redacted };
        assert.equal(
          exportTrace(trace, format, options),
          exportTrace(stories.wired, format, options),
          format,
        );
      }
    }
    assert.match(serialiseTrace(trace), /the till/);
  });

  it('ends every format in a line feed and never says undefined', () => {
    for (const format of exportFormats) {
      for (const trace of Object.values<Trace>(stories)) {
        for (const redacted of [false, true]) {
          const text = exportTrace(trace, format, { nowMs, redacted });
          assert.ok(text.endsWith('\n'), format);
          assert.doesNotMatch(text, /undefined|\[object|NaN/, format);
        }
      }
    }
  });

  it('lets nothing through that a terminal, an editor or a viewer would obey or hide', () => {
    for (const hostile of hostileTexts) {
      for (const story of [stories.everything, stories.blocked, stories.doubts, stories.failed]) {
        const trace = withStrings(story, (text, place) => {
          const key = place.filter(each => typeof each === 'string').at(-1);
          return words.includes(key ?? '') ? text : hostile;
        });
        for (const format of exportFormats.filter(each => each !== 'json')) {
          const text = exportTrace(trace, format, { nowMs, redacted: false });
          assert.doesNotMatch(
            text.replaceAll('\r\n', '').replaceAll('\n', ''),
            /[\p{Cc}\p{Cf}\p{Cs}]/u,
            format,
          );
          assert.ok(text.length < 100_000, `${format}: ${text.length}`);
        }
      }
    }
  });
});

describe('exportFileName', () => {
  it('says what was asked, in characters that every system takes', () => {
    const request = { ...stories.wired.request, source: '2001:db8::1', destination: '2001:db8::20' };
    assert.equal(
      exportFileName(stories.wired, 'markdown', { redacted: false }),
      'path-10.20.1.15-to-10.9.4.20-443.md',
    );
    assert.equal(
      exportFileName({ ...stories.wired, request }, 'json', { redacted: false }),
      'path-2001-db8-1-to-2001-db8-20-443.pathtrace.json',
    );
    for (const source of hostileTexts) {
      const trace = { ...stories.wired, request: { ...request, source, destination: `../${source}` } };
      assert.match(exportFileName(trace, 'csv', { redacted: false }), /^path-[\w.-]{1,150}\.csv$/);
      assert.doesNotMatch(exportFileName(trace, 'csv', { redacted: false }), /\/|\\/);
    }
  });

  it('names no address when redacted', () => {
    const names = exportFormats.map(format => exportFileName(stories.wired, format, { redacted: true }));
    assert.deepEqual(names, [
      'path-redacted.txt',
      'path-redacted.md',
      'path-redacted.mmd',
      'path-redacted.csv',
      'path-redacted.pathtrace.json',
      'path-redacted.svg',
    ]);
  });
});
