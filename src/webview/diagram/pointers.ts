import type { Point } from './geometry';

export interface PointerMoves {
  pan(by: Point): void;
  zoom(factor: number, at: Point): void;
}

/** From this many pixels on a press is a drag and no click. */
const dragFrom = 4;

/** Turns pressed pointers on an element into moves: one drags it, two pinch it. A drag does not end in a click. */
export class Pointers {
  private readonly down = new Map<number, Point>();
  private start: Point | undefined;
  private hasDragged = false;
  private hasMoved = false;

  constructor(private readonly moves: PointerMoves) {}

  /** True once the pointer has been moved over the element, and until it leaves. */
  get isMeant(): boolean {
    return this.hasMoved;
  }

  get isDown(): boolean {
    return this.down.size > 0;
  }

  listen(element: Element): void {
    element.addEventListener('pointerdown', event => this.press(event as PointerEvent));
    element.addEventListener('pointermove', event => this.drag(event as PointerEvent, element));
    for (const type of ['pointerup', 'pointercancel']) {
      element.addEventListener(type, event => this.down.delete((event as PointerEvent).pointerId));
    }
    element.addEventListener('pointerleave', event => this.leave(event as PointerEvent));
    element.addEventListener('click', event => this.click(event), { capture: true });
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.down.size === 0) {
      this.start = pointOf(event);
      this.hasDragged = false;
    }
    this.down.set(event.pointerId, pointOf(event));
  }

  private drag(event: PointerEvent, element: Element): void {
    this.hasMoved ||= event.movementX !== 0 || event.movementY !== 0;
    const before = this.down.get(event.pointerId);
    if (before === undefined || this.start === undefined) return;
    const now = pointOf(event);
    if (!this.hasDragged && distance(this.start, now) < dragFrom) return;
    if (!this.hasDragged) element.setPointerCapture(event.pointerId);
    this.hasDragged = true;
    this.down.set(event.pointerId, now);
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) return this.moves.pan({ x: now.x - before.x, y: now.y - before.y });
    const { left, top } = element.getBoundingClientRect();
    const at = { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top };
    this.moves.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    this.moves.zoom(distance(now, other) / Math.max(1, distance(before, other)), at);
  }

  private leave(event: PointerEvent): void {
    this.hasMoved = false;
    this.down.delete(event.pointerId);
  }

  private click(event: Event): void {
    if (!this.hasDragged) return;
    this.hasDragged = false;
    event.stopPropagation();
    event.preventDefault();
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
