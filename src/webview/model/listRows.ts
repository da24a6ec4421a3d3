import { foldableRuns, isUnfolded, type HopRange } from './folds';
import { isFound } from './filter';
import type { HopModel } from './hopModel';

/** A row of the hop list: a hop, or a run of hops that tell nothing, folded or not. */
export type ListRow =
  | {
      readonly kind: 'hop';
      readonly hop: HopModel;
      /** The row before is the hop before, or a run that ends with it: the line leads here. */
      readonly isLed: boolean;
      /** The next row is the next hop, or a run that begins with it: the line leads on. */
      readonly leadsOn: boolean;
    }
  | {
      readonly kind: 'fold';
      readonly run: HopRange;
      readonly isOpen: boolean;
      /** The hop that the run begins with: its tunnels lead through, and its line. */
      readonly hop: HopModel;
    };

export interface ListChoice {
  readonly filter: string;
  readonly unfolded: readonly HopRange[];
  readonly selected: number | undefined;
}

/** The rows that the reader wants to see, in the order of the path. A filter looks into folded runs too. */
export function listRows(hops: readonly HopModel[], choice: ListChoice): readonly ListRow[] {
  if (choice.filter.trim() !== '') return filteredRows(hops, choice.filter.trim());
  const runs = foldableRuns(hops, choice.selected);
  const runOf = new Map(runs.flatMap(run => indexes(run).map(index => [index, run] as const)));
  return hops.flatMap((hop): readonly ListRow[] => {
    const run = runOf.get(hop.index);
    const row = { kind: 'hop' as const, hop, isLed: true, leadsOn: true };
    if (run === undefined) return [row];
    const isOpen = isUnfolded(run, choice.unfolded);
    const fold = run.first === hop.index ? [{ kind: 'fold' as const, run, isOpen, hop }] : [];
    return isOpen ? [...fold, row] : fold;
  });
}

/** The hops that a filter leaves. */
export function filtered(hops: readonly HopModel[], filter: string): readonly HopModel[] {
  const sought = filter.trim();
  return sought === '' ? hops : hops.filter(hop => isFound(hop.searchText, sought));
}

function filteredRows(hops: readonly HopModel[], filter: string): readonly ListRow[] {
  const found = filtered(hops, filter);
  return found.map((hop, place) => ({
    kind: 'hop',
    hop,
    isLed: found[place - 1]?.index === hop.index - 1,
    leadsOn: found[place + 1]?.index === hop.index + 1,
  }));
}

function indexes({ first, last }: HopRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
