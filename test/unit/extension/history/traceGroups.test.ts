import assert from 'node:assert/strict';
import {
  groupsToDraw,
  groupsToRedraw,
  isOfAnotherDay,
  traceGroups,
  type DrawnGroups,
} from '../../../../src/extension/views/traceGroups';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { nowMs, summaryAt as at } from './summaries';

describe('traceGroups', () => {
  it('has days of the calendar, newest first, and leaves out those without a trace', () => {
    const groups = traceGroups([at('a', 22, 23), at('b', 23, 0), at('c', 1, 12), at('d', 23, 13)], nowMs);
    assert.deepEqual(
      groups.map(({ group, summaries }) => [group, summaries.map(({ id }) => id)]),
      [
        ['today', ['d', 'b']],
        ['yesterday', ['a']],
        ['older', ['c']],
      ],
    );
  });

  it('keeps one order of traces that were asked at the same time, however they come', () => {
    const three = [at('b', 23, 9), at('c', 23, 9), at('a', 23, 9)];
    for (const summaries of [three, three.toReversed()]) {
      const order = traceGroups(summaries, nowMs)[0]?.summaries.map(({ id }) => id);
      assert.deepEqual(order, ['a', 'b', 'c']);
    }
  });

  it('puts what runs first and what is pinned second, whenever it was asked', () => {
    const groups = traceGroups(
      [at('a', 23, 9), at('b', 1, 9, { pinned: true }), at('c', 2, 9, { pinned: true, state: 'running' })],
      nowMs,
    );
    assert.deepEqual(
      groups.map(({ group, summaries }) => [group, summaries.map(({ id }) => id)]),
      [
        ['running', ['c']],
        ['pinned', ['b']],
        ['today', ['a']],
      ],
    );
  });

  it('takes a trace from tomorrow for one of today', () => {
    assert.deepEqual(traceGroups([at('a', 24, 1)], nowMs)[0]?.group, 'today');
  });
});

describe('groupsToDraw', () => {
  const today = traceGroups([at('a', 23, 9)], nowMs);

  it('keeps Running once it was drawn, so that rows do not jump with each trace', () => {
    assert.deepEqual(groupsToDraw({ groups: ['running'], atMs: nowMs }, today), ['running', 'today']);
    assert.deepEqual(groupsToDraw({ groups: ['today'], atMs: nowMs }, today), ['today']);
  });

  it('leaves nothing where there is no trace', () => {
    assert.deepEqual(groupsToDraw({ groups: ['running'], atMs: nowMs }, []), []);
  });
});

describe('groupsToRedraw', () => {
  const drawnFor = (summaries: readonly TraceSummary[]): DrawnGroups => ({
    groups: traceGroups(summaries, nowMs).map(({ group }) => group),
    atMs: nowMs,
  });
  const [a, b, c] = [at('a', 23, 9), at('b', 23, 10), at('c', 23, 13)];
  const old = at('old', 1, 1);

  it('is the group of a row that came or went, when it has other rows', () => {
    assert.deepEqual(groupsToRedraw(drawnFor([a, b]), { after: c }, [a, b, c], nowMs), ['today']);
    assert.deepEqual(groupsToRedraw(drawnFor([a, b]), { before: a }, [b], nowMs), ['today']);
  });

  it('is none for a row that stays where it is', () => {
    assert.deepEqual(
      groupsToRedraw(drawnFor([a]), { before: a, after: { ...a, label: 'till' } }, [a], nowMs),
      [],
    );
  });

  it('is Running and the day of a trace that begins or ends beside it', () => {
    const running = { ...c, state: 'running' as const };
    const drawn: DrawnGroups = { groups: ['running', 'today'], atMs: nowMs };
    assert.deepEqual(groupsToRedraw(drawn, { after: running }, [a, running], nowMs), ['running']);
    assert.deepEqual(groupsToRedraw(drawn, { before: running, after: c }, [a, c], nowMs), [
      'running',
      'today',
    ]);
  });

  it('is both groups of a row that moves from one to the other', () => {
    const pinned = { ...a, pinned: true as const };
    const other = { ...old, pinned: true as const };
    assert.deepEqual(
      groupsToRedraw(drawnFor([a, b, other]), { before: a, after: pinned }, [pinned, b, other], nowMs),
      ['today', 'pinned'],
    );
  });

  it('is no one group when one comes or goes with its only row, or the calendar has moved on', () => {
    assert.equal(groupsToRedraw(drawnFor([a]), { before: a }, [], nowMs), undefined);
    assert.equal(groupsToRedraw(drawnFor([]), { after: c }, [c], nowMs), undefined);
    assert.equal(groupsToRedraw(drawnFor([a]), { after: old }, [a, old], nowMs), undefined);
    const tomorrowMs = nowMs + 24 * 60 * 60_000;
    assert.equal(groupsToRedraw(drawnFor([a]), { after: c }, [a, c], tomorrowMs), undefined);
  });

  it('is no one group when the last two rows go at once', () => {
    const drawn = drawnFor([a, b]);
    assert.deepEqual(groupsToRedraw(drawn, { before: a }, [b], nowMs), ['today']);
    assert.equal(groupsToRedraw(drawn, { before: b }, [], nowMs), undefined);
  });
});

describe('isOfAnotherDay', () => {
  it('is so from midnight on, by the calendar and not by hours', () => {
    const drawnAt = (hour: number, minute: number): DrawnGroups => ({
      groups: ['today'],
      atMs: new Date(2026, 8, 23, hour, minute).getTime(),
    });
    const midnight = new Date(2026, 8, 24).getTime();
    assert.equal(isOfAnotherDay(drawnAt(0, 1), midnight - 1), false);
    assert.equal(isOfAnotherDay(drawnAt(23, 59), midnight), true);
  });
});
