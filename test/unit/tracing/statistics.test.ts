import assert from 'node:assert/strict';
import type { Device } from '../../../src/controller/controller';
import { ControllerError } from '../../../src/controller/controllerError';
import type { NetworkPath } from '../../../src/path/networkPath';
import { device, host, pathWithStatistics, reachedPath, withStatistics } from './samples';
import { World } from './world';

/** Statistics come so long after the start. */
const arrivingAfter = (ms: number) => (_n: number, ageMs: number) =>
  pathWithStatistics(ageMs < ms ? 'arriving' : 'value');

const forbidden = (): never => {
  throw new ControllerError('forbidden', { status: 403 });
};

describe('statistics', () => {
  it('are waited for after the path is shown with its verdict', async () => {
    const world = new World({ request: withStatistics, script: { path: arrivingAfter(60_000) } });
    const trace = await world.run();
    const first = world.shown.find(({ verdict }) => verdict !== undefined);
    assert.equal(first?.state, 'finished');
    assert.equal(first.phase, 'statistics');
    assert.equal(first.hops[1]?.statistics.kind, 'arriving');
    assert.equal(trace.phase, 'done');
    assert.equal(trace.hops[1]?.statistics.kind, 'value');
  });

  it('are asked for gently: after 5 s, then every 10 s, and no more once they are there', async () => {
    const world = new World({ request: withStatistics, script: { path: arrivingAfter(40_000) } });
    await world.run();
    assert.deepEqual(world.controller.times('path'), [300, 5300, 15_300, 25_300, 35_300, 45_300]);
  });

  it('are missing when they have not come after 120 s', async () => {
    const world = new World({ request: withStatistics, script: { path: arrivingAfter(600_000) } });
    const { hops, times, verdict } = await world.run();
    assert.equal(hops[1]?.statistics.kind, 'missing');
    assert.equal(hops[1].ingress?.physical?.statistics.kind, 'missing');
    assert.equal(verdict?.kind, 'reached');
    assert.equal((times.statisticsEndedAtMs ?? 0) - (times.finishedAtMs ?? 0), 120_000);
  });

  it('end for QoS with the others: no policy means that nothing is ever said of it', async () => {
    const world = new World({ request: withStatistics, script: { path: arrivingAfter(20_000) } });
    const { hops } = await world.run();
    assert.equal(hops[1]?.ingress?.physical?.qos.kind, 'missing');
    assert.ok(world.clock.now() - (world.shown[0]?.times.askedAtMs ?? 0) < 30_000);
  });

  it('are not waited for when nobody asked for them', async () => {
    const world = new World();
    const { phase, times } = await world.run();
    assert.equal(phase, 'done');
    assert.equal(times.statisticsEndedAtMs, undefined);
    assert.equal(world.controller.times('path').length, 1);
  });

  it('are not waited for with a limit of 0', async () => {
    const world = new World({
      request: withStatistics,
      script: { path: arrivingAfter(20_000) },
      limits: { statisticsLimitMs: 0 },
    });
    const { phase, hops, times } = await world.run();
    assert.equal(phase, 'done');
    assert.equal(hops[1]?.statistics.kind, 'arriving', 'nobody waited, so nobody knows that it is missing');
    assert.equal(times.statisticsEndedAtMs, undefined);
    assert.equal(world.controller.times('path').length, 1);
  });

  it('leave the path alone when a later answer is empty or running', async () => {
    const path = (n: number): NetworkPath => {
      if (n === 1) return { ...pathWithStatistics('arriving'), hops: [] };
      if (n === 2) return { ...pathWithStatistics('arriving'), status: 'running' };
      return pathWithStatistics(n === 0 ? 'arriving' : 'value');
    };
    const world = new World({ request: withStatistics, script: { path } });
    await world.run();
    assert.ok(world.shown.every(({ verdict, hops }) => verdict === undefined || hops.length === 3));
  });

  it('end as missing, with the path kept, when the controller loses the trace', async () => {
    const path = (n: number): NetworkPath => {
      if (n > 0) throw new ControllerError('notFound', { purpose: 'poll' });
      return pathWithStatistics('arriving');
    };
    const world = new World({ request: withStatistics, script: { path } });
    const { state, hops, phase } = await world.run();
    assert.equal(state, 'finished');
    assert.equal(phase, 'done');
    assert.equal(hops[1]?.statistics.kind, 'missing');
  });

  it('show an interface that is down as a doubt once they say so', async () => {
    const down = (n: number): NetworkPath => {
      const path = pathWithStatistics(n === 0 ? 'arriving' : 'value');
      const text = JSON.stringify(path).replaceAll('"up"', '"down"');
      return JSON.parse(text) as NetworkPath;
    };
    const world = new World({ request: withStatistics, script: { path: down } });
    const { verdict } = await world.run();
    assert.equal(verdict?.kind, 'reachedWithDoubts');
    assert.deepEqual(
      verdict.doubts.map(({ id }) => id),
      ['interfaceDown'],
    );
  });
});

