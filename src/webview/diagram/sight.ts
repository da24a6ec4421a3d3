import { frameOf, type Camera } from './camera';
import type { DiagramModel } from './diagramModel';
import type { Box } from './geometry';

/** The stretch of a diagram whose words are drawn. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/** Up to here the words of a whole path are drawn. */
const manyHops = 30;
/** From here on the words are too small to be read. */
export const farScale = 0.3;

const everything: Sight = { from: -Infinity, to: Infinity };
const nothing: Sight = { from: Infinity, to: -Infinity };

/** Of a long path what the window shows and some more, in steps: it changes seldom while the reader moves. */
export function sightOf(camera: Camera, { bounds, boxes }: DiagramModel): Sight {
  if (boxes.length <= manyHops) return everything;
  const { x, scale } = frameOf(camera, bounds);
  if (scale < farScale || camera.window === undefined) return nothing;
  const across = camera.window.width / scale;
  const step = across / 2;
  const from = Math.floor(-x / scale / step) * step - step;
  return { from, to: from + across + 3 * step };
}

/** True where a thing with this box has its words drawn. */
export function isSeen({ from, to }: Sight, box: Box | undefined): boolean {
  return box !== undefined && box.x + box.width >= from && box.x <= to;
}
