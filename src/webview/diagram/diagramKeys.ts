import { actualSize, zoom, type Camera } from './camera';
import type { Box } from './geometry';

/** How much a press of a key or a button zooms. */
export const zoomStep = 1.25;

/** The camera after a key; undefined for keys that do not zoom. */
export function cameraAfterKey(key: string, camera: Camera, bounds: Box): Camera | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoom(camera, bounds, zoomStep);
    case '-':
    case '_':
      return zoom(camera, bounds, 1 / zoomStep);
    case '0':
      return actualSize(camera, bounds);
    default:
      return undefined;
  }
}
