import { assertNever } from '../../path/assertNever';
import { plainText } from '../../path/plainText';
import type { Reader } from '../reader';
import type { ListState } from './controllerList';
import type { ListedLook } from './listedLook';
import type { NoteNode } from './listedNodes';

const longestSentence = 500;

/** A row beside traces, or in place of them. */
export function noteRow({ note, name }: NoteNode, state: ListState | undefined, reader: Reader): ListedLook {
  const { t } = reader;
  switch (note) {
    case 'noController':
      return { label: t('Add a controller…'), icon: 'add', command: 'dnac.addController' };
    case 'asking':
      return { label: t('Asking {name}…', { name }), icon: 'loading~spin' };
    case 'signIn':
      return { label: t('Sign in to {name}…', { name }), icon: 'sign-in', command: 'dnac.signIn' };
    case 'problem':
      return { label: sentenceOf(state, reader), tooltip: sentenceOf(state, reader), icon: 'warning' };
    case 'reviewCertificate':
      return { label: t('Review its certificate…'), icon: 'shield', command: 'dnac.reviewCertificate' };
    case 'retry':
      return { label: t('Try again'), icon: 'refresh', command: 'dnac.refreshListedTraces' };
    case 'empty':
      return { label: t('There are no traces on {name}', { name }), icon: 'info' };
    case 'hidden':
      return { label: t('The filter hides those that were read.'), icon: 'filter' };
    case 'newer':
      return { label: newerWords(state, reader), icon: 'refresh', command: 'dnac.refreshListedTraces' };
    case 'more':
      return moreRow(state, reader);
    default:
      return assertNever(note);
  }
}

function moreRow(state: ListState | undefined, { t }: Reader): ListedLook {
  const list = state?.kind === 'listed' ? state : undefined;
  const label = t('Show More…');
  const description = t('{count} so far', { count: list?.pages.rows.length ?? 0 });
  if (list?.asksForMore) return { label, description, icon: 'loading~spin' };
  return { label, description, icon: 'ellipsis', command: 'dnac.showMoreTraces' };
}

function newerWords(state: ListState | undefined, { t }: Reader): string {
  const newer = state?.kind === 'listed' ? state.pages.newer : 0;
  return newer === 1 ? t('1 newer trace: refresh') : t('{count} newer traces: refresh', { count: newer });
}

function sentenceOf(state: ListState | undefined, { say }: Reader): string {
  const problem = state?.kind === 'failed' || state?.kind === 'listed' ? state.problem : undefined;
  return problem === undefined ? '' : plainText(say(problem.sentence), longestSentence);
}
