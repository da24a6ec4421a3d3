import assert from 'node:assert/strict';
import { canonicalAddress } from '../../../src/controller/address';
import type { Controller } from '../../../src/controller/controller';
import { demoExamples, generation3Examples, type DemoExample } from '../../../src/demo/examples';
import { startDemo, type Demo } from '../../../src/demo/startDemo';
import { judge } from '../../../src/path/judge';
import type { NetworkPath } from '../../../src/path/networkPath';
import type { TraceRequest } from '../../../src/path/traceRequest';
import type { Verdict } from '../../../src/path/verdict';
import { requestOf } from './allGenerations';
import { connect, never } from './connecting';

function example(title: string): DemoExample {
  const found = [...demoExamples, ...generation3Examples].find(each => each.title === title);
  if (found === undefined) throw new Error(`There is no example "${title}".`);
  return found;
}

describe('What only generation 3 can tell', () => {
  const clock = { now: Date.parse('2026-03-02T10:00:00Z') };
  let demo: Demo;
  let controller: Controller;

  before(async () => {
    demo = await startDemo({ generation: 3, seed: 7, now: () => clock.now });
    const { url: origin, username, password } = demo;
    controller = connect({ origin }, { username, password });
  });
  after(() => demo.close());

  async function pathOf(request: TraceRequest): Promise<NetworkPath> {
    const { traceId } = await controller.initiatePathTrace(request, never);
    clock.now += 5_000;
    return controller.getPath(traceId, request.include, never);
  }

  async function verdictOn(request: TraceRequest, path: Promise<NetworkPath>): Promise<Verdict | undefined> {
    return judge({
      request,
      path: await path,
      settled: true,
      canonical: canonicalAddress,
      nowMs: clock.now,
      staleSyncMinutes: 30,
    });
  }

  it('is part of the demo’s examples there', () => {
    for (const { title } of generation3Examples) {
      assert.ok(demo.examples.some(each => each.title === title));
    }
  });

  for (const { title } of generation3Examples) {
    it(`is a path that is reached: ${title}`, async () => {
      const request = requestOf(example(title), ['acl']);
      assert.equal((await verdictOn(request, pathOf(request)))?.kind, 'reached');
    });
  }

  it('is which of two hosts with one address was reached', async () => {
    const first = requestOf(example('One address, two hosts: the first'), ['acl']);
    const second = requestOf(example('One address, two hosts: the second'), ['acl']);
    const path = pathOf(first);
    assert.equal((await verdictOn(second, path))?.kind, 'partial');
    assert.deepEqual(
      (await path).hops.map(({ mac }) => mac !== undefined),
      (await path).hops.map(() => true),
    );
  });

  it('is no path without the MAC address', async () => {
    const { destinationMac, ...without } = requestOf(example('One address, two hosts: the first'), ['acl']);
    assert.ok(destinationMac);
    const path = await pathOf(without);
    assert.deepEqual([path.status, path.hops], ['failed', []]);
    assert.match(path.reason ?? '', /MAC address/);
  });

  it('is both ends of a tunnel through a fabric', async () => {
    const { hops } = await pathOf(requestOf(example('Across a fabric'), []));
    const put = hops.flatMap(hop => hop.egress?.physical?.overlays ?? []);
    assert.deepEqual(
      put,
      hops.flatMap(hop => hop.ingress?.physical?.overlays ?? []),
    );
    assert.deepEqual(
      put.map(({ encapsulation, vnid }) => [encapsulation, vnid]),
      [['VXLAN', '4099']],
    );
  });
});
