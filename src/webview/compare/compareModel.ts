import type { Comparison } from '../../path/compare/comparison';
import type { TraceView } from '../../path/pageProtocol';
import { plainText } from '../../path/plainText';
import type { Say } from '../words';
import { runModel, type RunModel } from './runModel';
import { foldedRows, type FoldedRows } from './foldRows';
import { sideBySide, type PairRow } from './sideBySide';

/** Two runs side by side, in words that are ready to draw. */
export interface CompareModel {
  readonly outcome: Comparison['outcome'];
  readonly sentence: string;
  /** "1 changed", "4 the same". */
  readonly counts: readonly string[];
  readonly before: RunModel;
  readonly after: RunModel;
  /** How a way back is read; absent for two runs of one direction. */
  readonly note?: string;
  readonly rows: readonly (PairRow | FoldedRows)[];
  readonly withCounters: boolean;
}

/** Undefined where the view has no second run. */
export function compareModel(view: TraceView, say: Say): CompareModel | undefined {
  if (view.comparison === undefined) return undefined;
  const { before, comparison, sentence, withCounters } = view.comparison;
  const { reversed, outcome, hops } = comparison;
  const runs = { before, after: view.trace };
  return {
    outcome,
    sentence: plainText(sentence, 600),
    counts: countsOf(comparison, say),
    before: runModel(runs, 'before', reversed, say),
    after: runModel(runs, 'after', reversed, say),
    rows: foldedRows(sideBySide(hops, { runs, reversed, say }), say),
    withCounters,
    ...(reversed ? { note: say('page.compare.reversed') } : {}),
  };
}

const kinds = ['changed', 'removed', 'added', 'same'] as const;

function countsOf({ hops }: Comparison, say: Say): readonly string[] {
  return kinds.flatMap(kind => {
    const count = hops.filter(hop => hop.kind === kind).length;
    return count === 0 ? [] : [say(`page.compare.count.${kind}`, { count })];
  });
}
