import { present } from '../../path/present';
import type { Box, Point, Size } from './geometry';

/** Where the diagram stands in its window: a point p is drawn at `p * scale + (x, y)` pixels. */
export interface Frame extends Point {
  readonly scale: number;
}

/**
 * How the reader looks at the diagram. `start`: not placed yet, or to be placed anew; `fit`: all of it is shown, also
 * when the window or the path changes; `free`: the reader moved it. `window` is absent until it was measured.
 */
export interface Camera {
  readonly holds: 'start' | 'fit' | 'free';
  readonly frame: Frame;
  readonly window?: Size;
}

/** The camera of a page that has not drawn a diagram yet. */
export const startCamera: Camera = { holds: 'start', frame: { x: 0, y: 0, scale: 1 } };

/** Unless all of a path is smaller still. */
const smallestScale = 0.04;
const largestScale = 3;
/** Below this the words are too small to begin with. */
const readableScale = 0.58;
/** To begin with where not all of the diagram is readable at once. */
const firstScale = 0.85;
const margin = 20;
const leastHeight = 220;
const noWindow: Size = { width: 0, height: 0 };

/** Places the diagram anew at the next drawing: for another path, or another level of detail. */
export function restart(camera: Camera): Camera {
  return { ...camera, holds: 'start' };
}

/** The frame to draw with. */
export function frameOf(camera: Camera, bounds: Box): Frame {
  if (camera.window === undefined || camera.holds === 'free') return camera.frame;
  return fitted(camera.window, bounds);
}

/** All of the diagram, never magnified. */
export function fit(camera: Camera, bounds: Box): Camera {
  return { ...camera, holds: 'fit', frame: frameOf({ ...camera, holds: 'fit' }, bounds) };
}

/** The window that a diagram of this size gets in a page: as high as it is drawn at first, within reason. */
export function windowOf(bounds: Box, width: number, most: number): Size {
  const whole = Math.min(1, (width - 2 * margin) / bounds.width);
  const scale = whole >= readableScale ? whole : firstScale;
  const height = Math.ceil(bounds.height * scale) + 2 * margin + 16;
  return { width, height: Math.max(leastHeight, Math.min(height, most)) };
}

/** Gives a camera that starts its place: all of the diagram where that is readable, else its beginning and `focus`. */
export function settle(camera: Camera, bounds: Box, focus: Box | undefined): Camera {
  const { window } = camera;
  if (camera.holds !== 'start' || window === undefined) return camera;
  const whole = fit(camera, bounds);
  if (whole.frame.scale >= readableScale) return whole;
  const scale = firstScale;
  const y = window.height / 2 - (bounds.y + bounds.height / 2) * scale;
  const first: Camera = { ...camera, holds: 'free', frame: { x: margin - bounds.x * scale, y, scale } };
  return focus === undefined ? first : reveal(first, bounds, focus);
}

/** The window got another size: what stood in its middle stays there. */
export function resize(camera: Camera, window: Size): Camera {
  const { frame, window: before = window } = camera;
  const x = frame.x + (window.width - before.width) / 2;
  const y = frame.y + (window.height - before.height) / 2;
  return { ...camera, window, frame: { ...frame, x, y } };
}

/** Moves the diagram by pixels, never out of sight. */
export function pan(camera: Camera, bounds: Box, { x, y }: Point): Camera {
  const frame = frameOf(camera, bounds);
  return kept({ ...camera, holds: 'free', frame: { ...frame, x: frame.x + x, y: frame.y + y } }, bounds);
}

/** Zooms by a factor; what is drawn `at` these pixels stays there (without it: in the middle of the window). */
export function zoom(camera: Camera, bounds: Box, factor: number, at?: Point): Camera {
  const frame = frameOf(camera, bounds);
  const least = Math.min(smallestScale, fitted(camera.window ?? noWindow, bounds).scale);
  const scale = Math.min(largestScale, Math.max(least, frame.scale * factor));
  const { width, height } = camera.window ?? noWindow;
  const { x, y } = at ?? { x: width / 2, y: height / 2 };
  const grown = scale / frame.scale;
  const moved = { scale, x: x - (x - frame.x) * grown, y: y - (y - frame.y) * grown };
  return kept({ ...camera, holds: 'free', frame: moved }, bounds);
}

/** Zooms to 100 %. */
export function actualSize(camera: Camera, bounds: Box): Camera {
  return zoom(camera, bounds, 1 / frameOf(camera, bounds).scale);
}

/** Moves the diagram no further than is needed to show this box; the same camera where it is in sight. */
export function reveal(camera: Camera, bounds: Box, box: Box): Camera {
  const { window } = camera;
  if (window === undefined) return camera;
  const frame = frameOf(camera, bounds);
  const x = missing(frame.x + box.x * frame.scale, box.width * frame.scale, window.width);
  const y = missing(frame.y + box.y * frame.scale, box.height * frame.scale, window.height);
  if (x === 0 && y === 0) return camera;
  return { ...camera, holds: 'free', frame: { ...frame, x: frame.x + x, y: frame.y + y } };
}

/** How far a stretch must move to lie inside the window; its beginning counts more than its end. */
function missing(start: number, length: number, window: number): number {
  const end = start + length;
  if (start < margin && end > window - margin) return 0;
  if (start < margin || length > window - 2 * margin) return margin - start;
  return Math.min(0, window - margin - end);
}

function fitted({ width, height }: Size, bounds: Box): Frame {
  const across = Math.max(1, width - 2 * margin) / bounds.width;
  const scale = Math.min(1, across, Math.max(1, height - 2 * margin) / bounds.height);
  return {
    scale,
    x: width / 2 - (bounds.x + bounds.width / 2) * scale,
    y: height / 2 - (bounds.y + bounds.height / 2) * scale,
  };
}

/** At least a corner of the diagram stays in the window. */
function kept(camera: Camera, bounds: Box): Camera {
  const { window, frame, holds } = camera;
  if (window === undefined) return camera;
  const { scale } = frame;
  const x = clamp(frame.x, bounds.x * scale, bounds.width * scale, window.width);
  const y = clamp(frame.y, bounds.y * scale, bounds.height * scale, window.height);
  return { holds, frame: { scale, x, y }, ...present({ window }) };
}

function clamp(offset: number, start: number, length: number, window: number): number {
  const inSight = Math.min(80, length, window / 2);
  return Math.min(window - inSight - start, Math.max(inSight - length - start, offset));
}
