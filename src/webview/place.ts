import type { DetailLevel, PageView } from '../path/pageProtocol';
import type { MenuId } from './actions';
import type { ChosenColumns } from './model/columns';
import type { HopRange } from './model/folds';
import { pathOrder, type Sort } from './model/tableModel';

/** How the reader wants a path shown: stays from trace to trace. */
export interface Manner {
  readonly view: PageView;
  readonly level: DetailLevel;
  readonly columns: ChosenColumns;
}

/** Where the reader is on the page of one trace. */
export interface Place extends Manner {
  /** The hop whose details are kept. */
  readonly pinned: number | undefined;
  /** The hop under the pointer or the focus. */
  readonly pointed: number | undefined;
  /** The hop that the Tab key comes to. */
  readonly tabStop: number;
  readonly filter: string;
  readonly sort: Sort;
  readonly unfolded: readonly HopRange[];
  readonly isRawOpen: boolean;
  readonly menu: MenuId | undefined;
}

export const firstManner: Manner = { view: 'list', level: 'interfaces', columns: {} };

/** The beginning of another trace's page. */
export function startingPlace({ view, level, columns }: Manner, tabStop: number): Place {
  return {
    ...{ view, level, columns, tabStop },
    ...{ pinned: undefined, pointed: undefined, menu: undefined },
    ...{ filter: '', sort: pathOrder, unfolded: [], isRawOpen: false },
  };
}

/** The hop whose details are in sight. */
export function shownHop({ pinned, pointed }: Place): number | undefined {
  return pinned ?? pointed;
}
