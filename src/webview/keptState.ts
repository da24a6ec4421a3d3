import { detailLevels, pageViews, type KeptView, type TraceView } from '../path/pageProtocol';
import { present } from '../path/present';
import { isColumnId, type ChosenColumns } from './model/columns';
import type { HopRange } from './model/folds';
import type { Sort } from './model/tableModel';
import { pathOrder } from './model/tableModel';
import { firstManner, type Manner, type Place } from './place';
import { isRecord } from './isRecord';

/** Where a scrolled thing stands, in pixels. */
export interface Scroll {
  readonly page: number;
  readonly tableLeft: number;
  readonly tableTop: number;
}

/** What the page keeps over a reload of the window. */
export interface KeptState extends KeptView, Partial<Manner> {
  readonly pinned?: number;
  readonly filter?: string;
  readonly sort?: Sort;
  readonly unfolded?: readonly HopRange[];
  readonly scroll?: Scroll;
}

/** The state to keep; what is as at the beginning is left out. */
export function keptState(
  { trace, comparison, isPinned }: TraceView,
  place: Place,
  scroll: Scroll,
): KeptState {
  const { view, level, columns, filter, sort, unfolded, pinned } = place;
  const isScrolled = scroll.page + scroll.tableLeft + scroll.tableTop > 0;
  return {
    traceId: trace.id,
    ...present({
      pinned,
      view: view === firstManner.view ? undefined : view,
      level: level === firstManner.level ? undefined : level,
      columns: Object.keys(columns).length === 0 ? undefined : columns,
      filter: filter === '' ? undefined : filter,
      sort: sort.column === pathOrder.column && !sort.isDescending ? undefined : sort,
      unfolded: unfolded.length === 0 ? undefined : unfolded,
      scroll: isScrolled ? scroll : undefined,
      comparedWith: comparison?.before.id,
      comparedFile: comparison?.file,
      isPanelPinned: isPinned ? true : undefined,
    }),
  };
}

/** What `getState` gave, if it is a state of ours; what is odd in it is left out. */
export function readKeptState(state: unknown): KeptState | undefined {
  if (!isRecord(state) || typeof state['traceId'] !== 'string') return undefined;
  return {
    traceId: state['traceId'],
    ...present({
      pinned: count(state['pinned']),
      view: pageViews.find(view => view === state['view']),
      level: detailLevels.find(level => level === state['level']),
      columns: readColumns(state['columns']),
      filter: typeof state['filter'] === 'string' ? state['filter'] : undefined,
      sort: readSort(state['sort']),
      unfolded: readRanges(state['unfolded']),
      scroll: readScroll(state['scroll']),
    }),
  };
}

function readColumns(value: unknown): ChosenColumns | undefined {
  if (!isRecord(value)) return undefined;
  const chosen = detailLevels.flatMap(level => {
    const ids: unknown = value[level];
    return Array.isArray(ids) ? [[level, ids.filter(isColumnId)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function readSort(value: unknown): Sort | undefined {
  if (!isRecord(value) || !isColumnId(value['column'])) return undefined;
  return { column: value['column'], isDescending: value['isDescending'] === true };
}

function readRanges(value: unknown): readonly HopRange[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isRecord).flatMap(range => {
    const [first, last] = [count(range['first']), count(range['last'])];
    return first === undefined || last === undefined ? [] : [{ first, last }];
  });
}

function readScroll(value: unknown): Scroll | undefined {
  if (!isRecord(value)) return undefined;
  const [page, tableLeft, tableTop] = [value['page'], value['tableLeft'], value['tableTop']].map(
    pixels => count(pixels) ?? 0,
  );
  return { page: page ?? 0, tableLeft: tableLeft ?? 0, tableTop: tableTop ?? 0 };
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
