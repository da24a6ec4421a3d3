import assert from 'node:assert/strict';
import { mapHop } from '../../../../src/controller/map/hop';
import type { HopInterface } from '../../../../src/path/hop';
import type { Inclusion } from '../../../../src/path/traceRequest';
import { hopAt, mapped } from './fixture';

const everything: readonly Inclusion[] = ['acl', 'device', 'interface', 'qos', 'performance'];

/** The ingress port of a switch with these fields. */
function port(fields: object, include: readonly Inclusion[] = everything, type = 'switch'): HopInterface {
  const hop = mapHop(
    { id: 'x', type, ingressInterface: { physicalInterface: { id: 'p', ...fields } } },
    include,
  );
  if (hop.ingress?.physical === undefined) throw new Error('There is no port');
  return hop.ingress.physical;
}

describe('An interface from the wire', () => {
  it('says its VRF and VLAN, and no VLAN for "NA"', () => {
    const { ingress } = hopAt(mapped('wired'), 1);
    assert.equal(ingress?.physical?.vrf, 'global');
    assert.equal(ingress.physical.vlan, '120');
    assert.ok(ingress.virtual[0] !== undefined && !('vlan' in ingress.virtual[0]));
  });

  it('carries its statistics in bit/s and counters, numbers as text included', () => {
    const { ingress } = hopAt(mapped('wired', everything), 1);
    assert.deepEqual(ingress?.physical?.statistics, {
      kind: 'value',
      refreshedAtMs: 1_700_000_057_000,
      value: {
        adminStatus: 'up',
        operationalStatus: 'up',
        inputRateBps: 45_000,
        outputRateBps: 51_000,
        inputPackets: 9_007_199_254_740_991,
        outputPackets: 123_456,
        inputQueueCount: 0,
        inputQueueMaxDepth: 375,
        inputQueueDrops: 2,
        inputQueueFlushes: 0,
        outputQueueCount: 0,
        outputQueueDepth: 40,
        outputDrops: 7,
      },
    });
  });

  it('carries its QoS classes', () => {
    const { ingress } = hopAt(mapped('wired', everything), 1);
    assert.deepEqual(ingress?.physical?.qos, {
      kind: 'value',
      refreshedAtMs: 1_700_000_058_000,
      value: [
        {
          classMap: 'VOICE',
          packets: 10,
          bytes: 1200,
          offeredRateBps: 64_000,
          dropRateBps: 0,
          queueDepth: 0,
          queueBandwidthBps: 1_000_000,
          queueTotalDrops: 0,
          queueNoBufferDrops: 0,
        },
      ],
    });
  });

  it('carries the analysis of its access list in the controller’s words', () => {
    const { egress } = hopAt(mapped('wired'), 2);
    assert.deepEqual(egress?.virtual[0]?.acl, {
      name: 'PCI-OUT',
      result: 'DENY',
      entries: [
        {
          text: '20 deny tcp any host 10.9.4.20 eq 443',
          result: 'DENY',
          ports: [{ protocol: 'TCP', sourcePorts: ['1-65535'], destinationPorts: ['443'] }],
        },
      ],
    });
  });

  it('has no access list where nothing is said of one', () =>
    assert.ok(!('acl' in port({ aclAnalysis: { matchingAces: [] } }))));

  it('carries what it encapsulates', () => {
    const { egress } = hopAt(mapped('fabric'), 0);
    assert.deepEqual(egress?.physical?.overlays, [
      {
        controlPlane: 'LISP',
        encapsulation: 'VXLAN',
        protocol: 'UDP',
        source: '10.255.0.1',
        sourcePort: '65354',
        destination: '10.255.0.2',
        destinationPort: '4789',
        vnid: '4099',
        dscp: '0',
      },
    ]);
  });
});

