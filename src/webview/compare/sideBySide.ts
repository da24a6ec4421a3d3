import type { ComparedHop } from '../../path/compare/comparison';
import { portFields } from '../../path/compare/hopFields';
import type { Hop, HopKind } from '../../path/hop';
import { plainText } from '../../path/plainText';
import { present } from '../../path/present';
import { badge, displayName } from '../model/hopModels';
import type { Say } from '../words';
import { changeModels, type ChangeModel } from './changeModels';
import type { Runs, RunSide } from './runModel';

/** One hop of one of the runs. */
export interface CellModel {
  readonly number: number;
  readonly kind: HopKind;
  readonly label: string;
  readonly address?: string;
  readonly badge: string;
  /** Where a hop stands in one run only: how it is entered and left. */
  readonly ports: readonly string[];
}

export type Mark = ComparedHop['kind'] | 'replaced';

/** A line of the comparison: the hops that stand side by side, and what is not the same of them. */
export interface PairRow {
  readonly kind: 'pair';
  readonly mark: Mark;
  readonly word: string;
  /** Set where the difference is another of several equal paths. */
  readonly equalPath?: string;
  readonly before?: CellModel;
  readonly after?: CellModel;
  readonly changes: readonly ChangeModel[];
  /** The number in the earlier run, where it is another: told where there is room for one of the two only. */
  readonly moved?: string;
}

/** What the lines are drawn from. */
export interface Sides {
  readonly runs: Runs;
  /** The later run is a way back: its in and out are swapped. */
  readonly reversed: boolean;
  readonly say: Say;
}

/**
 * The hops of both runs line by line. Between two hops that both runs have, what is gone stands beside what is new, so
 * that the eye finds what took its place.
 */
export function sideBySide(hops: readonly ComparedHop[], sides: Sides): readonly PairRow[] {
  const rows: PairRow[] = [];
  let [gone, come]: [ComparedHop[], ComparedHop[]] = [[], []];
  const close = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1)
      rows.push(unpaired(gone[index], come[index], sides));
    [gone, come] = [[], []];
  };
  for (const hop of hops) {
    if (hop.kind === 'removed') gone.push(hop);
    else if (hop.kind === 'added') come.push(hop);
    else {
      close();
      rows.push(row(hop.kind, hop, sides));
    }
  }
  close();
  return rows;
}

function unpaired(gone: ComparedHop | undefined, come: ComparedHop | undefined, sides: Sides): PairRow {
  const mark = gone === undefined ? 'added' : come === undefined ? 'removed' : 'replaced';
  const places = present({ before: gone?.before, after: come?.after });
  return row(mark, { ...gone, ...come, ...places }, sides);
}

function row(mark: Mark, hop: Partial<ComparedHop>, sides: Sides): PairRow {
  const { say } = sides;
  const withPorts = mark !== 'same' && mark !== 'changed';
  return present({
    kind: 'pair' as const,
    mark,
    word: say(`page.compare.mark.${mark}`),
    equalPath: hop.equalPath === true ? say('page.compare.equalPath') : undefined,
    before: cell('before', hop.before, withPorts, sides),
    after: cell('after', hop.after, withPorts, sides),
    changes: changeModels(hop.changes ?? [], say),
    moved: movedText(hop, sides),
  });
}

function movedText({ before, after }: Partial<ComparedHop>, { reversed, say }: Sides): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return say(reversed ? 'page.compare.isHop' : 'page.compare.wasHop', { number: before + 1 });
}

function cell(
  side: RunSide,
  place: number | undefined,
  withPorts: boolean,
  { runs, reversed, say }: Sides,
): CellModel | undefined {
  const { hops } = runs[side];
  const hop = hops[place ?? -1];
  if (hop === undefined || place === undefined) return undefined;
  const label = displayName(hop, say);
  return present({
    number: place + 1,
    kind: hop.kind,
    label: plainText(label),
    address:
      hop.ip === undefined || hop.ip === label || hop.kind === 'unknown' ? undefined : plainText(hop.ip),
    badge: plainText(badge(hop, place, hops, say)),
    ports: withPorts ? ports(hop, reversed && side === 'after', say) : [],
  });
}

function ports(hop: Hop, isSwapped: boolean, say: Say): readonly string[] {
  const { ingress, egress } = portFields(hop);
  const [first, last] = isSwapped ? [egress, ingress] : [ingress, egress];
  return [
    ...(first === undefined ? [] : [`${say('page.in')} ${plainText(first)}`]),
    ...(last === undefined ? [] : [`${say('page.out')} ${plainText(last)}`]),
  ];
}