describe('the inventory', () => {
  const access: Device = {
    id: 'device-access-1',
    name: 'access-1.example.net',
    softwareVersion: '17.9.4a',
    serialNumber: 'FOC0000A001',
    managementAddress: '10.0.0.1',
  };

  it('adds software version, serial and speed to the hops after the verdict is shown', async () => {
    const world = new World({
      script: {
        devices: () => [access],
        interfaces: () => [{ id: 'id-Gi1/0/1', deviceId: access.id, name: 'Gi1/0/1', speedBps: 1e9 }],
      },
    });
    const { hops } = await world.run();
    assert.equal(hops[1]?.name, 'access-1');
    assert.equal(hops[1].softwareVersion, '17.9.4a');
    assert.deepEqual(hops[1].device, { serialNumber: 'FOC0000A001', managementAddress: '10.0.0.1' });
    assert.deepEqual(hops[1].ingress?.physical?.facts, { speedBps: 1e9 });
    const first = world.shown.find(({ verdict }) => verdict !== undefined);
    assert.equal(first?.hops[1]?.softwareVersion, undefined);
  });

  it('is asked once for all devices of a path and once for the interfaces of each', async () => {
    const asked: string[] = [];
    const middle = [device('a'), device('b'), device('a')];
    const path = { ...reachedPath(), hops: [host('10.20.1.15'), ...middle, host('10.9.4.20')] };
    const world = new World({
      script: {
        path: () => path,
        devices: ids => {
          asked.push(ids.join());
          return [];
        },
      },
    });
    await world.run();
    assert.deepEqual(asked, ['device-a,device-b']);
    assert.equal(world.controller.times('interfaces').length, 2);
  });

  it('is remembered for ten minutes, over all traces of a controller', async () => {
    const world = new World({ script: { devices: () => [access] } });
    await world.run();
    const second = await world.run();
    assert.equal(second.hops[1]?.softwareVersion, '17.9.4a');
    assert.equal(second.requests.enrichment, 0);
    world.clock.at(11 * 60_000, () => undefined);
    await world.clock.run(world.clock.wait(11 * 60_000, new AbortController().signal));
    assert.equal((await world.run()).requests.enrichment, 2);
  });

  it('leaves its fields absent when it cannot be read, and that is no failure', async () => {
    const world = new World({ script: { devices: forbidden, interfaces: forbidden } });
    const { state, verdict, hops } = await world.run();
    assert.equal(state, 'finished');
    assert.equal(verdict?.kind, 'reached');
    assert.equal(hops[1]?.device, undefined);
    assert.ok(world.lines.some(line => line.includes('devices were not read')));
  });

  it('raises a doubt when a device was last read too long ago', async () => {
    const old = { ...access, lastSyncAtMs: 1_700_000_000_000 - 45 * 60_000 };
    const world = new World({ script: { devices: () => [old] } });
    const { verdict } = await world.run();
    assert.equal(world.shown.find(trace => trace.verdict !== undefined)?.verdict?.kind, 'reached');
    assert.equal(verdict?.kind, 'reachedWithDoubts');
    assert.deepEqual(
      verdict.doubts.map(({ id }) => id),
      ['staleSync'],
    );
  });

  it('survives a later answer about the path', async () => {
    const world = new World({
      request: withStatistics,
      script: { path: arrivingAfter(20_000), devices: () => [access] },
    });
    assert.equal((await world.run()).hops[1]?.softwareVersion, '17.9.4a');
  });
});
