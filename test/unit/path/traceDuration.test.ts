import assert from 'node:assert/strict';
import { traceDurationMs } from '../../../src/path/traceDuration';

describe('how long a trace took', () => {
  const asked = { askedAtMs: 1_000, utcOffsetMinutes: 0 };

  it('counts from when the controller accepted it', () => {
    assert.equal(traceDurationMs({ ...asked, startedAtMs: 3_000, finishedAtMs: 4_200 }), 1_200);
  });

  it('counts from the question where nobody knows when it was accepted', () => {
    assert.equal(traceDurationMs({ ...asked, finishedAtMs: 4_200 }), 3_200);
  });

  it('is unknown while there is no result', () => {
    assert.equal(traceDurationMs({ ...asked, startedAtMs: 3_000 }), undefined);
  });
});
