import assert from 'node:assert/strict';
import { closeDemos, openWithClock, type HopJson, type InterfaceJson } from './demoClient';

const overTheWan = { sourceIP: '10.1.11.22', destIP: '10.30.1.20' };

function devices(hops: readonly HopJson[]): HopJson[] {
  return hops.filter(hop => hop.role !== undefined && hop.id !== 'UNKNOWN');
}

function ports(hops: readonly HopJson[]): InterfaceJson[] {
  return hops
    .flatMap(hop => [hop.ingressInterface, hop.egressInterface])
    .flatMap(side => [
      ...(side?.physicalInterface === undefined ? [] : [side.physicalInterface]),
      ...(side?.virtualInterface ?? []),
    ]);
}

describe('statistics on the demo', () => {
  afterEach(closeDemos);

  it('are being collected for 54 to 69 seconds after the question, on every device and interface', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({
      ...overTheWan,
      inclusions: ['DEVICE-STATS', 'INTERFACE-STATS'],
    });
    clock.now += 53_999;
    const { networkElementsInfo: early } = await client.trace(flowAnalysisId);
    assert.ok(
      devices(early).every(hop => hop.deviceStatsCollection === 'INPROGRESS' && !('deviceStatistics' in hop)),
    );
    assert.ok(
      ports(early).every(
        port => port.interfaceStatsCollection === 'INPROGRESS' && !('interfaceStatistics' in port),
      ),
    );
    clock.now += 15_001;
    const { networkElementsInfo: late, request } = await client.trace(flowAnalysisId);
    for (const hop of devices(late)) {
      assert.equal(hop.deviceStatsCollection, 'SUCCESS');
      const ageMs = (hop.deviceStatistics?.cpuStatistics.refreshedAt ?? 0) - request.createTime;
      assert.ok(ageMs >= 54_000 && ageMs <= 69_000, String(ageMs));
    }
    assert.ok(ports(late).every(port => port.interfaceStatsCollection === 'SUCCESS'));
  });

  it('come sooner when the box is sped up', async () => {
    const { client, clock } = await openWithClock({ speed: 100 });
    const { flowAnalysisId } = await client.start({ ...overTheWan, inclusions: ['DEVICE-STATS'] });
    clock.now += 690;
    const { networkElementsInfo } = await client.trace(flowAnalysisId);
    assert.ok(devices(networkElementsInfo).every(hop => hop.deviceStatsCollection === 'SUCCESS'));
  });

  it('stay the same however often they are asked for', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({
      ...overTheWan,
      inclusions: ['DEVICE-STATS', 'INTERFACE-STATS'],
    });
    clock.now += 70_000;
    const first = await client.trace(flowAnalysisId);
    clock.now += 70_000;
    assert.deepEqual((await client.trace(flowAnalysisId)).networkElementsInfo, first.networkElementsInfo);
  });

  it('fail on one device, for a reason', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({
      sourceIP: '10.1.13.20',
      destIP: '10.2.10.40',
      inclusions: ['DEVICE-STATS', 'INTERFACE-STATS'],
    });
    clock.now += 70_000;
    const { networkElementsInfo } = await client.trace(flowAnalysisId);
    const failed = devices(networkElementsInfo).filter(hop => hop.deviceStatsCollection === 'FAILED');
    assert.deepEqual(
      failed.map(hop => hop.name),
      ['dist-b1.hq.example'],
    );
    assert.match(failed[0]?.deviceStatsCollectionFailureReason ?? '', /SNMP/);
    assert.equal('deviceStatistics' in (failed[0] ?? {}), false);
    assert.match(
      failed[0]?.ingressInterface?.physicalInterface?.interfaceStatsCollectionFailureReason ?? '',
      /SNMP/,
    );
  });

  it('are absent when nobody asked', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start(overTheWan);
    clock.now += 70_000;
    const text = JSON.stringify(await client.trace(flowAnalysisId));
    assert.doesNotMatch(text, /Collection|Statistics/);
  });

  it('have no QoS field but where there is a policy', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({ ...overTheWan, inclusions: ['QOS-STATS'] });
    clock.now += 5_000;
    const early = ports((await client.trace(flowAnalysisId)).networkElementsInfo);
    const collecting = early.filter(port => port.qosStatsCollection === 'INPROGRESS');
    assert.equal(collecting.length, 2);
    clock.now += 65_000;
    const late = ports((await client.trace(flowAnalysisId)).networkElementsInfo);
    const collected = late.filter(port => 'qosStatsCollection' in port);
    assert.deepEqual(
      collected.map(port => port.id),
      collecting.map(port => port.id),
    );
    assert.equal(collected[0]?.qosStatistics?.length, 3);
    assert.equal(typeof collected[0].qosStatistics[0]?.['queueBandwidthbps'], 'string');
  });

  it('of performance come from routers only', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({ ...overTheWan, inclusions: ['PERFORMANCE-STATS'] });
    clock.now += 70_000;
    for (const hop of devices((await client.trace(flowAnalysisId)).networkElementsInfo)) {
      assert.equal(hop.perfMonCollection, hop.type === 'Routers' ? 'SUCCESS' : 'FAILED', hop.name);
    }
  });
});
