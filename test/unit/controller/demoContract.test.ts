import assert from 'node:assert/strict';
import type { Controller } from '../../../src/controller/controller';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import { connect, failureOf, never } from './connecting';

async function withDemo(
  generation: 1 | 2,
  use: (controller: Controller, demo: Demo) => Promise<unknown>,
): Promise<void> {
  let nowMs = Date.now();
  const demo = await startDemo({ generation, seed: 1, now: () => (nowMs += 1000), computeMs: () => 0 });
  try {
    const { url: origin, username, password } = demo;
    await use(connect({ origin }, { username, password }), demo);
  } finally {
    await demo.close();
  }
}

for (const generation of [1, 2] as const) {
  describe(`The demo's generation ${generation}`, () => {
    it('is found out', () =>
      withDemo(generation, async controller => assert.equal(await controller.login(never), generation)));

    it('refuses a wrong password', () =>
      withDemo(generation, async (_, { url: origin, username }) => {
        const { kind } = await failureOf(connect({ origin }, { username, password: 'wrong' }).login(never));
        assert.equal(kind, 'signInRefused');
      }));

    it('takes a trace through all its calls', () =>
      withDemo(generation, async (controller, { examples }) => {
        const [example] = examples;
        assert.ok(example);
        const { source, destination } = example;
        const include = ['acl', 'device', 'interface'] as const;
        const { traceId, taskId = '' } = await controller.initiatePathTrace(
          { source, destination, include },
          never,
        );
        const task = await controller.getTask(taskId, never);
        assert.deepEqual([task.state, task.progress], ['succeeded', traceId]);

        const path = await controller.getPath(traceId, include, never);
        assert.equal(path.status, 'completed');
        assert.deepEqual([path.hops[0]?.ip, path.hops.at(-1)?.ip], [source, destination]);
        const devices = path.hops.slice(1, -1);
        assert.ok(devices.length > 0);
        for (const hop of devices)
          assert.ok(hop.name && hop.ingress?.physical?.name && hop.egress?.physical?.name);

        const ids = devices.flatMap(hop => hop.deviceId ?? []);
        const inventory = await controller.getDevices(ids, never);
        assert.deepEqual(new Set(inventory.map(({ id }) => id)), new Set(ids));
        for (const device of inventory)
          assert.ok(device.softwareVersion && device.serialNumber && device.lastSyncAtMs);
        const ports = await controller.getInterfaces(ids[0] ?? '', never);
        assert.ok(
          ports.some(port => port.speedBps !== undefined && port.id === devices[0]?.ingress?.physical?.id),
        );

        const { id, managementAddress = '' } = inventory[0] ?? {};
        const owners = await controller.getInterfacesByAddress(managementAddress, never);
        assert.deepEqual(
          owners.map(({ deviceId }) => deviceId),
          [id],
        );

        const { rows } = await controller.listTraces({ source, destination }, never);
        assert.ok(rows.some(row => row.traceId === traceId && row.status === 'completed'));
        const deletion = await controller.deleteTrace(traceId, never);
        assert.equal((await controller.getTask(deletion ?? '', never)).state, 'succeeded');
        assert.equal((await failureOf(controller.getPath(traceId, include, never))).kind, 'notFound');
      }));

    it('says that an address is nobody’s', () =>
      withDemo(generation, async controller => {
        assert.deepEqual(await controller.getInterfacesByAddress('192.0.2.250', never), []);
      }));
  });
}
