import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildNetwork } from '../../../src/demo/network/buildNetwork';
import type { Device } from '../../../src/demo/network/network';
import { computePath } from '../../../src/demo/routing/computePath';
import type { ComputedHop, ComputedPath } from '../../../src/demo/routing/computedPath';
import { closeDemos, openDemo, signIn } from './demoClient';

const network = buildNetwork();
const unlinked = '10.8.10.90';
const hosts = [...network.hosts.keys()].filter(address => address !== unlinked);
const interfaces = [...network.devices.values()]
  .filter(device => device.unmanaged !== true)
  .flatMap(device => device.interfaces)
  // The management ports are a network of their own, without a way out.
  .filter(port => port.vrf !== 'Mgmt-vrf' && port.device !== 'oob-1')
  .flatMap(port => (port.address === undefined ? [] : [port.address]));

/** Every two ports that a cable joins, and every port that something hangs on without being a device with ports. */
const cables = new Set(
  network.links.flatMap(({ ends: [a, b] }) => [`${a.port.id} ${b.port.id}`, `${b.port.id} ${a.port.id}`]),
);
for (const controller of network.wirelessControllers.values()) {
  const { port = controller.port } = controller.management;
  cables.add(`${port.id} ${controller.port.id}`).add(`${controller.port.id} ${port.id}`);
}

function addressOf(hop: ComputedHop | undefined): string | undefined {
  return hop?.node.kind === 'host' ? hop.node.host.address : undefined;
}

function deviceOf(hop: ComputedHop): Device | undefined {
  return hop.node.kind === 'device' ? hop.node.device : undefined;
}

function checkLinks({ hops }: ComputedPath): void {
  hops.forEach((hop, position) => {
    const next = hops[position + 1];
    assert.equal(hop.link === undefined, next === undefined, `link of hop ${position}`);
    const out = hop.egress?.physical?.port;
    const into = next?.ingress?.physical?.port;
    if (out !== undefined && into !== undefined)
      assert.ok(cables.has(`${out.id} ${into.id}`), `${out.device}-${into.device}`);
    for (const side of [hop.ingress, hop.egress]) {
      const owners = [...(side?.physical === undefined ? [] : [side.physical]), ...(side?.virtual ?? [])];
      owners.forEach(item => assert.equal(item.port.device, deviceOf(hop)?.key));
    }
  });
}

describe('paths over the demo network', () => {
  it('has a campus of at least 40 devices and several dozen hosts', () => {
    assert.ok(network.devices.size >= 40, String(network.devices.size));
    assert.ok(network.hosts.size >= 60, String(network.hosts.size));
    const ids = [...network.devices.values()].flatMap(device => [
      device.id,
      ...device.interfaces.map(port => port.id),
    ]);
    assert.equal(new Set(ids).size, ids.length);
    const addresses = [...hosts, ...interfaces];
    assert.equal(new Set(addresses).size, addresses.length);
    for (const device of network.devices.values()) {
      const names = device.interfaces.map(port => port.name);
      assert.equal(new Set(names).size, names.length, device.name);
      assert.match(device.name, /^[a-z0-9-]+\.[a-z]+\.example$/);
    }
  });

  it('are well formed between any two hosts', () => {
    const host = fc.constantFrom(...hosts);
    const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
    fc.assert(
      fc.property(host, host, port, (source, destination, asked) => {
        fc.pre(source !== destination);
        const path = computePath(network, {
          source,
          destination,
          ...(asked === undefined ? {} : { destinationPort: asked }),
        });
        assert.equal(path.failureReason, undefined);
        assert.equal(addressOf(path.hops[0]), source);
        assert.equal(addressOf(path.hops.at(-1)), destination);
        assert.ok(path.hops.length >= 3);
        checkLinks(path);
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it('start and end at a device where its address was given', () => {
    const address = fc.constantFrom(...hosts, ...interfaces);
    fc.assert(
      fc.property(address, address, (source, destination) => {
        fc.pre(source !== destination);
        const path = computePath(network, { source, destination });
        assert.equal(path.failureReason, undefined);
        assert.ok(path.hops.length >= 1, `${source} ${destination}`);
        checkLinks(path);
        if (!network.hosts.has(source)) assert.equal(path.hops[0]?.ingress, undefined);
        if (!network.hosts.has(destination)) assert.equal(path.hops.at(-1)?.egress, undefined);
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it('are the same for the same flow', () => {
    const flow = { source: '10.1.13.20', destination: '10.2.10.40', destinationPort: 443 };
    assert.deepEqual(computePath(network, flow), computePath(buildNetwork(), flow));
  });
});

describe('paths over the wire of the demo', () => {
  afterEach(closeDemos);

  it('hold neither null nor undefined, and every device and interface is in the inventory', async () => {
    const client = await signIn(await openDemo({ computeMs: 0 }));
    const devices =
      await client.get<readonly { readonly id: string; readonly hostname: string }[]>('/network-device');
    const names = new Map(devices.map(device => [device.id, device.hostname]));
    for (let run = 0; run < 60; run += 1) {
      const sourceIP = hosts[(run * 31) % hosts.length];
      const destIP = hosts[(run * 17 + 5) % hosts.length];
      if (sourceIP === destIP) continue;
      const inclusions = ['DEVICE-STATS', 'INTERFACE-STATS', 'ACL-TRACE', 'QOS-STATS'];
      const trace = await client.ask({ sourceIP, destIP, inclusions });
      assert.doesNotMatch(JSON.stringify(trace), /:null|undefined|NaN|\[object/, `${sourceIP} ${destIP}`);
      for (const hop of trace.networkElementsInfo) {
        if (hop.role !== undefined && hop.id !== 'UNKNOWN') assert.equal(names.get(hop.id), hop.name);
      }
    }
  });
});
