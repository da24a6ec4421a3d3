import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { pan, resize, reveal, settle, windowOf, zoom, type Camera } from './camera';
import { cameraAfterKey } from './diagramKeys';
import type { DiagramModel } from './diagramModel';
import type { Point } from './geometry';
import { Pointers } from './pointers';

export interface StageState {
  readonly camera: Camera;
  readonly model: DiagramModel;
  /** The hop to begin with, where not all of the path can be seen. */
  readonly firstHop: number;
  readonly moveCamera: (camera: Camera) => void;
}

const wheelStep = 0.0018;
const mostOfPage = 0.72;

/** Listens to size, wheel, pointers and keys of the diagram's window, and moves the camera. */
class Stage extends AsyncDirective {
  private element: Element | undefined;
  private mark: Element | undefined;
  private drawing: Element | undefined;
  private state: StageState | undefined;
  private readonly size = new ResizeObserver(() => this.measure());
  private readonly pointers = new Pointers({
    pan: by => this.move((camera, { bounds }) => pan(camera, bounds, by)),
    zoom: (factor, at) => this.move((camera, { bounds }) => zoom(camera, bounds, factor, at)),
  });

  override update(part: ElementPart, [state]: [StageState]): typeof noChange {
    const before = this.state?.model.bounds;
    this.state = state;
    if (this.element !== part.element) this.listen(part.element);
    else if (before !== state.model.bounds) queueMicrotask(() => this.measure());
    return noChange;
  }

  render(state: StageState): typeof noChange {
    this.state = state;
    return noChange;
  }

  override disconnected(): void {
    this.size.disconnect();
  }

  override reconnected(): void {
    if (this.mark !== undefined) this.size.observe(this.mark);
  }

  /** `element` is the figure; a mark in it that is as wide as the window and has no height is what is measured. */
  private listen(element: Element): void {
    const [mark, drawing] = element.querySelectorAll('.diagram-width, .diagram-window');
    if (mark === undefined || drawing === undefined) return;
    this.element = element;
    this.mark = mark;
    this.drawing = drawing;
    this.size.observe(mark);
    this.pointers.listen(drawing);
    drawing.addEventListener('wheel', event => this.wheel(event as WheelEvent), { passive: false });
    drawing.addEventListener('focusin', event => this.show(event.target));
    element.addEventListener('keydown', event => this.key(event as KeyboardEvent));
  }

  private move(change: (camera: Camera, model: DiagramModel) => Camera): void {
    if (this.state === undefined) return;
    const { camera, model, moveCamera } = this.state;
    const moved = change(camera, model);
    if (moved !== camera) moveCamera(moved);
  }

  private measure(): void {
    const width = this.mark?.clientWidth ?? 0;
    if (width === 0) return;
    this.move((camera, model) => {
      const window = windowOf(model.bounds, width, innerHeight * mostOfPage);
      return settle(resize(camera, window), model.bounds, this.first(model));
    });
  }

  private first(model: DiagramModel) {
    return model.boxes[this.state?.firstHop ?? 0];
  }

  /** A page that is being scrolled goes on scrolling when the diagram comes under the resting pointer. */
  private wheel(event: WheelEvent): void {
    const isPinch = event.ctrlKey || event.metaKey;
    if (!isPinch && !this.pointers.isMeant) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [x, y] = [event.deltaX * lines, event.deltaY * lines];
    if (!isPinch && (event.shiftKey || Math.abs(x) > Math.abs(y))) {
      this.move((camera, { bounds }) => pan(camera, bounds, { x: -(x === 0 ? y : x), y: 0 }));
      return;
    }
    const factor = Math.exp(-y * wheelStep * (isPinch ? 4 : 1));
    this.move((camera, { bounds }) => zoom(camera, bounds, factor, this.pointAt(event)));
  }

  private pointAt({ clientX, clientY }: MouseEvent): Point {
    const { left = 0, top = 0 } = this.drawing?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  }

  /** A hop that gets the focus by the keyboard comes into sight; one that was clicked stays where it is. */
  private show(target: EventTarget | null): void {
    if (!(target instanceof Element) || this.pointers.isDown) return;
    const hop = Number(target.getAttribute('data-hop') ?? -1);
    this.move((camera, { bounds, boxes }) => {
      const box = boxes[hop];
      return box === undefined ? camera : reveal(camera, bounds, box);
    });
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    this.move((camera, { bounds }) => {
      const moved = cameraAfterKey(event.key, camera, bounds);
      if (moved === undefined) return camera;
      event.preventDefault();
      return moved;
    });
  }
}

/** Put on the figure that holds a diagram. */
export const stage = directive(Stage);
