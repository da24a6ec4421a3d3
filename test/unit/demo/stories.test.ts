import assert from 'node:assert/strict';
import { demoExamples } from '../../../src/demo/examples';
import { closeDemos, openWithClock, type HopJson, type InterfaceJson, type TraceJson } from './demoClient';

const all = ['INTERFACE-STATS', 'QOS-STATS', 'DEVICE-STATS', 'ACL-TRACE'];

/** Asks an example's question and looks at the answer `afterMs` later. */
async function tell(title: string, afterMs = 5_000, inclusions = all): Promise<TraceJson> {
  const example = demoExamples.find(candidate => candidate.title === title);
  if (example === undefined) throw new Error(`There is no example "${title}".`);
  const { client, clock } = await openWithClock();
  const { flowAnalysisId } = await client.start({
    sourceIP: example.source,
    destIP: example.destination,
    protocol: example.protocol?.toUpperCase(),
    destPort: example.port?.toString(),
    inclusions,
  });
  clock.now += afterMs;
  return client.trace(flowAnalysisId);
}

function names(trace: TraceJson): string[] {
  return trace.networkElementsInfo.map(hop =>
    (hop.name ?? hop.ip).replace(/\.(hq|dc|store|depot)\.example$/, ''),
  );
}

function links(trace: TraceJson): (string | undefined)[] {
  return trace.networkElementsInfo.map(hop => hop.linkInformationSource);
}

function interfaces(hop: HopJson | undefined): InterfaceJson[] {
  return [hop?.ingressInterface, hop?.egressInterface].flatMap(side => [
    ...(side?.physicalInterface === undefined ? [] : [side.physicalInterface]),
    ...(side?.virtualInterface ?? []),
  ]);
}

function lists(trace: TraceJson): [hop: number, name: string, result: string, entries: string[]][] {
  return trace.networkElementsInfo.flatMap((hop, position) =>
    interfaces(hop).flatMap(({ aclAnalysis: acl }) =>
      acl === undefined
        ? []
        : [[position, acl.aclName, acl.result, acl.matchingAces.map(({ result }) => result)] as const].map(
            ([...row]): [number, string, string, string[]] => row,
          ),
    ),
  );
}

