import assert from 'node:assert/strict';
import { ControllerError } from '../../../../src/controller/controllerError';
import type { ListState } from '../../../../src/extension/onController/controllerList';
import { english } from '../../../../src/path/message';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { FakeClock } from '../../tracing/fakeClock';
import { WorldOfLists } from './worldOfLists';

const shown = (state: ListState): readonly string[] =>
  state.kind === 'listed' ? state.pages.rows.map(({ traceId }) => traceId) : [state.kind];

describe('The lists of controllers', () => {
  let world: WorldOfLists;
  beforeEach(() => {
    world = new WorldOfLists();
  });
  afterEach(() => world.lists.dispose());

  it('ask nobody before somebody asks them, and then once', async () => {
    const { lists, lab } = world;
    assert.equal(lists.has(lab), false);
    lists.touched(lab.origin);
    lists.refresh(lab);
    await world.settle();
    assert.deepEqual(world.asked, ['lab 1+50']);
    assert.deepEqual(shown(lists.of(lab)), ['t2', 't1']);
    lists.unfold(lab);
    await world.settle();
    assert.deepEqual(world.asked, ['lab 1+50']);
  });

  it('are asked for one controller without the others', async () => {
    const { lists, lab, plant } = world;
    assert.equal(lists.of(lab).kind, 'asking');
    await world.settle();
    assert.deepEqual([lists.has(lab), lists.has(plant)], [true, false]);
    assert.deepEqual(world.asked, ['lab 1+50']);
  });

  it('say that one is signed out without a question, and read when somebody signs in', async () => {
    const { lists, lab } = world;
    world.signedIn.delete('lab');
    lists.of(lab);
    await world.settle();
    assert.deepEqual([lists.of(lab).kind, world.asked], ['signedOut', []]);
    world.signedIn.add('lab');
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.deepEqual(shown(lists.of(lab)), ['t2', 't1']);
    world.signedIn.delete('lab');
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.equal(lists.of(lab).kind, 'signedOut');
  });

  it('follow a controller that gets another name: it is asked, and told of, by the name that it has', async () => {
    const { lists, lab } = world;
    lists.of(lab);
    await world.settle();
    world.lab = { ...lab, name: 'bench', generation: 2 };
    world.signedIn.add('bench');
    world.directoryChanged.tell(undefined);
    const told: string[] = [];
    lists.onDidChange(name => told.push(name));
    lists.touched(lab.origin);
    await world.pass(20_000);
    assert.deepEqual(world.asked, ['lab 1+50', 'bench 1+50']);
    assert.deepEqual(told, ['bench']);
  });

  it('ask nobody who signs in while they are folded', async () => {
    const { lists, lab } = world;
    world.signedIn.delete('lab');
    lists.of(lab);
    await world.settle();
    lists.fold(lab);
    world.signedIn.add('lab');
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.deepEqual([lists.has(lab), world.asked], [false, []]);
  });

  it('take a refused password for a sign-out, and never repeat it', async () => {
    const { lists, lab } = world;
    world.failure = new ControllerError('signInRefused', { purpose: 'login' });
    lists.of(lab);
    await world.settle();
    assert.equal(lists.of(lab).kind, 'signedOut');
    assert.deepEqual(world.refused, ['lab']);
    lists.unfold(lab);
    await world.settle();
    assert.equal(world.asked.length, 1);
  });

  it('say in one sentence why there is nothing, and what helps', async () => {
    for (const [error, remedy, words] of [
      [
        new ControllerError('unreachable', { purpose: 'list', reason: 'ECONNREFUSED' }),
        'retry',
        /cannot be reached/,
      ],
      [
        new ControllerError('forbidden', { purpose: 'list', status: 403 }),
        'none',
        /may not read this on lab/,
      ],
      [new ControllerError('certificate', { purpose: 'list' }), 'reviewCertificate', /certificate of lab/],
    ] as const) {
      const { lists, lab } = (world = new WorldOfLists());
      world.failure = error;
      lists.of(lab);
      await world.settle();
      const state = lists.of(lab);
      assert.ok(state.kind === 'failed');
      assert.equal(state.problem.remedy, remedy);
      assert.match(english(state.problem.sentence), words);
      world.failure = undefined;
      lists.unfold(lab);
      await world.settle();
      assert.deepEqual(shown(lists.of(lab)), ['t2', 't1'], 'unfolding asks again');
    }
  });

  it('keep what was read when a later question fails', async () => {
    const { lists, lab } = world;
    lists.of(lab);
    await world.settle();
    world.failure = new ControllerError('noAnswer', { purpose: 'list', timeoutMs: 10_000 });
    lists.refresh(lab);
    await world.settle();
    const state = lists.of(lab);
    assert.deepEqual(shown(state), ['t2', 't1']);
    assert.ok(state.kind === 'listed' && state.problem?.of === 'newest');
  });

  it('show no trace again that was deleted from here while they were read', async () => {
    const { lists, lab } = world;
    lists.of(lab);
    await world.settle();
    lists.refresh(lab);
    lists.remove(lab.origin, 't2');
    assert.deepEqual(shown(lists.of(lab)), ['t1']);
    await world.settle();
    assert.deepEqual(shown(lists.of(lab)), ['t1']);
  });

  it('are read once for many traces that end, if somebody looks, else at the next look', async () => {
    const { lists, lab } = world;
    lists.of(lab);
    await world.settle();
    for (let ended = 0; ended < 30; ended += 1) lists.touched(lab.origin);
    await world.pass(30_000);
    assert.equal(world.asked.length, 2);
    lists.fold(lab);
    lists.touched(lab.origin);
    await world.pass(30_000);
    assert.equal(world.asked.length, 2);
    lists.unfold(lab);
    await world.settle();
    assert.equal(world.asked.length, 3);
    lists.see(false);
    lists.touched(lab.origin);
    await world.pass(30_000);
    assert.equal(world.asked.length, 3);
    lists.see(true);
    await world.settle();
    assert.equal(world.asked.length, 4);
  });

  it('leave the requests of a minute to traces: lists get what is left', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget(clock, 6);
    const { lists, lab } = (world = new WorldOfLists(budget, clock));
    budget.note(5);
    lists.of(lab);
    await world.settle();
    assert.deepEqual(world.asked, [], 'the sixth request of the minute is kept for traces');
    const { signal } = new AbortController();
    await clock.run(budget.take('trace', signal));
    assert.deepEqual(world.asked, []);
    await world.pass(61_000);
    assert.deepEqual(world.asked, ['lab 1+50']);
  });

  it('ask no more once they are over', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget(clock, 6);
    const { lists, lab } = (world = new WorldOfLists(budget, clock));
    budget.note(6);
    lists.of(lab);
    await world.settle();
    lists.dispose();
    await world.pass(120_000);
    assert.deepEqual(world.asked, []);
  });
});
