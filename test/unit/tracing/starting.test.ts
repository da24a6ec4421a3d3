import assert from 'node:assert/strict';
import type { TraceRow } from '../../../src/controller/controller';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import { runTrace } from '../../../src/tracing/runTrace';
import { request } from './samples';
import { World } from './world';

const lost = (): never => {
  throw new ControllerError('noAnswer', { purpose: 'start', mayHaveArrived: true, timeoutMs: 10_000 });
};

/** A row of the controller's list; `laterMs`: after the intent, by the controller's clock. */
function row(world: World, laterMs: number, values: Partial<TraceRow> = {}): TraceRow {
  const { source, destination, protocol, destinationPort } = request;
  const asked = { source, destination, protocol: protocol ?? 'tcp', destinationPort: destinationPort ?? 0 };
  const createdAtMs = 1_700_000_000_000 + world.controller.aheadMs + laterMs;
  return { traceId: 'flow-9', request: asked, status: 'running', createdAtMs, ...values };
}

describe('starting a trace', () => {
  it('writes the intent and shows the row before anything is sent', async () => {
    const world = new World();
    const saved: string[] = [];
    world.store.onDidChange(({ summary }) => {
      saved.push(`${summary?.state ?? ''} after ${world.controller.calls.length}`);
    });
    await world.run();
    assert.equal(saved[0], 'running after 0');
    assert.equal(world.shown[0]?.phase, 'signingIn');
  });

  it('writes that a start may have been sent before it is sent, and the id right after', async () => {
    const world = new World();
    const seen: string[] = [];
    world.store.onDidChange(({ id }) => {
      void world.store.load(id).then(trace => {
        seen.push(
          `${trace?.phase ?? ''} ${trace?.controllerTraceId ?? '-'} ${world.controller.times('start').length}`,
        );
      });
    });
    await world.run();
    assert.deepEqual(seen.slice(0, 3), ['signingIn - 0', 'starting - 0', 'computing flow-1 1']);
  });

  it('sends one start, whatever the answers to the questions are', async () => {
    const world = new World({
      script: {
        path: n => {
          throw new ControllerError(n % 2 === 0 ? 'unreachable' : 'server', { status: 503 });
        },
      },
    });
    await world.run();
    assert.equal(world.controller.times('start').length, 1);
  });

  it('asks whether this process may start it when the record already says so, and obeys', async () => {
    const world = new World();
    const phases: (string | undefined)[] = [];
    const intent = world.intent();
    const mayStart = async (): Promise<void> => {
      phases.push((await world.store.load(intent.id))?.phase);
      if (phases.length > 1) throw new Error('another window asks this controller now');
    };
    await world.clock.run(runTrace(intent, { ...world.dependencies, mayStart }));
    assert.deepEqual(world.controller.times('start').length, 1);
    await world.clock.run(runTrace(intent, { ...world.dependencies, mayStart }));
    assert.deepEqual(phases, ['starting', 'starting']);
    assert.equal(world.controller.times('start').length, 1);
  });

  it('notes generation and task', async () => {
    const trace = await new World().run();
    assert.equal(trace.controller.generation, 2);
    assert.equal(trace.taskId, 'task-1');
    assert.equal(trace.controllerTraceId, 'flow-1');
  });

  for (const kind of ['unreachable', 'signInRefused', 'nameNotResolved', 'notTheApi', 'noToken'] as const) {
    it(`fails with one sentence when the sign-in ends with ${kind}`, async () => {
      const world = new World({
        script: {
          login: () => {
            throw new ControllerError(kind, { purpose: 'login', status: 200, reason: 'some reason' });
          },
        },
      });
      const trace = await world.run();
      assert.equal(trace.state, 'failed');
      assert.equal(trace.phase, 'done');
      assert.equal(trace.error?.kind, kind);
      assert.doesNotMatch(english(trace.error.sentence), /\{|undefined|object Object/);
      assert.equal((await world.store.load(trace.id))?.state, 'failed');
      assert.equal(world.controller.times('start').length, 0);
    });
  }

  it('is cancelled when the person leaves the password prompt', async () => {
    const world = new World({
      script: {
        login: () => {
          throw new ControllerError('aborted');
        },
      },
    });
    const { verdict } = await world.run();
    assert.equal(verdict?.kind, 'cancelled');
    assert.match(english(verdict.sentence), /before the controller was asked/);
  });

  it('fails when the account may not start traces', async () => {
    const world = new World({
      script: {
        start: () => {
          throw new ControllerError('forbidden', { purpose: 'start', status: 403 });
        },
      },
    });
    const { error } = await world.run();
    assert.equal(error?.kind, 'forbidden');
    assert.match(english(error.sentence), /'noc' may read traces but not start them on lab/);
  });

  it('sends a start again that was turned away with 429, after the time the controller asked for', async () => {
    const world = new World({
      script: {
        start: n => {
          if (n === 0) throw new ControllerError('rateLimited', { status: 429, retryAfterMs: 20_000 });
          return { traceId: 'flow-1' };
        },
      },
    });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    assert.deepEqual(world.controller.times('start'), [0, 20_000]);
    assert.equal(world.waits[0]?.kind, 'rateLimited');
    assert.equal(world.waits.at(-1), undefined);
  });
});

describe('a start without an answer', () => {
  it('is found in the list and adopted, without a second start', async () => {
    const world: World = new World({ script: { start: lost, list: n => (n < 1 ? [] : [row(world, 500)]) } });
    const trace = await world.run();
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.controllerTraceId, 'flow-9');
    assert.equal(trace.adopted, true);
    assert.equal(world.controller.times('start').length, 1);
  });

  it('fails when nothing like it appears for 10 s', async () => {
    const world = new World({ script: { start: lost } });
    const trace = await world.run();
    assert.equal(trace.error?.kind, 'startUnknown');
    assert.deepEqual(world.controller.times('list'), [0, 1000, 3000, 6000, 10_000]);
    assert.equal(world.controller.times('start').length, 1);
  });

  it('fails when several may be it', async () => {
    const world: World = new World({
      script: { start: lost, list: () => [row(world, 500), row(world, 600, { traceId: 'flow-8' })] },
    });
    assert.equal((await world.run()).error?.kind, 'startSeveral');
  });

  it('is not taken for an older trace, another request, or one without a time', async () => {
    const { source, destination } = request;
    const world: World = new World({
      script: {
        start: lost,
        list: () => [
          row(world, -60_000),
          row(world, 500, { request: { source, destination } }),
          row(world, 500, { request: { ...request, source: '10.20.1.16' } }),
          { traceId: 'flow-7', request, status: 'running' },
        ],
      },
    });
    assert.equal((await world.run()).error?.kind, 'startUnknown');
  });

  it('is adopted although the controller writes an address in another form', async () => {
    const world: World = new World({
      script: {
        start: lost,
        list: () => [row(world, 500, { request: { ...request, source: '::ffff:10.20.1.15' } })],
      },
    });
    assert.equal((await world.run()).controllerTraceId, 'flow-9');
  });

  it('is not the trace to another host with the same address', async () => {
    const destinationMac = '02:00:5E:00:53:01';
    const world: World = new World({
      request: { ...request, destinationMac },
      script: {
        start: lost,
        list: () => [
          row(world, 500, { traceId: 'other', request: { ...request, destinationMac: '02:00:5E:00:53:02' } }),
          row(world, 600, { request: { ...request, destinationMac: '0200.5e00.5301' } }),
        ],
      },
    });
    assert.equal((await world.run()).controllerTraceId, 'flow-9');
  });
});

describe('a controller that is full', () => {
  const full = (): never => {
    throw new ControllerError('server', { purpose: 'start', status: 500 });
  };
  const rows = (world: World, count: number) =>
    Array.from({ length: count }, (_, each) => row(world, 0, { traceId: `flow-${each}` }));

  it('is waited for in a queue that says so', async () => {
    const world: World = new World({
      script: {
        start: n => (n === 0 ? full() : { traceId: 'flow-1' }),
        list: n => rows(world, n < 3 ? 25 : 24),
      },
    });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    assert.deepEqual(world.controller.times('start'), [0, 15_000]);
    assert.equal(world.waits[0]?.kind, 'queue');
  });

  it('is an error when it computes fewer than 25', async () => {
    const world: World = new World({ script: { start: full, list: () => rows(world, 24) } });
    const { error } = await world.run();
    assert.equal(error?.kind, 'server');
    assert.equal(world.controller.times('start').length, 1);
  });

  it('is an error at the time limit', async () => {
    const world: World = new World({
      script: { start: full, list: () => rows(world, 30) },
      limits: { timeLimitMs: 20_000 },
    });
    assert.equal((await world.run()).error?.kind, 'tooManyTraces');
  });
});
