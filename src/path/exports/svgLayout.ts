/** Sizes in pixels at 100 %. */
export const box = { width: 176, height: 86 } as const;
export const gap = 132;
export const margin = 40;
const mostPerRow = 5;
const laneHeight = 24;
const below = 62;
const leastWidth = 760;

/** Where a hop's box stands. */
export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly BoxPlace[];
}

/** The middle of a box's left and right edge. */
export function middle({ y }: BoxPlace): number {
  return y + box.height / 2;
}

/** Where the link to the next row runs: below the boxes and what is written there. */
export function runBelow({ y }: BoxPlace): number {
  return y + box.height + below - 14;
}

/** How far above a row's boxes the bracket of a lane runs; the outermost lane is the highest. */
export function laneHeightAbove(lane: number, lanes: number): number {
  return (lanes - lane) * laneHeight - 8;
}

/** Boxes from left to right, in rows of about equal length when they are many. */
export function layOut(count: number, top: number, lanes: number): Layout {
  const rows = Math.max(1, Math.ceil(count / mostPerRow));
  const perRow = Math.max(1, Math.ceil(count / rows));
  const rowHeight = lanes * laneHeight + box.height + below;
  const boxes = Array.from({ length: count }, (_, index): BoxPlace => {
    const row = Math.floor(index / perRow);
    return {
      x: margin + (index % perRow) * (box.width + gap),
      y: top + row * rowHeight + lanes * laneHeight,
      row,
    };
  });
  const across = 2 * margin + perRow * box.width + (perRow - 1) * gap;
  return {
    width: Math.max(leastWidth, across),
    height: count === 0 ? top + 8 : top + rows * rowHeight,
    boxes,
  };
}
