import assert from 'node:assert/strict';
import { closeDemos, openWithClock, type HopJson, type TraceJson } from './demoClient';

interface Overlay {
  readonly sourceIp: string;
  readonly destIp: string;
  readonly vxlanInfo: { readonly vnid: string };
}

async function trace(sourceIP: string, destIP: string): Promise<TraceJson> {
  const { client, clock } = await openWithClock();
  const { flowAnalysisId } = await client.start({ sourceIP, destIP });
  clock.now += 5_000;
  return client.trace(flowAnalysisId);
}

function overlaysOf(
  hop: HopJson | undefined,
  side: 'ingressInterface' | 'egressInterface',
): readonly Overlay[] {
  const port = hop?.[side]?.physicalInterface as
    { readonly pathOverlayInfo?: readonly Overlay[] } | undefined;
  return port?.pathOverlayInfo ?? [];
}

/** For each hop: its name, how its next link is known, the VNIs it takes off and puts on. */
function rows({ networkElementsInfo: hops }: TraceJson): readonly (readonly unknown[])[] {
  return hops.map(hop => [
    (hop.name ?? hop.ip).replace(/\.\w+\.example$/, ''),
    hop.linkInformationSource,
    overlaysOf(hop, 'ingressInterface').map(({ vxlanInfo }) => vxlanInfo.vnid),
    overlaysOf(hop, 'egressInterface').map(({ vxlanInfo }) => vxlanInfo.vnid),
  ]);
}

describe('the fabric of the demo', () => {
  afterEach(closeDemos);

  it('wraps traffic between two edges in VXLAN, over an underlay that does not see it', async () => {
    const told = await trace('10.40.1.20', '10.40.2.20');
    assert.equal(told.request.status, 'COMPLETED');
    assert.deepEqual(rows(told), [
      ['10.40.1.20', 'Wired', [], []],
      ['edge-f1', 'ISIS', [], ['4099']],
      ['node-1', 'ISIS', [], []],
      ['edge-f2', 'Switched', ['4099'], []],
      ['10.40.2.20', undefined, [], []],
    ]);
    const [, entry, node, exit] = told.networkElementsInfo;
    const [put] = overlaysOf(entry, 'egressInterface');
    assert.deepEqual(overlaysOf(exit, 'ingressInterface'), [put]);
    assert.deepEqual([put?.sourceIp, put?.destIp], [entry?.ip, exit?.ip]);
    assert.equal(entry?.ingressInterface?.virtualInterface?.[0]?.vrfName, 'CAMPUS_VN');
    assert.equal(node?.ingressInterface?.physicalInterface?.vrfName, 'global');
  });

  it('unwraps traffic that leaves it at its border, and wraps what comes in there', async () => {
    const out = rows(await trace('10.40.1.21', '10.9.1.20'));
    const wrapped = (each: readonly unknown[]): boolean => String(each[2]) + String(each[3]) !== '';
    assert.deepEqual(out.filter(wrapped), [
      ['edge-f1', 'ISIS', [], ['4099']],
      ['border-1', 'OSPF', ['4099'], []],
    ]);
    const back = rows(await trace('10.9.1.20', '10.40.1.21'));
    assert.deepEqual(
      back.filter(wrapped).map(([name]) => name),
      ['border-1', 'edge-f1'],
    );
  });

  it('does not wrap what stays on one edge', async () => {
    const told = await trace('10.40.1.20', '10.40.1.21');
    assert.deepEqual(
      rows(told).map(([name, , into, out]) => [name, into, out]),
      ['10.40.1.20', 'edge-f1', '10.40.1.21'].map(name => [name, [], []]),
    );
  });
});
