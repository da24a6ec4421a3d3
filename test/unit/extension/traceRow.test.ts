import assert from 'node:assert/strict';
import { localTime } from '../../../src/extension/views/localTime';
import { dayToRedraw, traceDays } from '../../../src/extension/views/traceDays';
import { traceRow } from '../../../src/extension/views/traceRow';
import { verdictIcon } from '../../../src/extension/views/verdictIcon';
import { verdictKinds } from '../../../src/path/verdict';
import type { TraceSummary } from '../../../src/tracing/traceStore';
import { reader } from './reader';

const summary: TraceSummary = {
  id: 'a',
  controllerName: 'lab',
  origin: 'https://dnac.example.net',
  request: {
    source: '10.20.1.15',
    destination: '10.9.4.20',
    destinationPort: 443,
    protocol: 'tcp',
    include: ['acl'],
  },
  state: 'finished',
  verdict: 'blocked',
  where: 'at dist-2',
  askedAtMs: Date.UTC(2026, 10, 23, 12, 2, 11),
};

describe('traceRow', () => {
  it('says addresses, port, verdict and the hop that matters', () => {
    const row = traceRow(summary, reader);
    assert.equal(row.label, '10.20.1.15 → 10.9.4.20 :443');
    assert.equal(row.description, 'Blocked at dist-2');
    assert.equal(row.spoken, '10.20.1.15 to 10.9.4.20, port 443, Blocked at dist-2, lab');
    assert.equal(row.contextValue, 'trace.finished');
  });

  it('shows where return traffic comes from', () => {
    const { source, destination, include } = summary.request;
    const request = { source: destination, sourcePort: 443, destination: source, include };
    assert.equal(traceRow({ ...summary, request }, reader).label, '10.9.4.20 :443 → 10.20.1.15');
  });

  it('names what was asked in the tooltip', () => {
    const { tooltip } = traceRow(summary, reader);
    assert.match(tooltip, /Traffic: TCP, source port any, destination port 443\n/);
    assert.match(tooltip, /Controller: lab \(https:\/\/dnac\.example\.net\)\n/);
    assert.match(tooltip, /Asked for: access lists$/);
  });

  it('says Running without a ticking clock', () => {
    const { id, controllerName, origin, request, askedAtMs } = summary;
    const row = traceRow({ id, controllerName, origin, request, askedAtMs, state: 'running' }, reader);
    assert.equal(row.description, 'Running');
    assert.equal(row.icon, 'loading~spin');
    assert.equal(row.contextValue, 'trace.running');
  });

  it('tells a trace that never started from one that the controller has lost', () => {
    const { id, controllerName, origin, request, askedAtMs } = summary;
    const failed = { id, controllerName, origin, request, askedAtMs, state: 'failed' } as const;
    assert.equal(traceRow({ ...failed, failure: 'notStarted' }, reader).description, 'Not started');
    assert.equal(traceRow({ ...failed, failure: 'lost' }, reader).description, 'Lost');
  });

  it('asks for a sign-in when it waits for one', () => {
    const row = traceRow({ ...summary, state: 'running' }, reader, 'signInNeeded');
    assert.equal(row.description, 'Sign in to continue');
    assert.equal(row.icon, 'key');
    assert.equal(row.contextValue, 'trace.waiting');
  });

  it('has another shape for every verdict', () => {
    const icons = verdictKinds.map(kind => verdictIcon('finished', kind).icon);
    assert.equal(new Set(icons).size, icons.length);
  });
});

describe('traceDays', () => {
  const now = new Date(2026, 10, 23, 14, 0).getTime();
  const at = (id: string, day: number, hour: number) => ({
    ...summary,
    id,
    askedAtMs: new Date(2026, 10, day, hour, 0).getTime(),
  });

  it('groups by calendar day, newest first', () => {
    const groups = traceDays([at('a', 22, 23), at('b', 23, 0), at('c', 1, 12), at('d', 23, 13)], now);
    assert.deepEqual(
      groups.map(({ day, summaries }) => [day, summaries.map(({ id }) => id)]),
      [
        ['today', ['d', 'b']],
        ['yesterday', ['a']],
        ['older', ['c']],
      ],
    );
  });

  it('takes a trace from tomorrow for one of today', () => {
    assert.deepEqual(traceDays([at('a', 24, 1)], now)[0]?.day, 'today');
  });
});

describe('localTime', () => {
  it('carries its UTC offset', () => {
    assert.match(localTime(summary.askedAtMs), /^2026-11-2\d \d\d:02:11 [+-]\d\d:\d\d$/);
  });
});

describe('dayToRedraw', () => {
  const now = new Date(2026, 10, 23, 14).getTime();
  const at = (id: string, hour: number): TraceSummary => ({
    ...summary,
    id,
    askedAtMs: new Date(2026, 10, 23, hour).getTime(),
  });
  const drawn = { days: traceDays([at('a', 9), at('b', 10)], now), atMs: now };

  it('is the day of a row that came or went, when it has other rows', () => {
    assert.equal(dayToRedraw(drawn, at('c', 13), now), 'today');
    assert.equal(dayToRedraw(drawn, at('a', 9), now), 'today');
  });

  it('is no one day when a day comes or goes with its only row, or the calendar has moved on', () => {
    const alone = { days: traceDays([at('a', 9)], now), atMs: now };
    assert.equal(dayToRedraw(alone, at('a', 9), now), undefined);
    assert.equal(dayToRedraw({ days: [], atMs: now }, at('c', 13), now), undefined);
    const tomorrow = now + 24 * 60 * 60_000;
    assert.equal(dayToRedraw(drawn, { ...at('c', 13), askedAtMs: tomorrow }, tomorrow), undefined);
  });
});
