import { hopLabel, type Hop } from '../../path/hop';
import { formatPercent } from '../../path/formatNumber';
import { present } from '../../path/present';
import type { Trace } from '../../path/trace';
import type { Say } from '../words';
import { denyModel, isBeyondBlock } from './deny';
import type { HopModel } from './hopModel';
import { accessibleName } from './hopName';
import { linkModels } from './linkModels';
import { hopMeters } from './meters';
import { portModels } from './portModels';
import { statisticsNote } from './statisticsNote';
import { tunnelLanes } from './tunnelLanes';

/** The rows of the hop list. Hops are told apart by their position alone. */
export function hopModels(trace: Trace, say: Say): readonly HopModel[] {
  const lanes = tunnelLanes(trace.hops);
  const links = linkModels(trace.hops, trace.verdict?.block, say);
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
  const block = trace.verdict?.block;
  return {
    index,
    kind: hop.kind,
    label,
    badge: badge(hop, index, trace.hops, say),
    ports: portModels(hop, block?.hop === index ? block : undefined, say),
    facts: [hop.device?.platform, hop.softwareVersion].filter(fact => fact !== undefined),
    meters: hopMeters(hop, say),
    beyond: isBeyondBlock(block, index),
    ...present({
      address: hop.ip === label ? undefined : hop.ip,
      note: statisticsNote(hop, say),
      accuracy: accuracyText(hop, say),
      deny: denyModel(block, index, say),
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
  const isRole = hop.role !== undefined && hop.role !== 'unknown' && !namedByKind.has(hop.kind);
  const word = isRole ? hop.role : say(`page.kind.${hop.kind}`);
  const isAgain =
    hop.deviceId !== undefined &&
    hop.kind !== 'unknown' &&
    hops.slice(0, index).some(earlier => earlier.deviceId === hop.deviceId);
  return isAgain ? say('page.badge.again', { badge: word }) : word;
}

/** Kinds whose name says more than the role does: every access point is "access". */
const namedByKind: ReadonlySet<Hop['kind']> = new Set(['accessPoint', 'wirelessController', 'unknown']);

function accuracyText(hop: Hop, say: Say): string | undefined {
  const percents = hop.accuracy.map(({ percent: value }) => value).filter(value => value !== undefined);
  const lowest = percents.length === 0 ? 100 : Math.min(...percents);
  return lowest >= 100 ? undefined : say('page.sure', { percent: formatPercent(lowest) });
}
