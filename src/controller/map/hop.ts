import type { Accuracy, FlexConnect, Hop, HopSide } from '../../path/hop';
import { present } from '../../path/present';
import type { Inclusion } from '../../path/traceRequest';
import { readHop, type WireHop } from '../wire/flowAnalysis';
import { mapAcl, mapAclCalculation } from './acl';
import { unlessEmpty } from './collected';
import { mapSide, type Surroundings } from './interface';
import { hasStatistics, hopKind } from './kind';
import { mapDeviceStatistics, mapPerformance } from './statistics';

/**
 * One hop of a path, read in its generation's way. What is not even an object becomes an unknown hop, so that
 * positions stay right.
 */
export function mapHop(
  raw: unknown,
  include: readonly Inclusion[],
  read: (raw: unknown) => WireHop = readHop,
): Hop {
  const wire = read(raw);
  const deviceId = known(wire.id);
  const kind = hopKind(wire.type, deviceId);
  const around: Surroundings = { include, applicable: hasStatistics(kind) };
  return {
    ...present({
      deviceId,
      name: known(wire.name),
      ip: known(wire.ip),
      mac: known(wire.macAddress),
      role: known(wire.role)?.toLowerCase(),
      kindWord: wire.type,
      link: wire.linkInformationSource,
      ssid: wire.ssid,
      wlanId: wire.wlanId,
      ...mapSides(wire, around),
      aclCalculation: wire.detailedStatus && mapAclCalculation(wire.detailedStatus),
      flexConnect: wire.flexConnect && unlessEmpty(mapFlexConnect(wire.flexConnect)),
    }),
    kind,
    tunnels: wire.tunnels,
    statistics: mapDeviceStatistics(wire, around),
    performance: mapPerformance(wire, around),
    accuracy: wire.accuracyList.map(mapAccuracy).filter(each => Object.keys(each).length > 0),
    raw,
  };
}

function mapSides(
  wire: WireHop,
  around: Surroundings,
): { ingress: HopSide | undefined; egress: HopSide | undefined } {
  const { ingressInterface, ingressPhysicalInterface, ingressVirtualInterface } = wire;
  const { egressInterface, egressPhysicalInterface, egressVirtualInterface } = wire;
  return {
    ingress: mapSide(ingressInterface, ingressPhysicalInterface, ingressVirtualInterface, around),
    egress: mapSide(egressInterface, egressPhysicalInterface, egressVirtualInterface, around),
  };
}

/** The controller writes UNKNOWN where it knows nothing. */
function known(text: string | undefined): string | undefined {
  return text?.toUpperCase() === 'UNKNOWN' ? undefined : text;
}

function mapAccuracy({ percent, reason }: WireHop['accuracyList'][number]): Accuracy {
  return present({ percent, reason });
}

function mapFlexConnect(said: NonNullable<WireHop['flexConnect']>): FlexConnect {
  return present({
    authentication: said.authentication,
    dataSwitching: said.dataSwitching,
    controllerId: said.wirelessLanControllerId,
    controllerName: said.wirelessLanControllerName,
    ingressAcl: mapAcl(said.ingressAclAnalysis),
    egressAcl: mapAcl(said.egressAclAnalysis),
  });
}
