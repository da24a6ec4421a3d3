import type { Camera } from './camera';

/** What the diagram asks of the page beside `Actions`. */
export interface DiagramActions {
  /** The reader moved or zoomed, or the window of the diagram was measured: keep the camera and draw again. */
  readonly moveCamera: (camera: Camera) => void;
}
