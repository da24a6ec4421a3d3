import { hopLabel, type Hop } from '../../path/hop';
import { formatPercent } from '../../path/formatNumber';
import { accuracyPercent } from '../../path/hopNumbers';
import { present } from '../../path/present';
import { defaultThresholds, type Thresholds } from '../../path/thresholds';
import type { Trace } from '../../path/trace';
import type { Say } from '../words';
import { denyModel, isBeyondBlock } from './deny';
import { searchText } from './filter';
import type { HopModel } from './hopModel';
import { accessibleName } from './hopName';
import { linkModels } from './linkModels';
import { hopMeters } from './meters';
import { portModels } from './portModels';
import { statisticsNote } from './statisticsNote';
import { tunnelLanes } from './tunnelLanes';

/**
 * The rows of the hop list. Hops are told apart by their position alone. `doubtSentences` stand in the order of the
 * verdict's doubts.
 */
export function hopModels(
  trace: Trace,
  say: Say,
  thresholds: Thresholds = defaultThresholds,
  doubtSentences: readonly string[] = [],
): readonly HopModel[] {
  const lanes = tunnelLanes(trace.hops);
  const links = linkModels(trace.hops, trace.verdict?.block, say);
  const last = trace.hops.length - 1;
  return trace.hops.map((hop, index) => {
    const model = {
      ...describe(hop, index, trace, thresholds, say),
      doubts: doubtsAt(index, trace, doubtSentences),
      lanes: lanes.map(lane => lane[index] ?? { part: 'none' as const }),
      ...present({ before: links[index - 1], after: links[index] }),
    };
    return {
      ...model,
      accessibleName: accessibleName(hop, model, last + 1, say),
      searchText: searchText(hop, model.label, model.badge),
      isHealthy: index > 0 && index < last && tellsNothing(model),
    };
  });
}

/** Where nothing is denied, doubtful, high, down, failed or unknown, and no tunnel begins or ends. */
function tellsNothing(model: Omit<HopModel, 'accessibleName' | 'searchText' | 'isHealthy'>): boolean {
  if (model.deny !== undefined || model.beyond || model.kind === 'unknown') return false;
  if (model.accuracy !== undefined || model.doubts.length > 0 || model.note?.tone === 'warning') return false;
  if (model.meters.some(meter => meter.high !== undefined)) return false;
  if (model.ports.some(port => port.areDropsHigh || port.down !== undefined)) return false;
  return model.lanes.every(({ part }) => part === 'none' || part === 'middle');
}

/** The sentences of the doubts that the hop at `index` gives rise to. */
export function doubtsAt(index: number, { verdict }: Trace, sentences: readonly string[]): readonly string[] {
  const doubts = verdict?.doubts ?? [];
  return sentences.filter((_, place) => doubts[place]?.hops.includes(index) === true);
}

function describe(hop: Hop, index: number, trace: Trace, thresholds: Thresholds, say: Say) {
  const label = displayName(hop, say);
  const block = trace.verdict?.block;
  return {
    index,
    kind: hop.kind,
    label,
    badge: badge(hop, index, trace.hops, say),
    ports: portModels(hop, block?.hop === index ? block : undefined, thresholds, say),
    facts: [hop.device?.platform, hop.softwareVersion].filter(fact => fact !== undefined),
    meters: hopMeters(hop, thresholds, say),
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

/** How sure the controller is of the hop, where that is less than sure. */
export function accuracyText(hop: Hop, say: Say): string | undefined {
  const lowest = accuracyPercent(hop);
  if (lowest === undefined || lowest >= 100) return undefined;
  return say('page.sure', { percent: formatPercent(lowest) });
}
