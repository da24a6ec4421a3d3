import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalAddress } from '../../../src/controller/address';
import {
  hopInterfaces,
  type AclAnalysis,
  type AclCalculation,
  type Hop,
  type HopInterface,
} from '../../../src/path/hop';
import { judge, type JudgeInput } from '../../../src/path/judge';
import { english } from '../../../src/path/message';
import type { NetworkPath } from '../../../src/path/networkPath';
import { present } from '../../../src/path/present';
import { report } from '../../../src/path/report';
import { verdictKinds } from '../../../src/path/verdict';
import { campus, host, hop, nowMs, request, traceWith } from './samples';

/** Without braces, so that a placeholder in a sentence is ours. */
const text = fc.string({ unit: 'binary', maxLength: 30 }).map(each => each.replaceAll('{', '('));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const address = fc.oneof(
  fc.constantFrom('10.20.1.15', '10.9.4.20', '::ffff:10.9.4.20', '192.0.2.7', 'UNKNOWN', ''),
  text,
);
const word = fc.constantFrom('permit', 'DENY', 'dropped', ' Blocked ', 'allow', 'Perhaps', '');

const analysis: fc.Arbitrary<AclAnalysis> = fc
  .record({
    name: maybe(text),
    result: maybe(word),
    entries: fc.array(
      fc
        .record({
          text: maybe(fc.constantFrom('permit ip any any', 'deny tcp any any established', '?')),
          result: maybe(word),
        })
        .map(entry => ({ ...present(entry), ports: [] })),
      { maxLength: 2 },
    ),
  })
  .map(each => present(each));

const hopInterface: fc.Arbitrary<HopInterface> = fc
  .record({ name: maybe(text), vrf: maybe(fc.constantFrom('global', 'Mgmt-vrf')), acl: maybe(analysis) })
  .map(each => ({
    ...present(each),
    statistics: { kind: 'notAsked' },
    qos: { kind: 'notAsked' },
    overlays: [],
  }));

const side = fc
  .record({ physical: maybe(hopInterface), virtual: fc.array(hopInterface, { maxLength: 2 }) })
  .map(each => present(each));

const calculation: fc.Arbitrary<AclCalculation> = fc
  .record({
    state: fc.constantFrom<AclCalculation['state'][]>('unsaid', 'running', 'succeeded', 'failed'),
    reason: maybe(text),
  })
  .map(each => present(each));

const anyHop: fc.Arbitrary<Hop> = fc
  .record({
    kind: fc.constantFrom<Hop['kind'][]>('wiredHost', 'switch', 'router', 'wirelessController', 'unknown'),
    deviceId: maybe(fc.constantFrom('id-1', 'id-2')),
    name: maybe(text),
    ip: maybe(address),
    ingress: maybe(side),
    egress: maybe(side),
    aclCalculation: maybe(calculation),
    accuracy: fc.array(fc.record({ percent: fc.constantFrom(0, 99, 100, NaN) }), { maxLength: 1 }),
  })
  .map(each => hop(present(each)));

/** Mostly whole paths between the asked addresses, so that `reached` is really tried. */
const hops: fc.Arbitrary<readonly Hop[]> = fc.oneof(
  fc.array(anyHop, { maxLength: 5 }),
  fc.array(anyHop, { maxLength: 3 }).map(inner => [host('10.20.1.15'), ...inner, host('10.9.4.20')]),
  fc.constant(campus),
);

const answer: fc.Arbitrary<NetworkPath> = fc
  .record({
    status: fc.constantFrom<NetworkPath['status'][]>('running', 'completed', 'completed', 'failed'),
    statusWord: text,
    hops,
    reason: maybe(fc.oneof(text, fc.constant('Not able to locate host based on source ip address'))),
    aclCalculation: calculation,
  })
  .map(each => present(each));

