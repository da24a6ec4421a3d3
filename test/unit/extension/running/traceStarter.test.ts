import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import type { ControllerSetting } from '../../../../src/extension/controllers/controllerSettings';
import { letGoOfRemoved } from '../../../../src/extension/running/letGoOfRemoved';
import { TraceRunner } from '../../../../src/extension/running/traceRunner';
import { TraceStarter } from '../../../../src/extension/running/traceStarter';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { resumeTrace } from '../../../../src/tracing/runTrace';
import { systemClock } from '../../../../src/tracing/systemClock';
import { windowWith } from '../window';

const lab: ControllerSetting = { name: 'lab', origin: 'https://127.0.0.1:1', username: 'noc' };
const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };

function window(
  own: readonly ControllerSetting[],
  signIn: () => Promise<boolean>,
  mayTrace = () => Promise.resolve(true),
  ofWorkspace: readonly unknown[] = [],
) {
  const { credentials, directory } = windowWith({ own, ofWorkspace });
  const runner = new TraceRunner({
    store: createMemoryStore(),
    clock: systemClock,
    limits: () => ({}),
    bringToEnd: resumeTrace,
    log: () => undefined,
  });
  const tended = { value: false };
  const started: string[] = [];
  const starter = new TraceStarter({
    isTended: () => Promise.resolve(tended.value),
    directory,
    runner,
    signIn,
    mayTrace,
    onStarted: ({ id }) => started.push(id),
  });
  return { credentials, directory, runner, starter, started, tended };
}

function connectionTo(origin: string) {
  const controller = createController({ origin, username: 'noc', password: 's3cret', generation: 2 });
  return { controller, budget: new RequestBudget(systemClock) };
}

function keptTrace(origin: string) {
  const controller = { name: 'lab', origin, username: 'noc' };
  return newTrace({ controller, request, askedAtMs: 0, utcOffsetMinutes: 0 });
}

describe('TraceStarter', () => {
  it('asks for a password that is missing, and starts nothing when the person leaves', async () => {
    const asked: string[] = [];
    const { starter, runner, started } = window([lab], () => {
      asked.push('signIn');
      return Promise.resolve(false);
    });
    assert.equal(await starter.start({ kind: 'own', ...lab }, request), undefined);
    assert.deepEqual(asked, ['signIn']);
    assert.deepEqual([started, runner.all()], [[], []]);
  });

  it('starts after the sign-in', async () => {
    const { starter, credentials, runner, started } = window([lab], async () => {
      await credentials.keep(lab, 's3cret');
      return true;
    });
    const run = await starter.start({ kind: 'own', ...lab }, request);
    assert.deepEqual(started, [run?.id]);
    runner.dispose();
    await run?.done;
  });

  it('starts several over one connection as the user that has signed in for a folder’s controller', async () => {
    const open = { name: 'shared', url: lab.origin };
    const world = window([], () => Promise.reject(new Error('asked')), undefined, [[open]]);
    const { starter, directory, runner, started } = world;
    const ofNobody = { kind: 'workspace', name: 'shared', origin: lab.origin } as const;
    directory.useAs(ofNobody, 'noc');
    const { controller, budget } = connectionTo(lab.origin);
    const run = starter.startUnshown(ofNobody, request, { controller, budget });
    assert.equal(run.trace.controller.username, 'noc');
    assert.notEqual(directory.ofTrace(run.trace.controller), undefined);
    assert.deepEqual(started, []);
    runner.dispose();
    await run.done;
  });

  it('starts nothing where a person would rather not, and asks for no password then', async () => {
    const { starter, runner } = window(
      [lab],
      () => Promise.reject(new Error('asked')),
      () => Promise.resolve(false),
    );
    assert.equal(await starter.start({ kind: 'own', ...lab }, request), undefined);
    assert.deepEqual(runner.all(), []);
  });

  it('asks again after a refusal', async () => {
    const { directory, credentials } = window([lab], () => Promise.resolve(false));
    await credentials.keep(lab, 's3cret');
    const known = { kind: 'own' as const, ...lab };
    assert.equal(await directory.signInState(known), 'ready');
    directory.refuse(known);
    assert.equal(await directory.signInState(known), 'refused');
    assert.equal(await directory.connect(known), undefined);
    directory.refresh(known);
    assert.equal(await directory.signInState(known), 'ready');
  });

  it('lets go of what runs on a controller that is removed, and says what it waits for', async () => {
    const own = [lab];
    const { starter, credentials, runner, directory } = window(own, () => Promise.resolve(false));
    await credentials.keep(lab, 's3cret');
    const trace = keptTrace(lab.origin);
    await starter.resume(trace);
    await letGoOfRemoved(runner, directory);
    assert.equal(runner.all().length, 1, 'its controller is there');
    own.pop();
    await letGoOfRemoved(runner, directory);
    assert.deepEqual(runner.all(), []);
    await starter.resume(trace);
    assert.equal(starter.stallOf(trace.id), 'controllerGone');
  });

  it('does not bring a removed demo network back by itself', async () => {
    const { starter } = window([], () => Promise.reject(new Error('asked')));
    const trace = newTrace({
      controller: { name: 'Demo network', origin: 'demo', username: 'demo' },
      request,
      askedAtMs: 0,
      utcOffsetMinutes: 0,
    });
    await starter.resume(trace);
    assert.equal(starter.stallOf(trace.id), 'controllerGone');
  });

  it('asks nobody when a window resumes, and says what a trace waits for', async () => {
    const { starter } = window([lab], () => Promise.reject(new Error('asked')));
    const locked = keptTrace(lab.origin);
    const orphan = keptTrace('https://dnac.example.net');
    await starter.resume(locked);
    await starter.resume(orphan);
    assert.equal(starter.stallOf(locked.id), 'signInNeeded');
    assert.equal(starter.stallOf(orphan.id), 'controllerGone');
  });

  it('waits for a sign-in where the keyring does not give the password', async () => {
    const { starter, credentials } = window([lab], () => Promise.reject(new Error('asked')));
    credentials.password = () => Promise.reject(new Error('The keyring is locked'));
    const trace = keptTrace(lab.origin);
    await assert.rejects(starter.resume(trace), /keyring/);
    assert.equal(starter.stallOf(trace.id), 'signInNeeded');
  });

  it('waits for nothing as long as another window asks the controller', async () => {
    const { starter, tended } = window([lab], () => Promise.reject(new Error('asked')));
    const trace = keptTrace(lab.origin);
    tended.value = true;
    await starter.resume(trace);
    assert.equal(starter.stallOf(trace.id), undefined);
    tended.value = false;
    await starter.resume(trace);
    assert.equal(starter.stallOf(trace.id), 'signInNeeded');
  });

  it('goes on with a waiting trace once the password is there', async () => {
    const { starter, credentials, runner } = window([lab], () => Promise.resolve(false));
    const trace = keptTrace(lab.origin);
    await starter.resume(trace);
    await credentials.keep(lab, 's3cret');
    await starter.resume(trace);
    assert.equal(starter.stallOf(trace.id), undefined);
    const run = runner.get(trace.id);
    runner.dispose();
    await run?.done;
  });
});
