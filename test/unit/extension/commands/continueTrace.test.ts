import assert from 'node:assert/strict';
import { continueTrace } from '../../../../src/extension/commands/continueTrace';
import type { Trace } from '../../../../src/path/trace';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { finishedTrace, runningTrace, wiredHops } from '../../../fixtures/traces';
import { windowWith } from '../window';

const running = runningTrace({ controllerTraceId: 'flow-1' });
const late = ended('timedOut');
const { name, origin } = running.controller;

function ended(kind: 'timedOut' | 'cancelled'): Trace {
  const trace = finishedTrace(wiredHops, { id: running.id, controllerTraceId: 'flow-1' });
  assert.ok(trace.verdict !== undefined);
  return { ...trace, verdict: { ...trace.verdict, kind } };
}

/** A window whose disk has this trace, and whose settings these controllers. */
async function windowHaving(kept: Trace | undefined, own = [{ name, origin, username: 'noc' }]) {
  const store = createMemoryStore();
  if (kept !== undefined) await store.save(kept);
  const goneOn: Trace[] = [];
  const ports = {
    ...{ store, runner: { get: () => undefined }, panels: { active: undefined } },
    directory: windowWith({ own }).directory,
    starter: {
      goOn: (trace: Trace) => {
        goneOn.push(trace);
        return Promise.resolve(undefined);
      },
    },
  };
  return { goneOn, go: () => continueTrace(ports, running.id) };
}

const says = (id: string) => (error: unknown) => (error as { sentence: { id: string } }).sentence.id === id;

describe('to go on with a trace', () => {
  it('means the trace as it is kept now', async () => {
    const { go, goneOn } = await windowHaving(late);
    await go();
    assert.deepEqual(goneOn, [late]);
  });

  it('does nothing to one that was cancelled meanwhile', async () => {
    const { go, goneOn } = await windowHaving(ended('cancelled'));
    await go();
    assert.deepEqual(goneOn, []);
  });

  it('says so when the trace was deleted meanwhile', async () => {
    const { go, goneOn } = await windowHaving(undefined);
    await assert.rejects(go(), says('problem.noSuchTrace'));
    assert.deepEqual(goneOn, []);
  });

  it('says so when its controller was removed', async () => {
    const { go, goneOn } = await windowHaving(late, []);
    await assert.rejects(go(), says('problem.noSuchController'));
    assert.deepEqual(goneOn, []);
  });
});
