import type { Shown } from './arrive';
import { tellingOf } from './model/telling';
import { visibleHops } from './model/visibleHops';
import { sayWith } from './words';

/** The hop in sight that a key moves to from the hop at `index`; undefined for keys that do not move. */
export function hopOfKey(key: string, index: number, { hops, pathView, place }: Shown): number | undefined {
  const telling = tellingOf(pathView, sayWith(pathView.strings));
  const order = visibleHops(hops, pathView.trace.hops, place, telling);
  const next = placeAfterKey(key, order.indexOf(index), order.length, place.view === 'diagram');
  return next === undefined ? undefined : order[next];
}

/** Which place a key moves to from `place`; undefined for keys that do not move. A diagram leads from left to right. */
function placeAfterKey(key: string, place: number, count: number, isDiagram: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'ArrowRight':
      return isDiagram ? Math.min(place + 1, count - 1) : undefined;
    case 'ArrowLeft':
      return isDiagram ? Math.max(place - 1, 0) : undefined;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