describe('the stories of the demo', () => {
  afterEach(closeDemos);

  it('begin with a wired path across the core', async () => {
    const trace = await tell('Wired across the core');
    assert.equal(demoExamples[0]?.title, 'Wired across the core');
    assert.deepEqual(names(trace), [
      '10.1.11.20',
      'acc-a1',
      'dist-a1',
      'core-1',
      'dist-c1',
      'acc-c1',
      '10.3.10.40',
    ]);
    assert.deepEqual(links(trace), ['Wired', 'OSPF', 'OSPF', 'OSPF', 'Switched', 'Switched', undefined]);
    assert.deepEqual(lists(trace), []);
    assert.equal(trace.detailedStatus?.aclTraceCalculation, 'SUCCESS');
    assert.equal(
      trace.networkElementsInfo.every(hop => !('name' in hop) === (hop.type === 'wired')),
      true,
    );
  });

  it('lead wireless traffic through a tunnel to its controller and back out of the same port', async () => {
    const trace = await tell('Wireless through its controller');
    const hops = trace.networkElementsInfo;
    const controller = hops.findIndex(hop => hop.type === 'Wireless Controller');
    assert.equal(hops[0]?.type, 'wireless');
    assert.equal(hops[1]?.type, 'Unified AP');
    assert.deepEqual(interfaces(hops[1]), []);
    hops.forEach((hop, position) => {
      assert.deepEqual(hop.tunnels, position >= 1 && position <= controller ? ['CAPWAP Tunnel'] : undefined);
    });
    const { ingressInterface: into, egressInterface: out } = hops[controller] ?? {};
    assert.equal(into?.physicalInterface?.id, out?.physicalInterface?.id);
    assert.equal(into?.virtualInterface?.[0]?.name, 'clientinterface');
    assert.equal(names(trace).filter(name => name === 'svc-1').length, 2);
    assert.equal(hops.at(-1)?.ip, '10.9.1.20');
  });

  it('deny guests the card data at the first routing switch', async () => {
    const trace = await tell('Guests and card data');
    assert.equal(trace.request.status, 'COMPLETED');
    assert.deepEqual(lists(trace)[0], [2, 'GUEST-IN', 'DENY', ['DENY']]);
    const denied = trace.networkElementsInfo[2]?.ingressInterface?.virtualInterface?.[0];
    assert.equal(denied?.name, 'Vlan399');
    assert.deepEqual(denied.aclAnalysis?.matchingAces[0]?.matchingPorts, [
      { protocol: 'tcp', ports: [{ sourcePorts: ['1-65535'], destPorts: ['443'] }] },
    ]);
    assert.equal(links(trace).slice(0, 3).includes('ECMP'), false);
  });

  it('say nothing of access lists when nobody asked', async () => {
    const trace = await tell('Guests and card data', 5_000, []);
    assert.deepEqual(lists(trace), []);
    assert.equal('detailedStatus' in trace, false);
  });

  it('permit a till its port, and permit and deny together when no port is named', async () => {
    const named = await tell('A till and the payment gateway');
    assert.deepEqual(lists(named), [[6, 'PCI-OUT', 'PERMIT', ['PERMIT']]]);
    const open = await tell('The same, no port named');
    assert.deepEqual(lists(open), [[6, 'PCI-OUT', 'DENY', ['PERMIT', 'DENY']]]);
  });

  it('deny without an entry where the end of a list does', async () => {
    const trace = await tell('Dropped by the end of a list');
    assert.deepEqual(lists(trace), [[3, 'SCANNER-IN', 'DENY', []]]);
  });

  it('fail without hops when the source cannot be located', async () => {
    const { request, ...trace } = await tell('Nobody has this address');
    assert.equal(request.status, 'FAILED');
    assert.equal(
      request.failureReason,
      'Not able to locate interface or host based on source ip address 10.1.11.99',
    );
    assert.equal(request.lastUpdateTime, 0);
    assert.deepEqual([trace.networkElements, trace.networkElementsInfo], [[], []]);
  });

  it('are complete and empty first where the reason comes late', async () => {
    const early = await tell('The reason comes late', 2_000);
    assert.equal(early.request.status, 'COMPLETED');
    assert.deepEqual(early.networkElementsInfo, []);
    assert.equal('failureReason' in early.request, false);
    const late = await tell('The reason comes late', 6_000);
    assert.match(late.request.failureReason ?? '', /^Not able to locate/);
  });

  it('know an unmanaged firewall as UNKNOWN, from NetFlow, with doubts', async () => {
    const trace = await tell('Through somebody else’s firewall');
    const position = names(trace).indexOf('UNKNOWN');
    assert.deepEqual(trace.networkElementsInfo[position], {
      id: 'UNKNOWN',
      ip: 'UNKNOWN',
      name: 'UNKNOWN',
      role: 'UNKNOWN',
      linkInformationSource: 'NetFlow',
    });
    assert.equal(links(trace)[position - 1], 'NetFlow');
    assert.equal(trace.networkElementsInfo[position - 1]?.accuracyList?.[0]?.percent, 65);
  });

  it('fail with the hops up to where a path breaks off', async () => {
    const trace = await tell('A path that breaks off');
    assert.equal(trace.request.status, 'FAILED');
    assert.equal(trace.request.failureReason, 'Egress Nexthop interface is null from cache');
    assert.equal(names(trace).at(-1), 'spine-1');
    assert.equal('egressInterface' in (trace.networkElementsInfo.at(-1) ?? {}), false);
    assert.equal('linkInformationSource' in (trace.networkElementsInfo.at(-1) ?? {}), false);
  });

  it('choose one of several equal paths by the flow', async () => {
    const { client, clock } = await openWithClock();
    const ways = new Set<string>();
    for (let port = 40_000; port < 40_016; port += 1) {
      const { flowAnalysisId } = await client.start({
        sourceIP: '10.1.13.20',
        destIP: '10.2.10.40',
        sourcePort: String(port),
      });
      clock.now += 3_000;
      const trace = await client.trace(flowAnalysisId);
      assert.ok(links(trace).includes('ECMP'));
      ways.add(names(trace).join(' '));
    }
    assert.equal(ways.size, 2);
  });

  it('route between two VLANs, and between their VRFs, on one switch', async () => {
    const trace = await tell('Between two networks of one building');
    assert.equal(links(trace)[2], 'InterVlan Routing');
    assert.equal(trace.networkElementsInfo[2]?.ingressInterface?.virtualInterface?.[0]?.vrfName, 'BUILDING');
    assert.match(
      trace.networkElementsInfo[2].ingressInterface.virtualInterface[0].aclAnalysis?.matchingAces[0]?.ace ??
        '',
      /object-group/,
    );
  });

  it('take half a minute for the slow one', async () => {
    assert.equal((await tell('A slow one', 29_999)).request.status, 'INPROGRESS');
    assert.equal((await tell('A slow one', 30_000)).request.status, 'COMPLETED');
  });

  it('know the path before the access lists in one place, and never the lists in another', async () => {
    const early = await tell('Access lists later than the path', 1_500);
    assert.equal(early.request.status, 'COMPLETED');
    assert.equal(early.detailedStatus?.aclTraceCalculation, 'INPROGRESS');
    assert.deepEqual(lists(early), []);
    const late = await tell('Access lists later than the path', 3_000);
    assert.equal(lists(late)[0]?.[2], 'DENY');
    const never = await tell('Access lists that can not be read');
    assert.equal(never.detailedStatus?.aclTraceCalculation, 'FAILED');
    assert.ok(never.detailedStatus.aclTraceCalculationFailureReason);
  });

  it('fail for an access point whose switch is not managed', async () => {
    const trace = await tell('An access point on somebody else’s switch');
    assert.match(
      trace.request.failureReason ?? '',
      /^Unable to retrieve links for {2}AP - ap-c9\.hq\.example \[/,
    );
  });

  it('have no tunnel where the access point switches itself', async () => {
    const trace = await tell('Wireless in the store');
    assert.equal(trace.networkElementsInfo[1]?.flexConnect?.dataSwitching, 'LOCAL');
    assert.equal(
      trace.networkElementsInfo.some(hop => 'tunnels' in hop),
      false,
    );
  });

  it('stay in the management VRF between management ports', async () => {
    const trace = await tell('The management network');
    assert.deepEqual(names(trace), ['core-1', 'oob-1', 'core-2']);
    const vrfs = trace.networkElementsInfo.flatMap(interfaces).map(port => port.vrfName);
    assert.deepEqual(new Set(vrfs), new Set(['Mgmt-vrf']));
  });

  it('refuse to trace an address to itself', async () => {
    const { client } = await openWithClock({ computeMs: 0 });
    const trace = await client.ask({ sourceIP: '10.1.11.20', destIP: '10.1.11.20' });
    assert.equal(trace.request.status, 'FAILED');
    assert.match(trace.request.failureReason ?? '', /source == destination/);
  });
});

describe('the examples of the demo', () => {
  it('have titles, stories and questions of their own', () => {
    assert.equal(new Set(demoExamples.map(example => example.title)).size, demoExamples.length);
    assert.equal(new Set(demoExamples.map(example => example.story)).size, demoExamples.length);
  });
});
