import { formatPercent } from '../../path/formatNumber';
import { shortInterfaceName } from '../../path/interfaceName';
import { hopLabel, type Hop, type HopSide } from '../../path/hop';
import { present } from '../../path/present';
import type { Trace } from '../../path/trace';
import type { Say } from '../words';
import { denyModel, isBeyondBlock } from './deny';
import { accessibleName } from './hopName';
import type { HopModel, LinkModel, PortModel } from './hopModel';
import { isEqualPath, isInferred, linkLine } from './linkLine';
import { hopMeters } from './meters';
import { outputDrops, statisticsNote } from './statisticsNote';
import { tunnelLanes } from './tunnelLanes';

/** The rows of the hop list. Hops are told apart by their position alone. */
export function hopModels(trace: Trace, say: Say): readonly HopModel[] {
  const lanes = tunnelLanes(trace.hops);
  const links = trace.hops.map((_, index) => linkModel(trace, index, say));
  return trace.hops.map((hop, index) => {
    const model = {
      ...describe(hop, index, trace, say),
      lanes: lanes.map(lane => lane[index] ?? { part: 'none' as const }),
      ...present({ before: links[index - 1], after: links[index] }),
    };
    return { ...model, accessibleName: accessibleName(hop, model, trace.hops.length, say) };
  });
}

function describe(hop: Hop, index: number, trace: Trace, say: Say) {
  const label = displayName(hop, say);
  return {
    index,
    kind: hop.kind,
    label,
    badge: badge(hop, index, trace.hops, say),
    ports: portsOf(hop, index, trace, say),
    facts: [hop.device?.platform, hop.softwareVersion].filter(fact => fact !== undefined),
    meters: hopMeters(hop, say),
    beyond: isBeyondBlock(trace.verdict?.block, index),
    ...present({
      address: hop.ip === label ? undefined : hop.ip,
      note: statisticsNote(hop, say),
      accuracy: accuracyText(hop, say),
      deny: denyModel(trace.verdict?.block, index, say),
    }),
  };
}

/** What to call a hop: its name, else its address; an UNKNOWN hop by a sentence. */
export function displayName(hop: Hop, say: Say): string {
  const label = hopLabel(hop);
  return hop.kind === 'unknown' && /^(unknown|\?)$/i.test(label) ? say('page.unknownHop') : label;
}

/** The role where the controller gave one, else the kind; a device that stood earlier on the path says so. */
export function badge(hop: Hop, index: number, hops: readonly Hop[], say: Say): string {
  const word = hop.role !== undefined && hop.role !== 'unknown' ? hop.role : say(`page.kind.${hop.kind}`);
  const isAgain =
    hop.deviceId !== undefined &&
    hop.kind !== 'unknown' &&
    hops.slice(0, index).some(earlier => earlier.deviceId === hop.deviceId);
  return isAgain ? say('page.badge.again', { badge: word }) : word;
}

function portsOf(hop: Hop, index: number, trace: Trace, say: Say): readonly PortModel[] {
  const block = trace.verdict?.block;
  const port = (direction: 'in' | 'out', side: HopSide | undefined): readonly PortModel[] => {
    const names = namesOf(side);
    if (names.length === 0) return [];
    const denies = block?.hop === index && block.side === (direction === 'in' ? 'ingress' : 'egress');
    const drops = direction === 'out' ? outputDrops(side) : undefined;
    return [
      {
        direction,
        word: say(`page.${direction}`),
        text: names.map(shortInterfaceName).join(' '),
        full: names.join(', '),
        denied: denies,
        ...present({ drops: drops === undefined ? undefined : say('page.drops', { count: drops }) }),
      },
    ];
  };
  return [...port('in', hop.ingress), ...port('out', hop.egress)];
}

function namesOf(side: HopSide | undefined): readonly string[] {
  return [side?.physical?.name, ...(side?.virtual ?? []).map(port => port.name)].filter(
    name => name !== undefined,
  );
}

function accuracyText(hop: Hop, say: Say): string | undefined {
  const percents = hop.accuracy.map(({ percent: value }) => value).filter(value => value !== undefined);
  const lowest = percents.length === 0 ? 100 : Math.min(...percents);
  return lowest >= 100 ? undefined : say('page.sure', { percent: formatPercent(lowest) });
}

function linkModel(trace: Trace, index: number, say: Say): LinkModel | undefined {
  const [hop, next] = [trace.hops[index], trace.hops[index + 1]];
  if (hop === undefined || next === undefined) return undefined;
  const tunnel = hop.tunnels.find(name => next.tunnels.includes(name));
  const block = trace.verdict?.block;
  const beyond = block !== undefined && index >= block.hop;
  const vrf = hop.egress?.physical?.vrf ?? hop.egress?.virtual[0]?.vrf;
  const parts = [
    hop.link ?? say('page.link.unsaid'),
    hop.link !== undefined && isEqualPath(hop.link) ? say('page.link.equalPaths') : undefined,
    hop.link !== undefined && isInferred(hop.link) ? say('page.link.inferred') : undefined,
    vrf === undefined ? undefined : say('page.vrf', { vrf }),
    tunnel === undefined ? undefined : say('page.link.inTunnel', { tunnel }),
    beyond ? say('page.beyondBlock') : undefined,
  ];
  return {
    line: linkLine(hop.link, tunnel !== undefined),
    text: parts.filter(part => part !== undefined).join(' · '),
    beyond,
  };
}
