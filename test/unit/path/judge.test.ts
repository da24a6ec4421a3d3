import assert from 'node:assert/strict';
import { judge, type JudgeInput } from '../../../src/path/judge';
import { english } from '../../../src/path/message';
import type { NetworkPath } from '../../../src/path/networkPath';
import type { Verdict } from '../../../src/path/verdict';
import { acl, campus, campusWith, host, input, path, port, request, unknownHop, verdictOf } from './samples';

const denied = campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('DENY') })] } });
const failed: Partial<NetworkPath> = { status: 'failed', statusWord: 'FAILED' };
const unlocatable = 'Not able to locate interface or host based on source ip address 10.20.1.15';

/** The table of verdicts: the answer, what else is known, the verdict and its sentence. */
interface Row {
  readonly fact: string;
  readonly answer: NetworkPath | undefined;
  readonly known?: Partial<JudgeInput>;
  readonly kind: Verdict['kind'] | 'running';
  readonly sentence?: string;
}

const rows: readonly Row[] = [
  { fact: 'no answer yet', answer: undefined, kind: 'running' },
  {
    fact: 'a trace still in progress, whatever hops it shows',
    answer: path(campus, { status: 'running', statusWord: 'INPROGRESS' }),
    kind: 'running',
  },
  {
    fact: 'a complete path',
    answer: path(campus),
    kind: 'reached',
    sentence: '3 devices, 5 hops',
  },
  {
    fact: 'a complete path without the question about access lists',
    answer: path(campus),
    known: { request: { ...request, include: [] } },
    kind: 'reached',
    sentence: '3 devices, 5 hops; access lists were not checked',
  },
  {
    fact: 'a complete path without access lists asked for, whose calculation runs all the same',
    answer: path(campus, { aclCalculation: { state: 'running' } }),
    known: { request: { ...request, include: [] } },
    kind: 'reached',
  },
  {
    fact: 'a complete path before the access lists are calculated',
    answer: path(campus, { aclCalculation: { state: 'running' } }),
    known: { settled: true },
    kind: 'running',
  },
  {
    fact: 'a denying access list whose calculation still runs',
    answer: path(denied, { aclCalculation: { state: 'running' } }),
    kind: 'running',
  },
  {
    fact: 'a remark beside a complete path',
    answer: path(campus, { reason: 'Using cached data' }),
    kind: 'reachedWithDoubts',
    sentence: '3 devices, 5 hops',
  },
  {
    fact: 'a denying access list',
    answer: path(denied),
    kind: 'blocked',
    sentence: 'at dist-2, inbound on Vlan20, by ACL PCI-IN (DENY: denied by the end of the list)',
  },
  {
    fact: 'a denying access list on a path that failed later',
    answer: path(denied, failed),
    kind: 'blocked',
  },
  {
    fact: 'a path that ends before the destination, behind a deny',
    answer: path(denied.slice(0, 4)),
    kind: 'blocked',
  },
  {
    fact: 'an end that could not be located',
    answer: path([], { ...failed, reason: unlocatable }),
    kind: 'notFound',
    sentence: 'the controller could not locate the source, 10.20.1.15',
  },
  {
    fact: 'an end that could not be located, said of a completed trace',
    answer: path([], { reason: unlocatable }),
    kind: 'notFound',
  },
  {
    fact: 'an end that could not be located, said by the task',
    answer: undefined,
    known: { ended: 'taskError', taskReason: unlocatable },
    kind: 'notFound',
  },
  {
    fact: 'no hops for another reason',
    answer: path([], { ...failed, reason: 'Unable to retrieve links for  AP - ap-7 [id-ap-7].' }),
    kind: 'notComputed',
    sentence: 'the controller gave no path: Unable to retrieve links for  AP - ap-7 [id-ap-7].',
  },
  {
    fact: 'a failure without hops and reason, before the answer has settled',
    answer: path([], failed),
    kind: 'running',
  },
  {
    fact: 'a failure without hops and reason, after the answer has settled',
    answer: path([], failed),
    known: { settled: true },
    kind: 'notComputed',
    sentence: 'the controller gave no path and no reason',
  },
  {
    fact: 'a failure without hops whose access lists stay in calculation',
    answer: path([], { ...failed, reason: unlocatable, aclCalculation: { state: 'running' } }),
    known: { settled: true },
    kind: 'notFound',
  },
  {
    fact: 'a task in error',
    answer: path([], { status: 'running', statusWord: 'INPROGRESS' }),
    known: { ended: 'taskError', taskReason: 'NCTP10001: no rights' },
    kind: 'notComputed',
    sentence: 'the task behind the trace failed: NCTP10001: no rights',
  },
  {
    fact: 'a task in error although hops are there',
    answer: path(campus),
    known: { ended: 'taskError' },
    kind: 'notComputed',
    sentence: 'the task behind the trace failed, without a reason',
  },
  {
    fact: 'a task in error while a denying access list is not calculated to the end',
    answer: path(denied, { status: 'running', aclCalculation: { state: 'running' } }),
    known: { ended: 'taskError' },
    kind: 'notComputed',
  },
  {
    fact: 'a trace called finished that the controller still computes',
    answer: path(campus, { status: 'running' }),
    known: { ended: 'finished' },
    kind: 'running',
  },
  {
    fact: 'a trace called finished',
    answer: path(campus),
    known: { ended: 'finished' },
    kind: 'reached',
  },
  {
    fact: 'a cancel before the controller was asked',
    answer: undefined,
    known: { ended: 'cancelled', controllerCopy: 'none' },
    kind: 'cancelled',
    sentence: 'you stopped it before the controller was asked',
  },
  {
    fact: 'a cancel with hops so far, access lists not asked for',
    answer: path(campus.slice(0, 3), { status: 'running' }),
    known: { ended: 'cancelled', request: { ...request, include: [] } },
    kind: 'cancelled',
    sentence:
      "you stopped it; whether the controller's copy is still there is not known; so far the path ends at dist-2; access lists were not checked",
  },
  {
    fact: 'an end that could not be located, which of the two is not said',
    answer: path([], { reason: 'Unable to locate source or destination host' }),
    kind: 'notFound',
    sentence:
      'the controller could not locate the source or the destination (Unable to locate source or destination host)',
  },
  { fact: 'an empty answer that has not settled', answer: path([]), kind: 'running' },
  { fact: 'a blank reason that has not settled', answer: path([], { reason: ' ' }), kind: 'running' },
  {
    fact: 'an empty answer that has settled',
    answer: path([]),
    known: { settled: true },
    kind: 'noAnswer',
    sentence: 'the controller says that it is done, but gave neither a path nor a reason',
  },
  {
    fact: 'hops of a trace that failed, even when the last one is the destination',
    answer: path(campus, { ...failed, reason: 'Egress Nexthop interface is null from cache' }),
    kind: 'partial',
    sentence: 'ends at 10.9.4.20: Egress Nexthop interface is null from cache',
  },
  {
    fact: 'hops of a trace that failed without a reason',
    answer: path(campus.slice(0, 2), failed),
    kind: 'partial',
    sentence: 'ends at access-1; the controller reports a failure without a reason',
  },
  {
    fact: 'a path that ends at another host',
    answer: path([...campus.slice(0, 4), host('10.9.4.21')]),
    kind: 'partial',
    sentence: 'ends at 10.9.4.21, which is not 10.9.4.20',
  },
  {
    fact: 'a path that ends at an unknown hop',
    answer: path([...campus.slice(0, 4), unknownHop]),
    kind: 'partial',
    sentence: 'ends at a hop that the controller does not know; could not confirm that it is 10.9.4.20',
  },
  {
    fact: 'the time limit',
    answer: path(campus.slice(0, 2), { status: 'running', statusWord: 'INPROGRESS' }),
    known: { ended: 'timedOut', timeLimitMs: 120_000 },
    kind: 'timedOut',
    sentence:
      'still being computed after 2 min; the controller may go on, and the trace can be resumed; so far the path ends at access-1',
  },
  {
    fact: 'the time limit while access lists are still calculated',
    answer: path(campus, { aclCalculation: { state: 'running' } }),
    known: { ended: 'timedOut' },
    kind: 'timedOut',
  },
  {
    fact: 'the time limit before any answer',
    answer: undefined,
    known: { ended: 'timedOut' },
    kind: 'timedOut',
    sentence:
      'still being computed when the time limit was reached; the controller may go on, and the trace can be resumed',
  },
  {
    fact: 'a cancel, whatever the answer is by now',
    answer: path([], { ...failed, reason: unlocatable }),
    known: { ended: 'cancelled', controllerCopy: 'deleted' },
    kind: 'cancelled',
    sentence: "you stopped it; the controller's copy was deleted",
  },
  {
    fact: 'a cancel that could not delete the copy',
    answer: undefined,
    known: { ended: 'cancelled', controllerCopy: 'kept' },
    kind: 'cancelled',
    sentence: "you stopped it; the controller's copy is still there",
  },
];

describe('judge', () => {
  for (const { fact, answer, known, kind, sentence } of rows) {
    it(`is ${kind} for ${fact}`, () => {
      const verdict = judge(input(answer, known));
      assert.equal(verdict?.kind ?? 'running', kind);
      if (sentence !== undefined && verdict !== undefined) assert.equal(english(verdict.sentence), sentence);
    });
  }

  it('has no doubts, no hints and no block when it is simply reached', () => {
    const { doubts, hints, acl: word, ...rest } = verdictOf(path(campus));
    assert.deepEqual([doubts, hints, word], [[], [], 'none on the path']);
    assert.deepEqual(Object.keys(rest).sort(), ['kind', 'sentence']);
  });

  it('counts a device once that stands on the path twice, and its hops by position', () => {
    const twice = [...campus.slice(0, 3), ...campus.slice(1)];
    assert.equal(english(verdictOf(path(twice)).sentence), '3 devices, 7 hops');
  });

  it('says the reason once: in the sentence of a failure, not again as a doubt', () => {
    const verdict = verdictOf(path(campus.slice(0, 3), { ...failed, reason: 'No route' }));
    assert.equal(english(verdict.sentence), 'ends at dist-2: No route');
    assert.deepEqual(verdict.doubts, []);
  });
});
