import assert from 'node:assert/strict';
import { controllerNowMs } from '../../../src/path/controllerClock';

const minuteMs = 60_000;
const times = { askedAtMs: 0, startedAtMs: 10 * minuteMs, utcOffsetMinutes: 0 };

describe('controllerNowMs', () => {
  const rows: readonly (readonly [string, number | undefined, number])[] = [
    ['our own clock where the controller gave none', undefined, 0],
    ['our own clock where it was read somewhere between question and start', 4 * minuteMs, 0],
    ['ahead by what the wait for the start does not explain', 70 * minuteMs, 60 * minuteMs],
    ['behind by what the wait for the start does not explain', -60 * minuteMs, -60 * minuteMs],
  ];
  for (const [name, controllerAskedAtMs, aheadMs] of rows) {
    it(`is ${name}`, () => {
      const read = controllerAskedAtMs === undefined ? {} : { controllerAskedAtMs };
      assert.equal(controllerNowMs({ ...times, ...read }, 1000), 1000 + aheadMs);
    });
  }
});
