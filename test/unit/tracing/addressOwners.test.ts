import assert from 'node:assert/strict';
import { ControllerError } from '../../../src/controller/controllerError';
import { device, host, reachedPath, request } from './samples';
import { World } from './world';

const forbidden = (): never => {
  throw new ControllerError('forbidden', { status: 403 });
};

describe('the owner of the destination', () => {
  const endsAtDevice = { ...reachedPath(), hops: [host('10.20.1.15'), device('core-1')] };
  const path = () => endsAtDevice;

  it('is asked for once when the path ends at a device with another address', async () => {
    const owners = (address: string) =>
      address === request.destination ? [{ deviceId: 'device-core-1' }] : [];
    const world = new World({ script: { path, owners } });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    assert.equal(world.controller.times('owners').length, 1);
  });

  for (const [answer, owners] of [
    ['nobody', () => []],
    ['several devices', () => [{ deviceId: 'device-core-1' }, { deviceId: 'device-core-2' }]],
    ['another device', () => [{ deviceId: 'device-core-2' }]],
    ['a refusal', forbidden],
  ] as const) {
    it(`leaves the path partial when the answer is ${answer}`, async () => {
      const world = new World({ script: { path, owners } });
      assert.equal((await world.run()).verdict?.kind, 'partial');
    });
  }

  it('is not asked for when the path ends at the destination', async () => {
    const world = new World();
    await world.run();
    assert.equal(world.controller.times('owners').length, 0);
  });
});

describe('the owner of the source', () => {
  const startsAtDevice = { ...reachedPath(), hops: [device('access-1'), host('10.9.4.20')] };
  const path = () => startsAtDevice;

  it('is asked for once when the path starts at a device with another address', async () => {
    const owners = (address: string) => (address === request.source ? [{ deviceId: 'device-access-1' }] : []);
    const world = new World({ script: { path, owners } });
    const { verdict, requests } = await world.run();
    assert.deepEqual([verdict?.kind, verdict?.doubts], ['reached', []]);
    assert.equal(world.controller.times('owners').length, 1);
    assert.equal(requests.enrichment, world.controller.requestCounts().enrichment);
  });

  for (const [answer, owners] of [
    ['nobody', () => []],
    ['several devices', () => [{ deviceId: 'device-access-1' }, { deviceId: 'device-core-2' }]],
    ['another device', () => [{ deviceId: 'device-core-2' }]],
    ['a refusal', forbidden],
  ] as const) {
    it(`leaves the doubt when the answer is ${answer}`, async () => {
      const world = new World({ script: { path, owners } });
      const { verdict } = await world.run();
      assert.deepEqual(
        verdict?.doubts.map(({ id }) => id),
        ['startsElsewhere'],
      );
    });
  }

  it('is asked for beside that of the destination where both ends are devices', async () => {
    const asked: string[] = [];
    const owners = (address: string) => {
      asked.push(address);
      return [{ deviceId: address === request.source ? 'device-access-1' : 'device-core-1' }];
    };
    const hops = [device('access-1'), device('core-1')];
    const world = new World({ script: { path: () => ({ ...startsAtDevice, hops }), owners } });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    assert.deepEqual(asked, [request.destination, request.source]);
  });

  it('is not asked for when the path starts at another host', async () => {
    const hops = [host('10.20.1.99'), host('10.9.4.20')];
    const world = new World({ script: { path: () => ({ ...startsAtDevice, hops }) } });
    assert.equal((await world.run()).verdict?.kind, 'reachedWithDoubts');
    assert.equal(world.controller.times('owners').length, 0);
  });
});