describe('Interface statistics', () => {
  const value = { interfaceStatistics: { inputRatebps: 5 } };
  const states: readonly (readonly [string, object, readonly Inclusion[], string])[] = [
    ['asked for, nothing said', {}, everything, 'arriving'],
    ['being collected', { interfaceStatsCollection: 'INPROGRESS' }, everything, 'arriving'],
    [
      'being collected, an early value',
      { ...value, interfaceStatsCollection: 'inprogress' },
      everything,
      'arriving',
    ],
    ['collected without a value', { interfaceStatsCollection: 'SUCCESS' }, everything, 'missing'],
    ['failed', { interfaceStatsCollection: 'FAILED' }, everything, 'failed'],
    ['there', value, everything, 'value'],
    ['there, with an unknown word', { ...value, interfaceStatsCollection: 'PERHAPS' }, everything, 'value'],
    ['not asked for', {}, [], 'notAsked'],
    ['not asked for, but there', value, [], 'value'],
  ];
  for (const [name, fields, include, kind] of states) {
    it(`that are ${name} are "${kind}"`, () => assert.equal(port(fields, include).statistics.kind, kind));
  }

  it('say why they failed', () =>
    assert.deepEqual(hopAt(mapped('wired', everything), 2).ingress?.physical?.statistics, {
      kind: 'failed',
      reason: 'SNMP timed out',
    }));

  it('do not apply to hosts and access points', () => {
    assert.equal(port({}, everything, 'wired').statistics.kind, 'notApplicable');
    assert.equal(port({}, everything, 'Unified AP').statistics.kind, 'notApplicable');
  });
});

describe('QoS statistics', () => {
  const interfaceIn = { interfaceStatistics: { inputRatebps: 5 } };
  const states: readonly (readonly [string, object, readonly Inclusion[], string])[] = [
    ['absent while the interface’s own still arrive', {}, ['interface', 'qos'], 'arriving'],
    ['absent when the interface’s own are in', interfaceIn, ['interface', 'qos'], 'missing'],
    ['absent and asked for alone', {}, ['qos'], 'arriving'],
    ['being collected', { ...interfaceIn, qosStatsCollection: 'INPROGRESS' }, everything, 'arriving'],
    ['failed', { ...interfaceIn, qosStatsCollection: 'FAILED' }, everything, 'failed'],
    ['collected, but empty', { qosStatsCollection: 'SUCCESS', qosStatistics: [] }, everything, 'missing'],
    ['not asked for', interfaceIn, ['interface'], 'notAsked'],
  ];
  for (const [name, fields, include, kind] of states) {
    it(`that are ${name} are "${kind}"`, () => assert.equal(port(fields, include).qos.kind, kind));
  }
});

describe('Device statistics', () => {
  it('are percentages and bytes with their age', () =>
    assert.deepEqual(hopAt(mapped('wired', everything), 1).statistics, {
      kind: 'value',
      refreshedAtMs: 1_700_000_055_000,
      value: {
        cpu: { fiveSecondsPercent: 4, oneMinutePercent: 3.25, fiveMinutesPercent: 3.5 },
        memory: { usedBytes: 410_000_000, totalBytes: 1_000_000_000 },
      },
    }));

  it('say why they failed', () =>
    assert.deepEqual(hopAt(mapped('wired', everything), 2).statistics, {
      kind: 'failed',
      reason: 'SNMP timed out',
    }));

  it('are still arriving on a device that says nothing of them', () =>
    assert.deepEqual(hopAt(mapped('fabric', ['device']), 0).statistics, { kind: 'arriving' }));

  it('do not apply to hosts', () =>
    assert.deepEqual(hopAt(mapped('wired', everything), 0).statistics, { kind: 'notApplicable' }));
});

describe('Performance statistics', () => {
  it('are flows with their loss and jitter', () =>
    assert.deepEqual(hopAt(mapped('fabric', everything), 1).performance, {
      kind: 'value',
      refreshedAtMs: 1_700_000_060_000,
      value: [
        {
          protocol: 'UDP',
          source: '10.20.1.15',
          sourcePort: '16384',
          destination: '10.9.4.20',
          destinationPort: '16386',
          inputInterface: 'Te1/1/1',
          outputInterface: 'Te1/0/1',
          byteRate: 1200,
          packets: 150,
          packetBytes: 9000,
          packetsLost: 1,
          packetsLostPercent: 0.66,
          rtpJitterMin: 1,
          rtpJitterMean: 2,
          rtpJitterMax: 9,
          ttl: 62,
          dscp: '46',
        },
      ],
    }));
});
