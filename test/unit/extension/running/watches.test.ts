import assert from 'node:assert/strict';
import { ControllerError } from '../../../../src/controller/controllerError';
import { lab, reachedPath, runningPath } from '../../tracing/samples';
import { otherPath, WatchWorld } from '../watchWorld';

describe('A watch', () => {
  it('asks every 30 s, at most 30 times, and keeps nothing that says nothing new', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    await world.clock.run(watch.done);
    const starts = world.controller.times('start');
    assert.equal(starts.length, 30);
    const gaps = starts.slice(1).map((atMs, index) => atMs - (starts[index] ?? 0));
    assert.deepEqual(new Set(gaps), new Set([30_000]));
    assert.deepEqual(watch.view, { runs: 30, mostRuns: 30, isOver: true, changes: [] });
    assert.equal((await world.store.list()).length, 1);
    assert.deepEqual(world.shown, []);
  });

  it('deletes each run on the controller once it is read', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    await world.clock.run(watch.done);
    const order = world.controller.calls
      .map(({ name }) => name)
      .filter(name => name === 'start' || name === 'delete');
    assert.deepEqual(order.slice(0, 4), ['start', 'delete', 'start', 'delete']);
    assert.equal(world.controller.times('delete').length, 30);
  });

  it('tells what changes, keeps that run and compares with it from then on', async () => {
    const world = await WatchWorld.open({
      path: () => (world.controller.times('start').length === 3 ? otherPath : reachedPath()),
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    const { changes } = watch.view;
    assert.equal(changes.length, 2);
    assert.match(changes[0] ?? '', /^\d\d:\d\d:\d\d \+\d\d:\d\d · .*access-2/);
    assert.match(changes[1] ?? '', /access-1/);
    assert.equal(world.shown.length, 2);
    assert.deepEqual(world.kept, world.shown);
    assert.equal((await world.store.list()).length, 3);
  });

  it('hides a run as long as nobody knows whether it says anything new', async () => {
    const world = await WatchWorld.open({ path: () => otherPath });
    const seen: boolean[] = [];
    world.store.onDidChange(({ id, summary }) => {
      if (summary?.state === 'running') seen.push(world.watches.isPassing(id));
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    assert.ok(seen.length > 0 && seen.every(Boolean));
    assert.equal(world.watches.isPassing(world.kept[0]?.id ?? ''), false);
  });

  it('leaves nothing behind when it is ended in the middle of a run', async () => {
    const world = await WatchWorld.open({ path: () => runningPath });
    const watch = world.start();
    world.clock.at(10_000, () => watch.dispose());
    await world.clock.run(watch.done);
    assert.equal(world.controller.times('start').length, 1);
    assert.equal(world.controller.times('delete').length, 1);
    assert.equal((await world.store.list()).length, 1);
    assert.equal(watch.view.isOver, true);
    assert.deepEqual(world.memory.all(), []);
  });

  it('waits with the next run when the controller asks for fewer requests', async () => {
    const world = await WatchWorld.open({
      start: n => {
        if (n === 1) throw new ControllerError('rateLimited', { retryAfterMs: 100_000 });
        return { traceId: `flow-${n}` };
      },
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    const [, refused = 0, again = 0, next = 0] = world.controller.times('start');
    assert.ok(again - refused >= 100_000, `${again - refused}`);
    assert.ok(next - again >= 5000, `${next - again}`);
  });

  it('says once what keeps it from an answer, and that the answer is back', async () => {
    const failing = (n: number) => n > 3 && n < 8;
    const world = await WatchWorld.open({
      start: n => {
        if (failing(n)) throw new ControllerError('server', { status: 501 });
        return { traceId: `flow-${n}` };
      },
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    const { changes, runs } = watch.view;
    assert.equal(runs, 30);
    assert.deepEqual(
      changes.map(change => change.replace(/^.* · /, '')),
      ['lab answered with an error (HTTP 501).', 'the same path'],
    );
  });

  it('ends when the user may not delete on the controller, before thirty runs have piled up there', async () => {
    const world = await WatchWorld.open({
      delete: () => {
        throw new ControllerError('forbidden', { status: 403 });
      },
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    assert.equal(watch.view.runs, 1);
    assert.match(watch.view.changes[0] ?? '', /may not delete traces/);
  });

  it('ends when the password is refused', async () => {
    const world = await WatchWorld.open({
      login: () => {
        throw new ControllerError('signInRefused', { status: 401 });
      },
    });
    const watch = world.start();
    await world.clock.run(watch.done);
    assert.equal(watch.view.runs, 1);
    assert.equal(world.controller.times('start').length, 0);
    assert.equal((await world.store.list()).length, 1);
  });

  it('ends where nobody can be asked any more, and asks nobody', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    world.clock.at(10_000, () => (world.listed = undefined));
    await world.clock.run(watch.done);
    assert.equal(world.controller.times('start').length, 1);
    assert.equal(watch.view.runs, 1);
    assert.match(watch.view.changes.at(-1) ?? '', /cannot be asked any more/);
    assert.equal((await world.store.list()).length, 1);
  });

  it('ends at once in its pause when its controller is removed', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    const begunAtMs = world.clock.now();
    world.clock.at(10_000, () => {
      world.listed = undefined;
      void world.watches.endUnreachable();
    });
    await world.clock.run(watch.done);
    assert.equal(world.clock.now() - begunAtMs, 10_000);
    assert.match(watch.view.changes.join(), /^[^,]*cannot be asked any more\.$/);
    assert.deepEqual(world.memory.all(), []);
  });

  it('says that it ended where the keyring does not give the password', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    world.clock.at(10_000, () => (world.isLocked = true));
    await world.clock.run(watch.done);
    assert.match(watch.view.changes.join(), /^[^,]*cannot be asked any more\.$/);
  });

  it('ends beside another at once, though the keyring gives no password', async () => {
    const world = await WatchWorld.open();
    const watches = [world.start(), world.start()];
    world.clock.at(10_000, () => {
      world.isLocked = true;
      void world.watches.endUnreachable();
    });
    await world.clock.run(Promise.all(watches.map(watch => watch.done)));
    for (const { view } of watches) assert.match(view.changes.join(), /cannot be asked any more/);
  });

  it('is forgotten when all are ended, and so is one that begins later', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    world.clock.at(10_000, () => void world.watches.endAll());
    await world.clock.run(watch.done);
    const later = world.start();
    await world.clock.run(later.done);
    assert.equal(later.view.runs, 30);
    assert.deepEqual(world.memory.all(), []);
  });

  it('says no more than that it ended when its controller is removed in the middle of a run', async () => {
    const world = await WatchWorld.open({ path: () => runningPath });
    const watch = world.start();
    world.clock.at(10_000, () => {
      world.listed = undefined;
      for (const { id } of world.runner.all()) void world.runner.stop(id);
      void world.watches.endUnreachable();
    });
    await world.clock.run(watch.done);
    assert.match(watch.view.changes.join(), /^[^,]*cannot be asked any more\.$/);
    assert.equal(world.controller.times('delete').length, 1);
    assert.equal((await world.store.list()).length, 1);
  });

  it('goes on under the name and over the connection that its controller has now', async () => {
    const world = await WatchWorld.open({ path: () => otherPath });
    world.listed = { ...lab, name: 'renamed' };
    const watch = world.start();
    await world.clock.run(watch.done);
    assert.equal(world.kept[0]?.controller.name, 'renamed');
  });
});

describe('A watch whose window ends', () => {
  it('does not go on in the next one, and says so', async () => {
    const world = await WatchWorld.open();
    const watch = world.start();
    world.clock.at(40_000, () => void world.watches.stopAll());
    await world.clock.run(watch.done);
    const [first] = await world.store.list();
    const next = WatchWorld.after(world);
    const left = await next.watches.leftBy(first?.id ?? '');
    assert.equal(left?.view.runs, 2);
    assert.equal(left.view.isOver, true);
    assert.match(left.view.changes.at(-1) ?? '', /ended with its window/);
    assert.equal(await next.watches.leftBy(first?.id ?? ''), undefined);
  });

  it('has its last run taken back, although it died in the middle of it', async () => {
    const world = await WatchWorld.open({ path: () => runningPath });
    world.start();
    await world.clock.run(new Promise<void>(resolve => world.clock.at(5000, resolve)));
    assert.equal((await world.store.list()).length, 2);
    const next = WatchWorld.after(world);
    await next.clock.run(next.watches.takeBack());
    assert.equal(next.controller.times('delete').length, 1);
    assert.equal((await next.store.list()).length, 1);
    assert.equal(next.memory.all()[0]?.[1].runId, undefined);
  });
});
