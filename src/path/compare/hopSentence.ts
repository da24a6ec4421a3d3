import type { Hop } from '../hop';
import { hopPlace } from '../hopPlace';
import { message, type Message } from '../message';
import { plainText } from '../plainText';
import type { ComparedHop } from './comparison';
import type { Differences } from './verdictDifference';

/** A hop of one run, and its number there. */
interface PlacedHop {
  readonly hop: Hop;
  readonly position: number;
}

/** The hop that went, came, or took the place of another, at row `index`; undefined for none (-1). */
export function hopSentence(differences: Differences, index: number): Message | undefined {
  const { hops, reversed } = differences;
  if (index < 0) return undefined;
  const end = hops.findIndex((hop, at) => at > index && isShared(hop));
  const gap = hops.slice(index, end < 0 ? hops.length : end);
  const gone = gap.flatMap(hop => placed(differences.before.hops, hop.before));
  const come = gap.flatMap(hop => placed(differences.after.hops, hop.after));
  const place = firstDifference(gone, come);
  const [was, is] = [gone[place], come[place]];
  if (was !== undefined && is !== undefined) return replaced(was, is, reversed);
  if (was !== undefined) return removed(was, differences);
  return is === undefined ? undefined : added(is, differences);
}

function isShared({ kind }: ComparedHop): boolean {
  return kind === 'same' || kind === 'changed';
}

function placed(hops: readonly Hop[], position: number | undefined): readonly PlacedHop[] {
  const hop = hops[position ?? -1];
  return hop === undefined || position === undefined ? [] : [{ hop, position: position + 1 }];
}

/** The first place at which the names differ; the first one where they never do. */
function firstDifference(gone: readonly PlacedHop[], come: readonly PlacedHop[]): number {
  const longer = gone.length > come.length ? gone : come;
  return Math.max(
    0,
    longer.findIndex((_, place) => nameOf(gone[place]) !== nameOf(come[place])),
  );
}

function replaced(was: PlacedHop, is: PlacedHop, reversed: boolean): Message {
  const { position } = is;
  if (nameOf(was) === nameOf(is)) {
    const difference = sameName(was, is);
    return reversed ? message('compare.back.differs', { difference }) : difference;
  }
  const names = { before: called(was), after: called(is) };
  return reversed
    ? message('compare.back.replaced', names)
    : message('compare.replaced', { ...names, position });
}

function sameName(was: PlacedHop, { hop, position }: PlacedHop): Message {
  const place = { hop: called({ hop, position }), position };
  const [tunnel] = hop.tunnels;
  if (was.hop.tunnels.length === 0 && tunnel !== undefined)
    return message('compare.intoTunnel', { ...place, tunnel: plainText(tunnel, 60) });
  if (was.hop.tunnels.length > 0 && tunnel === undefined) return message('compare.outOfTunnel', place);
  return message('compare.namesake', place);
}

function removed(was: PlacedHop, differences: Differences): Message {
  const { hops, after, reversed } = differences;
  const elsewhere = hops
    .flatMap(hop => (hop.kind === 'added' ? placed(after.hops, hop.after) : []))
    .find(hop => nameOf(hop) === nameOf(was));
  if (elsewhere !== undefined) return moved(was, elsewhere, reversed);
  const place = { hop: called(was), position: was.position };
  return reversed ? message('compare.back.removed', place) : message('compare.removed', place);
}

function added(is: PlacedHop, differences: Differences): Message {
  const { hops, before, reversed } = differences;
  const elsewhere = hops
    .flatMap(hop => (hop.kind === 'removed' ? placed(before.hops, hop.before) : []))
    .find(hop => nameOf(hop) === nameOf(is));
  if (elsewhere !== undefined) return moved(elsewhere, is, reversed);
  const place = { hop: called(is), position: is.position };
  return reversed ? message('compare.back.added', place) : message('compare.added', place);
}

function moved(was: PlacedHop, is: PlacedHop, reversed: boolean): Message {
  const difference = message('compare.moved', {
    hop: called(is),
    position: is.position,
    before: was.position,
  });
  return reversed ? message('compare.back.differs', { difference }) : difference;
}

function nameOf(placedHop: PlacedHop | undefined): string | undefined {
  if (placedHop === undefined) return undefined;
  return placedHop.hop.kind === 'unknown' ? '' : hopPlace(placedHop.hop);
}

function called({ hop }: PlacedHop): string | Message {
  return hop.kind === 'unknown' ? message('compare.unknownHop') : hopPlace(hop);
}
