import { sameQuestion } from '../path/compare/previousRun';
import type { TraceView } from '../path/pageProtocol';
import { present } from '../path/present';
import type { KeptState } from './keptState';
import type { HopModel } from './model/hopModel';
import { hopModels } from './model/hopModels';
import { firstManner, startingPlace, type Place } from './place';
import { sayWith } from './words';

/** What is on the page: the last view that came, the path in sight, and where the reader is. */
export interface Shown {
  readonly view: TraceView;
  /** The view whose path is in sight: the run before, while another run of the same question has no path yet. */
  readonly pathView: TraceView;
  readonly hops: readonly HopModel[];
  readonly place: Place;
}

/**
 * What is on the page once `view` has come. The reader stays where they are on a new state of the same trace and on
 * another run of the same question; a first view finds its place in what was kept over a reload.
 */
export function arrive(before: Shown | undefined, view: TraceView, kept: KeptState | undefined): Shown {
  if (before !== undefined && isSameQuestion(before.view, view)) return another(before, view);
  const own = kept?.traceId === view.trace.id ? kept : undefined;
  const manner = before?.place ?? { ...firstManner, ...mannerOf(kept) };
  const tabStop = own?.pinned ?? view.trace.verdict?.block?.hop ?? 0;
  const place = { ...startingPlace(manner, tabStop), ...placeOf(own) };
  return { view, pathView: view, hops: hopsOf(view), place: within(place, view) };
}

/** The same, with the reader somewhere else. */
export function moved(shown: Shown, place: Partial<Place>): Shown {
  return { ...shown, place: { ...shown.place, ...place } };
}

/** True for the same trace, and for another run of the same question. */
export function isSameQuestion(before: TraceView, after: TraceView): boolean {
  const [one, other] = [before.trace, after.trace];
  if (one.id === other.id) return true;
  return one.controller.origin === other.controller.origin && sameQuestion(one.request, other.request);
}

/** The run before stays in sight, with the focus in it, until the new one has a path. */
function another(before: Shown, view: TraceView): Shown {
  const hasNoPathYet = view.trace.state === 'running' && view.trace.hops.length === 0;
  if (hasNoPathYet && before.hops.length > 0) return { ...before, view };
  const place = within(before.place, view);
  const isOther = before.pathView.trace.id !== view.trace.id;
  return { view, pathView: view, hops: hopsOf(view), place: isOther ? { ...place, unfolded: [] } : place };
}

function hopsOf({ trace, strings, options, words }: TraceView): readonly HopModel[] {
  return hopModels(trace, sayWith(strings), options.thresholds, words.doubts);
}

/** A hop that the path does not have (any more) cannot be where the reader is. */
function within(place: Place, { trace }: TraceView): Place {
  const isThere = (hop: number | undefined) => hop !== undefined && hop < trace.hops.length;
  // A running trace may have no hops yet, and those that are kept come later.
  if (trace.hops.length === 0) return place;
  return {
    ...place,
    pinned: isThere(place.pinned) ? place.pinned : undefined,
    pointed: isThere(place.pointed) ? place.pointed : undefined,
    tabStop: isThere(place.tabStop) ? place.tabStop : 0,
  };
}

function mannerOf(kept: KeptState | undefined) {
  return present({ view: kept?.view, level: kept?.level, columns: kept?.columns });
}

function placeOf(kept: KeptState | undefined) {
  return present({
    pinned: kept?.pinned,
    filter: kept?.filter,
    sort: kept?.sort,
    unfolded: kept?.unfolded,
  });
}
