/**
 * Says things to screen readers. The element stands empty in the page from the start: what is in a live region when it
 * appears is not read out.
 */
export class LiveRegion {
  private readonly element: HTMLElement;

  constructor(parent: HTMLElement) {
    this.element = parent.ownerDocument.createElement('div');
    this.element.className = 'visually-hidden';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
    parent.append(this.element);
  }

  say(text: string): void {
    this.element.textContent = text;
  }
}
