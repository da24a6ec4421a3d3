import { hopInterfaces, type Hop } from '../../path/hop';
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

function statisticsOf(hop: Hop): readonly Statistic<unknown>[] {
  return [hop.statistics, ...hopInterfaces(hop).map(port => port.statistics)];
}
