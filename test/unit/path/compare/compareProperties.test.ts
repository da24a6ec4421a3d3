import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareTraces } from '../../../../src/path/compare/compareTraces';
import type { ComparedHop, Comparison } from '../../../../src/path/compare/comparison';
import type { Hop, HopSide } from '../../../../src/path/hop';
import { english } from '../../../../src/path/message';
import { present } from '../../../../src/path/present';
import type { Trace } from '../../../../src/path/trace';
import { host, hop, port } from '../samples';
import { runOf } from './runs';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const side: fc.Arbitrary<HopSide> = fc
  .tuple(fc.constantFrom('Te1/0/1', 'Te1/0/2', 'Te2/0/1'), maybe(fc.constantFrom('20', '30')))
  .map(([name, vlan]) => ({ physical: port(name, present({ vlan })), virtual: [] }));

/** Few names, so that devices come back, change places and meet UNKNOWN hops often. */
const anyHop: fc.Arbitrary<Hop> = fc
  .record({
    kind: fc.constantFrom<Hop['kind'][]>('switch', 'switch', 'switch', 'unknown', 'wiredHost'),
    name: maybe(fc.constantFrom('a', 'b', 'c', 'A')),
    deviceId: maybe(fc.constantFrom('1', '2', '3')),
    ip: maybe(fc.constantFrom('10.20.1.15', '10.9.4.20', '192.0.2.1')),
    link: maybe(fc.constantFrom('OSPF', 'ECMP', 'Wired')),
    tunnels: fc.constantFrom<string[][]>([], [], ['CAPWAP']),
    ingress: maybe(side),
    egress: maybe(side),
    softwareVersion: maybe(fc.constantFrom('17.9.4', '17.9.5')),
    device: maybe(maybe(fc.constantFrom('S1', 'S2')).map(serialNumber => present({ serialNumber }))),
  })
  .map(more => hop(present(more)));

const anyRun: fc.Arbitrary<Trace> = fc
  .tuple(
    fc.array(anyHop, { maxLength: 8 }),
    fc.boolean(),
    fc.constantFrom('https://192.0.2.1', 'https://192.0.2.2'),
  )
  .map(([hops, hasEnds, origin]) =>
    runOf(hasEnds ? [host('10.20.1.15'), ...hops, host('10.9.4.20')] : hops, {
      controller: { name: 'lab', origin },
    }),
  );

/** Whatever may turn up, the places of each run come out in order, each once. */
function placesOf(hops: readonly ComparedHop[], which: 'before' | 'after'): readonly number[] {
  return hops.flatMap(each => each[which] ?? []);
}

/** Rows without their order inside a gap: there what is gone stands first, whichever way round. */
function pairsOf({ hops }: Comparison, which: 'before' | 'after'): readonly string[] {
  const other = which === 'before' ? 'after' : 'before';
  return hops
    .map(each => `${each[which] ?? ''}/${each[other] ?? ''}${each.equalPath === true ? '≈' : ''}`)
    .sort();
}

describe('any two runs compared', () => {
  it('have every hop of both once, in order', () => {
    fc.assert(
      fc.property(anyRun, anyRun, fc.boolean(), fc.boolean(), (before, after, reversed, counters) => {
        const { hops } = compareTraces(before, after, { reversed, counters });
        const places = after.hops.map((_, place) => place);
        assert.deepEqual(
          placesOf(hops, 'before'),
          before.hops.map((_, place) => place),
        );
        assert.deepEqual(placesOf(hops, 'after'), reversed ? places.toReversed() : places);
      }),
    );
  });

  it('are the same if they are one', () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), (trace, counters) => {
        const comparison = compareTraces(trace, trace, { counters });
        assert.equal(comparison.outcome, 'same');
        assert.equal(english(comparison.sentence), 'the same path');
        assert.ok(comparison.hops.every(({ kind, before, after }) => kind === 'same' && before === after));
      }),
    );
  });

  it('swap what is gone and what is new when they are swapped', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (before, after) => {
        const [there, back] = [compareTraces(before, after), compareTraces(after, before)];
        assert.equal(there.outcome, back.outcome);
        assert.deepEqual(pairsOf(there, 'before'), pairsOf(back, 'after'));
      }),
    );
  });

  it('have changes exactly where a hop of both has changed', () => {
    fc.assert(
      fc.property(anyRun, anyRun, fc.boolean(), (before, after, reversed) => {
        for (const { kind, before: was, after: is, changes, equalPath } of compareTraces(before, after, {
          reversed,
        }).hops) {
          assert.equal(changes.length > 0, kind === 'changed');
          assert.equal(was !== undefined, kind !== 'added');
          assert.equal(is !== undefined, kind !== 'removed');
          assert.ok(kind !== 'same' || equalPath === undefined);
          for (const change of changes) assert.notEqual(change.before, change.after);
        }
      }),
    );
  });

  it('are called the same only where no row and no verdict differs', () => {
    fc.assert(
      fc.property(anyRun, anyRun, fc.boolean(), (before, after, reversed) => {
        const { outcome, hops } = compareTraces(before, after, { reversed });
        const hasDifference = hops.some(({ kind }) => kind !== 'same');
        const isOther = before.verdict?.kind !== after.verdict?.kind;
        if (outcome === 'same') assert.ok(!hasDifference && !isOther);
        if (outcome === 'equalPath')
          assert.ok(hops.every(({ kind, equalPath }) => kind === 'same' || equalPath === true));
      }),
    );
  });

  it('have a whole sentence', () => {
    fc.assert(
      fc.property(anyRun, anyRun, fc.boolean(), (before, after, reversed) => {
        const sentence = english(compareTraces(before, after, { reversed }).sentence);
        assert.doesNotMatch(sentence, /\{\w+\}|undefined|\[object|NaN/);
        assert.notEqual(sentence, '');
      }),
    );
  });
});
