import assert from 'node:assert/strict';
import {
  isShown,
  shownAlone,
  shownBeside,
  shownNext,
  shownUpdated,
} from '../../../../src/extension/panel/shown';
import type { Trace } from '../../../../src/path/trace';
import { reverseRequest } from '../../../../src/path/reverseRequest';
import { newTrace } from '../../../../src/tracing/newTrace';

const controller = { name: 'lab', origin: 'https://dnac.example.net' };
const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };

function run(id: string, askedAtMs: number, asked = request): Trace {
  return newTrace({ controller, request: asked, askedAtMs, utcOffsetMinutes: 0 }, id);
}

const [first, second] = [run('first', 1000), run('second', 2000)];
const file = 'file:///ticket.pathtrace.json';
const back = run('back', 500, reverseRequest(request) as typeof request);

describe('What a page shows', () => {
  it('is about the later of two runs, whichever was open', () => {
    for (const [open, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { trace, before } = shownBeside({ trace: open }, other);
      assert.deepEqual([trace, before], [second, first]);
    }
  });

  it('is about the way back, also when that is older', () => {
    const { trace, before } = shownBeside({ trace: first }, back);
    assert.deepEqual([trace, before], [back, first]);
  });

  it('goes back to what was open when a comparison is closed', () => {
    const compared = shownBeside({ trace: first }, second);
    assert.deepEqual(shownAlone(compared), { trace: first });
    assert.deepEqual(shownAlone(shownBeside(compared, back)), { trace: first });
  });

  it('does not compare a run with itself', () => {
    assert.deepEqual(shownBeside({ trace: first }, { ...first }), { trace: first });
  });

  it('is never about a run out of a file, which nobody may ask again by mistake', () => {
    for (const other of [second, back, { ...first }]) {
      const { trace, before } = shownBeside({ trace: first }, other, file);
      assert.deepEqual([trace, before], [first, other]);
    }
  });

  it('remembers the file as long as the run out of it is shown, which is no state of a run of the history', () => {
    const copy = { ...second };
    const next: Trace = { ...second, phase: 'done' };
    const compared = shownUpdated(shownBeside({ trace: first }, copy, file), next);
    assert.deepEqual([compared.before, compared.file], [copy, file]);
    assert.deepEqual(shownAlone(compared), { trace: first });
  });

  it('takes in the next state of either run', () => {
    const compared = shownBeside({ trace: first }, second);
    const next: Trace = { ...first, phase: 'done' };
    assert.equal(shownUpdated(compared, next).before, next);
    assert.equal(shownUpdated(compared, next).home, next);
    assert.equal(shownUpdated(compared, next).trace, second);
    assert.ok(isShown(compared, 'first') && isShown(compared, 'second') && !isShown(compared, 'third'));
  });

  it('ends the comparison with another trace, not with the next state of this one', () => {
    const compared = shownBeside({ trace: first }, second);
    assert.equal(shownNext(compared, { ...second }).before, first);
    assert.deepEqual(shownNext(compared, back), { trace: back });
  });
});
