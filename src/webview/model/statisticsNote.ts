import { formatCount } from '../../path/formatNumber';
import type { Hop, HopInterface, HopSide } from '../../path/hop';
import type { Statistic } from '../../path/statistics';
import type { Say } from '../words';
import type { NoteModel } from './hopModel';

/** What the row says of statistics that are not there; undefined where there is nothing to say. */
export function statisticsNote(hop: Hop, say: Say): NoteModel | undefined {
  const kinds = statisticsOf(hop).map(statistic => statistic.kind);
  if (kinds.includes('arriving')) return { tone: 'busy', text: say('page.statistics.arriving') };
  if (kinds.includes('failed')) {
    const text = say(kinds.includes('value') ? 'page.statistics.partlyFailed' : 'page.statistics.failed');
    return { tone: 'warning', text };
  }
  const isMissing = kinds.includes('missing') && !kinds.includes('value');
  return isMissing ? { tone: 'quiet', text: say('page.statistics.missing') } : undefined;
}

/** True while something that was asked for may still come. */
export function isArriving(hop: Hop): boolean {
  return statisticsOf(hop).some(statistic => statistic.kind === 'arriving');
}

/** True when something that was asked for ended in an error. */
export function hasFailed(hop: Hop): boolean {
  return statisticsOf(hop).some(statistic => statistic.kind === 'failed');
}

/** Packets that the port towards the next hop dropped, as text; undefined where none or not known. */
export function outputDrops(side: HopSide | undefined): string | undefined {
  const statistics = side?.physical?.statistics;
  const drops = statistics?.kind === 'value' ? statistics.value.outputDrops : undefined;
  return drops === undefined || drops === 0 ? undefined : formatCount(drops);
}

/** All interfaces of a side: the port first, then the virtual ones behind it. */
export function interfacesOf(side: HopSide | undefined): readonly HopInterface[] {
  return [...(side?.physical === undefined ? [] : [side.physical]), ...(side?.virtual ?? [])];
}

function statisticsOf(hop: Hop): readonly Statistic<unknown>[] {
  const ports = [...interfacesOf(hop.ingress), ...interfacesOf(hop.egress)];
  return [hop.statistics, ...ports.map(port => port.statistics)];
}
