import type { HopInterface, HopSide, Overlay } from '../../path/hop';
import { present } from '../../path/present';
import type { InterfaceStatistics, QosClass, Statistic } from '../../path/statistics';
import type { Inclusion } from '../../path/traceRequest';
import type { WireInterface, WireSide } from '../wire/flowAnalysis';
import { mapAcl } from './acl';
import { collected, unlessEmpty } from './collected';

/** What an interface's statistics depend on beside the interface itself. */
export interface Surroundings {
  readonly include: readonly Inclusion[];
  /** The device is one of which statistics can be collected. */
  readonly applicable: boolean;
}

/** One side of a hop, from the newer nested form or the older flat one; absent when it has no interface. */
export function mapSide(
  nested: WireSide,
  flatPhysical: WireInterface | undefined,
  flatVirtual: readonly WireInterface[],
  around: Surroundings,
): HopSide | undefined {
  const physical = [nested?.physicalInterface, flatPhysical].find(says);
  const virtual =
    [nested?.virtualInterface ?? [], flatVirtual].map(list => list.filter(says)).find(isFilled) ?? [];
  const mapped = {
    ...(physical === undefined ? {} : { physical: mapInterface(physical, around) }),
    virtual: virtual.map(each => mapInterface(each, around)),
  };
  return mapped.physical === undefined && virtual.length === 0 ? undefined : mapped;
}

/** An interface of which nothing at all is said is none. */
function says(wire: WireInterface | undefined): wire is WireInterface {
  return (
    (wire?.id ?? wire?.name ?? wire?.vrfName ?? wire?.aclAnalysis ?? wire?.interfaceStatistics) !== undefined
  );
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

function mapInterface(wire: WireInterface, around: Surroundings): HopInterface {
  const statistics = mapInterfaceStatistics(wire, around);
  return {
    ...present({
      id: wire.id,
      name: wire.name,
      vrf: wire.vrfName,
      vlan: /^n\/?a$/i.test(wire.usedVlan ?? '') ? undefined : wire.usedVlan,
      acl: mapAcl(wire.aclAnalysis),
    }),
    statistics,
    qos: mapQos(wire, around, statistics),
    overlays: wire.pathOverlayInfo.map(mapOverlay).filter(overlay => Object.keys(overlay).length > 0),
  };
}

function mapInterfaceStatistics(
  wire: WireInterface,
  { include, applicable }: Surroundings,
): Statistic<InterfaceStatistics> {
  const said = wire.interfaceStatistics;
  return collected<InterfaceStatistics>({
    asked: include.includes('interface'),
    applicable,
    value: said && unlessEmpty(mapCounters(said)),
    refreshedAtMs: said?.refreshedAt,
    word: wire.interfaceStatsCollection,
    reason: wire.interfaceStatsCollectionFailureReason,
    silence: 'arriving',
  });
}

function mapCounters(said: NonNullable<WireInterface['interfaceStatistics']>): InterfaceStatistics {
  return present({
    adminStatus: said.adminStatus?.toLowerCase(),
    operationalStatus: said.operationalStatus?.toLowerCase(),
    inputRateBps: said.inputRatebps,
    outputRateBps: said.outputRatebps,
    inputPackets: said.inputPackets,
    outputPackets: said.outputPackets,
    inputQueueCount: said.inputQueueCount,
    inputQueueMaxDepth: said.inputQueueMaxDepth,
    inputQueueDrops: said.inputQueueDrops,
    inputQueueFlushes: said.inputQueueFlushes,
    outputQueueCount: said.outputQueueCount,
    outputQueueDepth: said.outputQueueDepth,
    outputDrops: said.outputDrop,
  });
}

/**
 * Without a policy on the interface the controller sends no QoS field at all, so their absence means something only
 * once the interface's own statistics are in.
 */
function mapQos(
  wire: WireInterface,
  { include, applicable }: Surroundings,
  statistics: Statistic<InterfaceStatistics>,
): Statistic<readonly QosClass[]> {
  const classes = wire.qosStatistics.map(mapQosClass).filter(each => Object.keys(each).length > 0);
  const stillOpen = statistics.kind === 'arriving' || !include.includes('interface');
  return collected<readonly QosClass[]>({
    asked: include.includes('qos'),
    applicable,
    value: classes.length === 0 ? undefined : classes,
    refreshedAtMs: wire.qosStatistics.find(each => each.refreshedAt !== undefined)?.refreshedAt,
    word: wire.qosStatsCollection,
    reason: wire.qosStatsCollectionFailureReason,
    silence: stillOpen ? 'arriving' : 'missing',
  });
}

function mapQosClass(said: WireInterface['qosStatistics'][number]): QosClass {
  return present({
    classMap: said.classMapName,
    packets: said.numPackets,
    bytes: said.numBytes,
    offeredRateBps: said.offeredRate,
    dropRateBps: said.dropRate,
    queueDepth: said.queueDepth,
    queueBandwidthBps: said.queueBandwidthbps,
    queueTotalDrops: said.queueTotalDrops,
    queueNoBufferDrops: said.queueNoBufferDrops,
  });
}

function mapOverlay(said: WireInterface['pathOverlayInfo'][number]): Overlay {
  return present({
    controlPlane: said.controlPlane,
    encapsulation: said.dataPacketEncapsulation,
    protocol: said.protocol,
    source: said.sourceIp,
    sourcePort: said.sourcePort,
    destination: said.destIp,
    destinationPort: said.destPort,
    vnid: said.vxlanInfo?.vnid,
    dscp: said.vxlanInfo?.dscp,
  });
}
