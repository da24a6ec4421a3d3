import type { AclCalculation, DeviceFacts, FlexConnect, Hop } from '../hop';
import { present } from '../present';
import { addressKey } from './addressKey';
import { known, knownLinkWords } from './knownWords';
import { pick } from './pick';
import { redactAcl, redactSide } from './redactInterface';
import { redactDeviceStatistics, redactPerformance, redactStatistic } from './redactStatistics';
import type { StandIns } from './standIns';

/** A hop that tells what happens there and not where "there" is. */
export function redactHop(hop: Hop, names: StandIns): Hop {
  const name = names.hop(hop);
  const { ip, ingress, egress, link, aclCalculation, flexConnect, device } = hop;
  return present({
    deviceId: hop.deviceId === undefined ? undefined : name,
    name,
    ip: ip === undefined ? undefined : names.address(ip),
    kind: hop.kind,
    role: known('role', hop.role),
    softwareVersion: version(hop.softwareVersion),
    ingress: ingress && redactSide(ingress, names),
    egress: egress && redactSide(egress, names),
    link: link === undefined ? undefined : knownLinkWords(link) || 'other',
    tunnels: hop.tunnels.map(tunnel => `${knownLinkWords(tunnel)} ${names.tunnel(tunnel)}`.trim()),
    statistics: redactStatistic(hop.statistics, redactDeviceStatistics),
    performance: redactStatistic(hop.performance, list => list.map(each => redactPerformance(each, names))),
    accuracy: hop.accuracy.map(each => pick(each, ['percent'])),
    aclCalculation: aclCalculation && redactCalculation(aclCalculation),
    flexConnect: flexConnect && redactFlexConnect(flexConnect, names),
    device: device && redactDevice(device, names),
  });
}

/** What could be an address is none that is shown, although some versions look like one (8.10.185.0). */
function version(text: string | undefined): string | undefined {
  const found = known('softwareVersion', text);
  return found === undefined || addressKey(found) !== undefined ? undefined : found;
}

function redactCalculation({ state, word }: AclCalculation): AclCalculation {
  return present({ state, word: known('calculation', word) });
}

function redactFlexConnect(flexConnect: FlexConnect, names: StandIns): FlexConnect {
  const { authentication, dataSwitching, controllerName, ingressAcl, egressAcl } = flexConnect;
  return present({
    authentication: known('flexConnect', authentication),
    dataSwitching: known('flexConnect', dataSwitching),
    controllerName: controllerName === undefined ? undefined : names.device(controllerName),
    ingressAcl: ingressAcl && redactAcl(ingressAcl, names),
    egressAcl: egressAcl && redactAcl(egressAcl, names),
  });
}

function redactDevice(device: DeviceFacts, names: StandIns): DeviceFacts {
  const { managementAddress } = device;
  return present({
    softwareType: known('softwareType', device.softwareType),
    platform: known('platform', device.platform),
    reachability: known('management', device.reachability),
    management: known('management', device.management),
    collectionStatus: known('management', device.collectionStatus),
    ...pick(device, ['lastSyncAtMs']),
    managementAddress: managementAddress === undefined ? undefined : names.address(managementAddress),
  });
}
