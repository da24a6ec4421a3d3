import { age } from '../../path/formatTime';
import type { Statistic } from '../../path/statistics';
import { assertNever } from '../../path/assertNever';
import { sayUnit, type Say } from '../words';
import { noteBlock, type BlockModel } from './blocks';

/** What the card says in place of a statistic that has no value; nothing where hosts have none. */
export function stateBlocks(statistic: Statistic<unknown>, say: Say): readonly BlockModel[] {
  switch (statistic.kind) {
    case 'value':
    case 'notApplicable':
      return [];
    case 'notAsked':
      return [noteBlock('quiet', `${say('page.card.statistics')}: ${say('page.card.notAsked')}`)];
    case 'arriving':
      return [noteBlock('busy', `${say('page.card.statistics')}: ${say('page.card.arriving')}`)];
    case 'missing':
      return [noteBlock('quiet', `${say('page.card.statistics')}: ${say('page.card.missing')}`)];
    case 'failed':
      return [noteBlock('warning', `${say('page.card.statistics')}: ${failure(statistic.reason, say)}`)];
    default:
      return assertNever(statistic);
  }
}

/** How old a value is, by the controller's own stamp on it. */
export function ageText(refreshedAtMs: number | undefined, nowMs: number, say: Say): string | undefined {
  return refreshedAtMs === undefined ? undefined : sayUnit(say, age(nowMs - refreshedAtMs));
}

/** A failure with its reason, where one was given. */
export function failure(reason: string | undefined, say: Say): string {
  return reason === undefined ? say('page.card.failed') : say('page.card.failedBecause', { reason });
}