const question: fc.Arbitrary<JudgeInput> = fc
  .record({
    path: maybe(answer),
    ended: maybe(
      fc.constantFrom<NonNullable<JudgeInput['ended']>[]>('finished', 'cancelled', 'timedOut', 'taskError'),
    ),
    destinationOwner: maybe(
      fc.constantFrom<NonNullable<JudgeInput['destinationOwner']>[]>('sameDevice', 'otherDevice', 'nobody'),
    ),
    sourceOwner: maybe(fc.constantFrom<NonNullable<JudgeInput['sourceOwner']>[]>('sameDevice', 'nobody')),
    taskReason: maybe(text),
    settled: fc.boolean(),
    request: fc.constantFrom(request, { ...request, include: [] }),
  })
  .map(each => ({ ...present(each), canonical: canonicalAddress, nowMs, staleSyncMinutes: 30 }));

function denies(each: Hop): boolean {
  const results = hopInterfaces(each).map(({ acl }) => acl?.result?.trim().toLowerCase() ?? '');
  return results.some(result => ['deny', 'dropped', 'blocked'].includes(result));
}

function check(property: (asked: JudgeInput, verdict: NonNullable<ReturnType<typeof judge>>) => void): void {
  fc.assert(
    fc.property(question, asked => {
      const verdict = judge(asked);
      if (verdict !== undefined) property(asked, verdict);
    }),
    { numRuns: 1000 },
  );
}

describe('judge, for any answer,', () => {
  it('is never reached when the last hop is not the destination', () =>
    check(({ path, destinationOwner }, { kind }) => {
      if (kind !== 'reached' && kind !== 'reachedWithDoubts') return;
      const last = path?.hops.at(-1);
      const same = canonicalAddress(last?.ip ?? '') === '10.9.4.20';
      const owned =
        destinationOwner === 'sameDevice' && last?.kind !== 'wiredHost' && last?.kind !== 'unknown';
      assert.ok(path?.status === 'completed' && (same || owned));
    }));

  it('is never simply reached when an interface denies or a doubt is left', () =>
    check(({ path }, { kind, doubts, block }) => {
      if (kind !== 'reached') return;
      assert.ok(path?.hops.every(each => !denies(each) && each.kind !== 'unknown') === true);
      assert.deepEqual([doubts, block], [[], undefined]);
    }));

  it('is never reached before an asked-for calculation of access lists has ended', () =>
    check(({ path, request: asked }, { kind }) => {
      if (!kind.startsWith('reached') || !asked.include.includes('acl')) return;
      assert.notEqual(path?.aclCalculation.state, 'running');
    }));

  it('calls access lists clear only when every one of them permits', () =>
    check(({ path }, { acl }) => {
      if (acl === 'clear') assert.ok(path?.hops.every(each => !denies(each)) === true);
    }));

  it('has a block exactly when it is blocked, at a hop of the path', () =>
    check(({ path }, { kind, block }) => {
      assert.equal(block !== undefined, kind === 'blocked');
      if (block !== undefined) assert.ok(path?.hops[block.hop] !== undefined);
    }));

  it('has a sentence in words that a terminal shows as they are', () =>
    check((_, { kind, sentence, doubts, hints }) => {
      assert.ok(verdictKinds.includes(kind));
      for (const said of [sentence, ...doubts.map(doubt => doubt.sentence), ...hints].map(english)) {
        assert.notEqual(said.trim(), '');
        assert.doesNotMatch(said, /undefined|null,|\[object|NaN|(?<!\\u)\{\w+\}|[\p{Cc}\p{Cf}]/u);
      }
    }));

  it('lists each doubt once, at hops of the path', () =>
    check(({ path }, { doubts }) => {
      assert.equal(new Set(doubts.map(({ id }) => id)).size, doubts.length);
      for (const position of doubts.flatMap(doubt => doubt.hops))
        assert.ok(position < (path?.hops.length ?? 0));
    }));

  it('survives the way through JSON, and its report is plain text', () =>
    check(({ path }, verdict) => {
      assert.deepEqual(JSON.parse(JSON.stringify(verdict)), verdict);
      const shown = report(traceWith({ verdict, hops: path?.hops ?? [] }), nowMs);
      assert.doesNotMatch(shown.replaceAll('\n', ''), /undefined|\[object|[\p{Cc}\p{Cf}]/u);
    }));
});
