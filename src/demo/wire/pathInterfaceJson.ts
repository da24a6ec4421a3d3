import { isIPv6 } from 'node:net';
import { accessLists } from '../network/accessLists';
import { stableNumber } from '../network/stableValues';
import type { FabricOverlay, PathInterface, PathSide } from '../routing/computedPath';
import { evaluateAccessList } from '../routing/evaluateAccessList';
import type { Collection, ObservedTrace } from '../traces/observeTrace';

/** A side of a hop as generations 1 and 2 send it; what is undefined is not sent. */
export function pathSideJson(
  side: PathSide | undefined,
  trace: ObservedTrace,
  statistics: Collection,
): unknown {
  if (side === undefined) return undefined;
  const virtual = side.virtual.map(item => pathInterfaceJson(item, trace, statistics));
  return {
    physicalInterface: side.physical && pathInterfaceJson(side.physical, trace, statistics),
    virtualInterface: virtual.length === 0 ? undefined : virtual,
  };
}

function pathInterfaceJson(item: PathInterface, trace: ObservedTrace, statistics: Collection): unknown {
  const { inclusions } = trace.record.question;
  return {
    id: item.port.id,
    name: item.port.name,
    vrfName: item.port.vrf,
    usedVlan: item.vlan === undefined ? 'NA' : String(item.vlan),
    ...(inclusions.includes('INTERFACE-STATS') ? interfaceStatistics(item, statistics) : {}),
    ...(inclusions.includes('QOS-STATS') && item.port.qosPolicy === true
      ? qosStatistics(item, statistics)
      : {}),
    aclAnalysis: aclAnalysis(item, trace),
    pathOverlayInfo: item.overlay && [overlay(item.overlay)],
  };
}

function overlay({ source, destination, sourcePort, networkId }: FabricOverlay): unknown {
  return {
    controlPlane: 'LISP',
    dataPacketEncapsulation: 'VXLAN',
    protocol: 'UDP',
    sourceIp: source,
    destIp: destination,
    sourcePort: String(sourcePort),
    destPort: '4789',
    vxlanInfo: { vnid: networkId, dscp: '0' },
  };
}

/** The lists of this network are all for IPv4. */
function aclAnalysis(item: PathInterface, trace: ObservedTrace): unknown {
  if (isIPv6(trace.record.question.source)) return undefined;
  if (item.acl === undefined || trace.accessLists?.state !== 'done') return undefined;
  const outcome = evaluateAccessList(accessLists, item.acl, trace.record.question);
  return {
    aclName: outcome.name,
    result: outcome.action.toUpperCase(),
    matchingAces: outcome.entries.map(entry => ({
      ace: entry.text,
      result: entry.action.toUpperCase(),
      matchingPorts: entry.ports.map(match => ({
        protocol: match.protocol,
        ports: [{ sourcePorts: [portsText(match.source)], destPorts: [portsText(match.destination)] }],
      })),
    })),
  };
}

function portsText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function interfaceStatistics(item: PathInterface, collection: Collection): object {
  if (collection.state === 'running') return { interfaceStatsCollection: 'INPROGRESS' };
  if (collection.state === 'failed') {
    return {
      interfaceStatsCollection: 'FAILED',
      interfaceStatsCollectionFailureReason: collection.reason,
    };
  }
  const some = (what: string, limit: number): number =>
    stableNumber(`${what} ${item.port.id} ${collection.atMs}`, limit);
  const state = item.port.up ? 'up' : 'down';
  return {
    interfaceStatsCollection: 'SUCCESS',
    interfaceStatistics: {
      adminStatus: 'up',
      operationalStatus: state,
      inputPackets: 90_000_000 + some('in', 4_000_000),
      outputPackets: 80_000_000 + some('out', 4_000_000),
      inputRatebps: some('input rate', item.port.speedKbps * 400),
      outputRatebps: some('output rate', item.port.speedKbps * 400),
      inputQueueCount: 0,
      inputQueueMaxDepth: 2000,
      inputQueueDrops: some('drops', 12) === 0 ? some('drop count', 500) : 0,
      inputQueueFlushes: 0,
      outputQueueCount: 0,
      outputQueueDepth: 40,
      outputDrop: some('output drops', 9) === 0 ? some('output drop count', 9000) : 0,
      refreshedAt: collection.atMs,
    },
  };
}

const classMaps = ['VOICE', 'BUSINESS', 'class-default'];

function qosStatistics(item: PathInterface, collection: Collection): object {
  if (collection.state === 'running') return { qosStatsCollection: 'INPROGRESS' };
  if (collection.state === 'failed') {
    return { qosStatsCollection: 'FAILED', qosStatsCollectionFailureReason: collection.reason };
  }
  const some = (what: string, limit: number): number =>
    stableNumber(`${what} ${item.port.id} ${collection.atMs}`, limit);
  return {
    qosStatsCollection: 'SUCCESS',
    qosStatistics: classMaps.map((classMapName, place) => ({
      classMapName,
      numPackets: some(`${classMapName} packets`, 9_000_000),
      numBytes: some(`${classMapName} bytes`, 4_000_000_000),
      offeredRate: some(`${classMapName} offered`, 60_000_000),
      dropRate: place === 2 ? some('dropped', 40_000) : 0,
      queueDepth: some(`${classMapName} depth`, 64),
      queueBandwidthbps: String(item.port.speedKbps * (place + 1) * 100),
      queueTotalDrops: place === 2 ? some('total drops', 7000) : 0,
      queueNoBufferDrops: 0,
      refreshedAt: collection.atMs,
    })),
  };
}
