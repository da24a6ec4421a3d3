import assert from 'node:assert/strict';
import { mapHop } from '../../../../src/controller/map/hop';
import { mapPathTrace } from '../../../../src/controller/map/pathTrace';
import { readPathTraceHop } from '../../../../src/controller/map/pathTraceHop';
import type { Hop } from '../../../../src/path/hop';
import { inclusions } from '../../../../src/path/traceRequest';
import { hopAt, mappedPathTrace, response } from './fixture';

const asked = mappedPathTrace('path-trace', inclusions);

function hopOf(raw: object): Hop {
  return mapHop(raw, inclusions, readPathTraceHop);
}

describe('A path of generation 3', () => {
  it('is read from a flat answer', () => {
    const { hops, ...rest } = asked;
    assert.deepEqual(rest, {
      status: 'completed',
      statusWord: 'SUCCESS',
      aclCalculation: { state: 'succeeded', word: 'SUCCESS' },
      createdAtMs: 1_700_000_000_000,
      calculatedAtMs: 1_700_000_001_400,
    });
    assert.deepEqual(
      hops.map(({ kind, ip, mac, link }) => [kind, ip, mac, link]),
      [
        ['wiredHost', '10.20.1.15', '02:00:5E:00:53:01', 'Wired'],
        ['switch', '10.0.0.11', '02:00:5E:00:53:11', 'ECMP'],
        ['accessPoint', '10.0.0.13', undefined, undefined],
        ['wiredHost', '10.9.4.20', '02:00:5E:00:53:20', undefined],
      ],
    );
  });

  it('says per hop how the ACL calculation stands', () =>
    assert.deepEqual(hopAt(asked, 1).aclCalculation, { state: 'running', word: 'CALCULATING' }));

  it('has access lists by name, result and rules', () => {
    assert.deepEqual(hopAt(asked, 1).ingress?.virtual[0]?.acl, {
      name: 'USERS-IN',
      result: 'DENY',
      entries: [
        {
          text: '30 deny tcp any any eq 443',
          result: 'DENY',
          ports: [{ protocol: 'tcp', sourcePorts: ['40000'], destinationPorts: ['443'] }],
        },
      ],
    });
    assert.deepEqual(hopAt(asked, 2).flexConnect, {
      authentication: 'CENTRAL',
      dataSwitching: 'LOCAL',
      controllerName: 'wlc-1',
      egressAcl: { name: 'FLEX-OUT', result: 'PERMIT', entries: [] },
    });
  });

  it('has rates, QoS, CPU, memory and flows by the names of its own', () => {
    const { ingress, egress, statistics, performance } = hopAt(asked, 1);
    assert.deepEqual(ingress?.physical?.statistics, {
      kind: 'value',
      value: {
        adminStatus: 'up',
        operationalStatus: 'up',
        inputRateBps: 1000,
        outputRateBps: 2000,
        inputPackets: 9,
        outputDrops: 1,
      },
      refreshedAtMs: 1_700_000_055_000,
    });
    assert.deepEqual(egress?.physical?.qos, {
      kind: 'value',
      value: [{ classMap: 'VOICE', packets: 5, queueBandwidthBps: 1_000_000 }],
      refreshedAtMs: 1_700_000_057_000,
    });
    assert.deepEqual(statistics, {
      kind: 'value',
      value: {
        cpu: { fiveSecondsPercent: 3, oneMinutePercent: 4, fiveMinutesPercent: 4.5 },
        memory: { usedBytes: 400, totalBytes: 1000 },
      },
      refreshedAtMs: 1_700_000_055_000,
    });
    assert.deepEqual(performance, {
      kind: 'value',
      value: [
        {
          protocol: 'TCP',
          source: '10.20.1.15',
          sourcePort: '40000',
          destination: '10.9.4.20',
          destinationPort: '443',
          packets: 12,
          packetsLostPercent: 0.5,
        },
      ],
      refreshedAtMs: 1_700_000_056_000,
    });
  });

  it('has both ends of an encapsulation', () =>
    assert.deepEqual(hopAt(asked, 1).egress?.physical?.overlays, [
      {
        controlPlane: 'LISP',
        encapsulation: 'VXLAN',
        protocol: 'UDP',
        source: '10.0.0.11',
        sourcePort: '65354',
        destination: '10.0.0.12',
        destinationPort: '4789',
        vnid: '4099',
        dscp: '0',
      },
    ]));

  it('keeps every hop as it came, unknown fields included', () =>
    assert.deepEqual(
      asked.hops.map(hop => hop.raw),
      response('path-trace')['networkElementsInfo'],
    ));

  it('is running at an unknown word, and leaves nothing of null, "null", -1 and empty text', () => {
    const { hops, ...rest } = mappedPathTrace('path-trace-nulls', inclusions);
    assert.deepEqual(rest, {
      status: 'running',
      statusWord: 'PONDERING',
      aclCalculation: { state: 'unsaid' },
    });
    const withoutRaw = hops.map(({ raw, ...hop }) => ({ ...hop, had: raw !== undefined }));
    const unknown = {
      kind: 'unknown',
      tunnels: [],
      accuracy: [],
      statistics: { kind: 'notApplicable' },
      performance: { kind: 'notApplicable' },
      had: true,
    };
    assert.deepEqual(withoutRaw, [
      {
        ...unknown,
        deviceId: '0195ff07-0000-7000-8000-000000000011',
        kind: 'switch',
        kindWord: 'Switches and Hubs',
        statistics: { kind: 'arriving' },
        performance: { kind: 'arriving' },
        egress: {
          physical: {
            name: 'GigabitEthernet1/0/1',
            statistics: { kind: 'arriving' },
            qos: { kind: 'arriving' },
            overlays: [],
          },
          virtual: [],
        },
      },
      unknown,
      unknown,
      unknown,
    ]);
  });

  it('is none without an id, a status or hops', () => {
    assert.equal(mapPathTrace({}, []), undefined);
    assert.equal(mapPathTrace({ message: 'hello', networkElementsInfo: [] }, []), undefined);
    assert.equal(mapPathTrace({ id: 'x' }, [])?.status, 'running');
  });
});

