import { entryEffect } from '../accessLists';
import type { AclAnalysis, AclEntry, HopInterface, HopSide, InterfaceFacts, Overlay } from '../hop';
import { present } from '../present';
import { known, knownLinkWords, redacted } from './knownWords';
import { pick } from './pick';
import { redactInterfaceStatistics, redactQosClass, redactStatistic } from './redactStatistics';
import type { StandIns } from './standIns';

export function redactSide({ physical, virtual }: HopSide, names: StandIns): HopSide {
  return present({
    physical: physical && redactInterface(physical, names),
    virtual: virtual.map(port => redactInterface(port, names)),
  });
}

function redactInterface(port: HopInterface, names: StandIns): HopInterface {
  const { name, vrf, vlan, acl, facts } = port;
  return present({
    name: name === undefined ? undefined : names.interface(name),
    vrf: vrf === undefined ? undefined : names.vrf(vrf),
    vlan: vlan === undefined ? undefined : names.vlan(vlan),
    statistics: redactStatistic(port.statistics, redactInterfaceStatistics),
    qos: redactStatistic(port.qos, list => list.map(each => redactQosClass(each, names))),
    acl: acl && redactAcl(acl, names),
    overlays: port.overlays.map(overlay => redactOverlay(overlay, names)),
    facts: facts && redactFacts(facts),
  });
}

/** What an access list does stays; its name, and what it says of whom, do not. */
export function redactAcl({ name, result, entries }: AclAnalysis, names: StandIns): AclAnalysis {
  return present({
    name: name === undefined ? undefined : names.acl(name),
    result: redactWord(result),
    entries: entries.map(redactEntry),
  });
}

function redactEntry(entry: AclEntry): AclEntry {
  return present({
    text: entry.text === undefined ? undefined : entryShape(entry),
    result: redactWord(entry.result),
    ports: entry.ports.map(({ protocol, sourcePorts, destinationPorts }) =>
      present({
        protocol: known('protocol', protocol),
        sourcePorts: sourcePorts.flatMap(port => known('port', port) ?? []),
        destinationPorts: destinationPorts.flatMap(port => known('port', port) ?? []),
      }),
    ),
  });
}

/** `deny …`, or with what the controller cannot evaluate, `deny … object-group …`. */
export function entryShape(entry: AclEntry): string {
  const effect = entryEffect(entry);
  const feature = (entry.text ?? '').split(/[^\w-]+/).flatMap(word => known('feature', word) ?? [])[0];
  return [
    ...(effect === 'unknown' ? [] : [effect]),
    '…',
    ...(feature === undefined ? [] : [feature.toLowerCase(), '…']),
  ].join(' ');
}

/** That the controller gave a word is told even where the word is not. */
export function redactWord(word: string | undefined): string | undefined {
  return word === undefined ? undefined : (known('aclResult', word) ?? redacted);
}

function redactOverlay(overlay: Overlay, names: StandIns): Overlay {
  const { controlPlane, encapsulation, protocol, source, destination, vnid } = overlay;
  return present({
    controlPlane: linkWords(controlPlane),
    encapsulation: linkWords(encapsulation),
    protocol: known('protocol', protocol),
    source: source === undefined ? undefined : names.address(source),
    sourcePort: known('port', overlay.sourcePort),
    destination: destination === undefined ? undefined : names.address(destination),
    destinationPort: known('port', overlay.destinationPort),
    vnid: vnid === undefined ? undefined : names.vni(vnid),
    dscp: known('dscp', overlay.dscp),
  });
}

function linkWords(text: string | undefined): string | undefined {
  return knownLinkWords(text ?? '') || undefined;
}

function redactFacts(facts: InterfaceFacts): InterfaceFacts {
  return present({
    ...pick(facts, ['speedBps', 'mtu']),
    duplex: known('duplex', facts.duplex),
    adminStatus: known('state', facts.adminStatus),
    operationalStatus: known('state', facts.operationalStatus),
    portMode: known('portMode', facts.portMode),
  });
}
