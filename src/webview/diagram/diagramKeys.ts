import { actualSize, zoom, type Camera } from './camera';
import type { Box } from './geometry';

/** How much a press of a key or a button zooms. */
export const zoomStep = 1.25;

/** Where a key leads to in the diagram: along the path, whatever the direction on screen. */
export function hopAfterDiagramKey(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

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