describe('A hop of generation 3', () => {
  const value = (hop: Hop): unknown =>
    hop.statistics.kind === 'value' ? hop.statistics.value : hop.statistics;

  it('gives its used memory by either of two names', () => {
    for (const name of ['memoryUsage', 'memoryUsed']) {
      const memoryStatistics = { [name]: 4, totalMemory: 10 };
      const hop = hopOf({ id: 'a', type: 'switch', deviceStatistics: { memoryStatistics } });
      assert.deepEqual(value(hop), { memory: { usedBytes: 4, totalBytes: 10 } });
    }
  });

  it('gives the destination of a flow by either of two names', () => {
    for (const names of [
      ['destinationIpAddress', 'destinationPort'],
      ['destIpAddress', 'destPort'],
    ] as const) {
      const flow = { [names[0]]: '10.9.4.20', [names[1]]: '443' };
      const hop = hopOf({ id: 'a', type: 'router', performanceMonitorStatistics: [flow] });
      assert.deepEqual(hop.performance, {
        kind: 'value',
        value: [{ destination: '10.9.4.20', destinationPort: '443' }],
      });
    }
  });

  it('gives the access lists of FlexConnect in either of two forms', () => {
    const acl = {
      name: 'FLEX-IN',
      result: 'DENY',
      entries: [{ text: 'deny ip any any', result: 'DENY', ports: [] }],
    };
    const rules = [{ ace: 'deny ip any any', result: 'DENY' }];
    for (const flexConnect of [
      { ingressAclName: 'FLEX-IN', ingressAclResult: 'DENY', ingressAclRules: { matchingAclRules: rules } },
      { ingressAclAnalysis: { aclName: 'FLEX-IN', result: 'DENY', matchingAces: rules } },
    ]) {
      assert.deepEqual(hopOf({ id: 'a', type: 'Unified AP', flexConnect }).flexConnect, { ingressAcl: acl });
    }
  });

  it('gives the rules of an access list inside an object or bare', () => {
    const rules = [{ ace: '10 permit ip any any', result: 'PERMIT' }];
    for (const aclRules of [{ matchingAclRules: rules }, rules]) {
      const ingressInterface = { physicalInterface: { name: 'Gi1', aclResult: 'PERMIT', aclRules } };
      assert.deepEqual(hopOf({ id: 'a', ingressInterface }).ingress?.physical?.acl, {
        result: 'PERMIT',
        entries: [{ text: '10 permit ip any any', result: 'PERMIT', ports: [] }],
      });
    }
  });

  it('says why a collection failed', () => {
    const hop = hopOf({
      id: 'a',
      type: 'router',
      performanceMonitorCollection: 'FAILED',
      performanceMonitorCollectionFailureReason: 'Another policy is there',
      egressInterface: {
        physicalInterface: {
          name: 'Gi1',
          qos: { statsCollection: 'FAILED', collectionFailureReason: 'No answer' },
        },
      },
    });
    assert.deepEqual(hop.performance, { kind: 'failed', reason: 'Another policy is there' });
    assert.deepEqual(hop.egress?.physical?.qos, { kind: 'failed', reason: 'No answer' });
  });
});
