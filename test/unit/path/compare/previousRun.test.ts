import assert from 'node:assert/strict';
import { english } from '../../../../src/path/message';
import { previousRun, runTime, sameAsBefore, type RunRow } from '../../../../src/path/compare/previousRun';
import { request } from '../samples';
import { box, run, side } from './runs';

function row(id: string, askedAtMs: number, more: Partial<RunRow> = {}): RunRow {
  return {
    id,
    askedAtMs,
    origin: 'https://192.0.2.10',
    request,
    state: 'finished',
    verdict: 'reached',
    ...more,
  };
}

describe('the run before', () => {
  const now = row('now', 1000);
  const chosen = (...rows: readonly RunRow[]) => previousRun(rows, now)?.id;

  it('is the newest that was asked earlier', () => {
    assert.equal(chosen(row('old', 10), row('new', 900), row('older', 5), now, row('later', 1001)), 'new');
  });

  it('is none where there is none', () => {
    assert.equal(chosen(), undefined);
    assert.equal(chosen(now), undefined);
  });

  it('came to an answer', () => {
    assert.equal(
      chosen(
        row('running', 900, { state: 'running' }),
        row('failed', 800, { state: 'failed' }),
        row('stopped', 700, { verdict: 'cancelled' }),
        row('late', 600, { verdict: 'timedOut' }),
        row('blocked', 500, { verdict: 'blocked' }),
      ),
      'blocked',
    );
  });

  it('was asked of the same controller', () => {
    assert.equal(chosen(row('other', 900, { origin: 'https://192.0.2.11' })), undefined);
  });

  it('asked for the same traffic', () => {
    for (const other of [
      { source: '10.20.1.16' },
      { destination: '10.9.4.21' },
      { destinationPort: 80 },
      { sourcePort: 4000 },
      { protocol: 'udp' as const },
      { sourceMac: '00:1A:2B:3C:4D:5E' },
    ])
      assert.equal(chosen(row('other', 900, { request: { ...request, ...other } })), undefined);
    assert.equal(chosen(row('same', 900, { request: { ...request, include: [] } })), 'same');
    const address = { ...request, source: '2001:DB8::1' };
    const asked = row('now', 1000, { request: { ...request, source: '2001:db8::1' } });
    assert.equal(previousRun([row('same', 900, { request: address })], asked)?.id, 'same');
  });
});

describe('what is said of the run before', () => {
  const a = box('access-1');
  const words = (...runs: readonly [ReturnType<typeof run>, ReturnType<typeof run>]) =>
    english(sameAsBefore(...runs, 'yesterday 18:10'));

  it('is that the path is the same', () => {
    assert.equal(words(run(a), run(a)), 'Same path as yesterday 18:10.');
  });

  it('is the first difference', () => {
    assert.equal(
      words(run(a), run(box('border-1'))),
      'Changed since yesterday 18:10: at hop 2 border-1 instead of access-1.',
    );
  });

  it('is that it is another of several equal paths', () => {
    const fork = { ...a, link: 'ECMP' };
    assert.equal(
      words(run(fork), run({ ...fork, egress: side('Te1/1/1') })),
      'Not the path of yesterday 18:10, but another of several equal ones.',
    );
  });

  it('has the day in words, and the time with its offset', () => {
    const nowMs = Date.UTC(2026, 10, 24, 0, 30);
    const text = (atMs: number) => {
      const when = runTime(atMs, nowMs, 60);
      return typeof when === 'string' ? when : english(when);
    };
    assert.equal(text(Date.UTC(2026, 10, 23, 23, 5)), 'today 00:05:00 +01:00');
    assert.equal(text(Date.UTC(2026, 10, 23, 17, 10)), 'yesterday 18:10:00 +01:00');
    assert.equal(text(Date.UTC(2026, 10, 20, 17, 10)), '2026-11-20 18:10:00 +01:00');
  });
});
