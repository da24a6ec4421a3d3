import assert from 'node:assert/strict';
import { tracedAtMs, traceDurationMs } from '../../../src/path/traceDuration';

const asked = { askedAtMs: 1_000, utcOffsetMinutes: 0 };
const adopted = true as const;

describe('how long a trace took', () => {
  it('counts from when the controller accepted it', () => {
    assert.equal(traceDurationMs({ times: { ...asked, startedAtMs: 3_000, finishedAtMs: 4_200 } }), 1_200);
  });

  it('counts from the question where nobody knows when it was accepted', () => {
    assert.equal(traceDurationMs({ times: { ...asked, finishedAtMs: 4_200 } }), 3_200);
  });

  it('is unknown while there is no result', () => {
    assert.equal(traceDurationMs({ times: { ...asked, startedAtMs: 3_000 } }), undefined);
  });

  it('is what the controller says of one that was found there, or unknown', () => {
    const found = { ...asked, finishedAtMs: 1_000 };
    const times = { ...found, controllerCreatedAtMs: 200, controllerCalculatedAtMs: 900 };
    assert.equal(traceDurationMs({ adopted, times }), 700);
    assert.equal(traceDurationMs({ adopted, times: found }), undefined);
  });
});

describe('when a trace was asked for', () => {
  it('is when this machine asked', () => {
    assert.equal(tracedAtMs({ times: { ...asked, controllerCreatedAtMs: 1_400 } }), 1_000);
  });

  it('is when the controller made one that was found there, by the clock of this machine', () => {
    const times = { ...asked, askedAtMs: 9_000, controllerAskedAtMs: 8_500, controllerCreatedAtMs: 2_000 };
    assert.equal(tracedAtMs({ adopted, times }), 2_500);
    assert.equal(tracedAtMs({ adopted, times: asked }), 1_000);
  });
});
