import { formatRate } from '../../path/formatNumber';
import type { AclAnalysis, Hop, HopInterface, HopSide } from '../../path/hop';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import { aclBlocks } from './aclBlocks';
import { rowsOf, type BlockModel, type SectionModel } from './blocks';
import { overlayBlocks } from './overlayBlocks';
import { qosBlocks } from './qosBlocks';
import type { Telling } from './telling';
import { trafficBlocks } from './trafficBlocks';

/** One section for each interface of the hop: in before out, ports before the virtual interfaces behind them. */
export function sideSections(
  hop: Hop,
  block: BlockPlace | undefined,
  index: number,
  telling: Telling,
): readonly SectionModel[] {
  const { say } = telling;
  const lastSyncAtMs = hop.device?.lastSyncAtMs;
  const section = (title: string, port: HopInterface, side: BlockPlace['side']): SectionModel => {
    const denies = block?.hop === index && block.side === side && block.interfaceName === port.name;
    return {
      title,
      ...(port.name === undefined ? {} : { of: port.name }),
      blocks: [
        ...aclBlocks(port.acl, denies ? block : undefined, lastSyncAtMs, telling),
        ...factBlocks(port, say),
        ...trafficBlocks(port, telling),
        ...overlayBlocks(port.overlays, say),
        ...qosBlocks(port.qos, say),
      ],
    };
  };
  const side = (of: HopSide | undefined, which: 'in' | 'out'): readonly SectionModel[] => [
    ...(of?.physical === undefined
      ? []
      : [section(say(`page.card.${which}`), of.physical, which === 'in' ? 'ingress' : 'egress')]),
    ...(of?.virtual ?? []).map(port =>
      section(say(`page.card.${which}Virtual`), port, which === 'in' ? 'ingress' : 'egress'),
    ),
  ];
  return [
    ...side(hop.ingress, 'in'),
    ...flexConnectSections(hop, block?.hop === index ? block : undefined, telling),
    ...side(hop.egress, 'out'),
  ];
}

/** Access lists that the access point itself applies; they stand at no interface. */
function flexConnectSections(
  { flexConnect, device }: Hop,
  block: BlockPlace | undefined,
  telling: Telling,
): readonly SectionModel[] {
  const { say } = telling;
  const blockOf = (side: BlockPlace['side']): BlockPlace | undefined =>
    block?.side === side && block.interfaceName === undefined ? block : undefined;
  const blocks = (side: BlockPlace['side'], acl: AclAnalysis | undefined): readonly BlockModel[] =>
    aclBlocks(acl, blockOf(side), device?.lastSyncAtMs, telling);
  return [
    { title: say('page.card.flexConnectIn'), blocks: blocks('ingress', flexConnect?.ingressAcl) },
    { title: say('page.card.flexConnectOut'), blocks: blocks('egress', flexConnect?.egressAcl) },
  ];
}

function factBlocks(port: HopInterface, say: Say): readonly BlockModel[] {
  const { facts } = port;
  const speed = facts?.speedBps === undefined ? undefined : formatRate(facts.speedBps);
  return rowsOf([
    [say('page.card.state'), stateText(port, say)],
    [say('page.card.description'), facts?.description],
    [say('page.card.vrf'), port.vrf],
    [say('page.card.vlan'), port.vlan],
    [say('page.card.speed'), [speed, facts?.duplex].filter(Boolean).join(', ') || undefined],
    [say('page.card.portMode'), facts?.portMode],
    [say('page.card.mtu'), facts?.mtu === undefined ? undefined : String(facts.mtu)],
    [say('page.card.mac'), facts?.mac],
  ]);
}

/** The statistics' own words where they came, else the inventory's. */
function stateText(port: HopInterface, say: Say): string | undefined {
  const measured = port.statistics.kind === 'value' ? port.statistics.value : undefined;
  const operational = measured?.operationalStatus ?? port.facts?.operationalStatus;
  const admin = measured?.adminStatus ?? port.facts?.adminStatus;
  if (operational === undefined || admin === undefined) return operational ?? admin;
  return say('page.card.stateValue', { operational, admin });
}
