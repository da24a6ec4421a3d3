import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The result page in the editor tab that is in sight. */
export class ResultPage {
  readonly frame: FrameLocator;
  readonly head: Locator;
  readonly verdict: Locator;
  readonly hops: Locator;
  readonly card: Locator;
  readonly comparison: Locator;
  readonly watch: Locator;

  constructor(page: Page) {
    this.frame = page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    this.head = this.frame.locator('header.head');
    this.verdict = this.head.locator('h1');
    this.hops = this.frame.locator('button.hop-button');
    this.card = this.frame.locator('section.card');
    this.watch = this.head.locator('.watch');
    this.comparison = this.frame.locator('.compare-sentence');
  }

  hop(position: number): Locator {
    return this.frame.locator(`button[data-hop="${position - 1}"]`);
  }

  /** Waits for a verdict that begins with these words. */
  async shows(verdict: string): Promise<void> {
    await this.verdict.filter({ hasText: new RegExp(`^\\s*${verdict}\\b`) }).waitFor();
  }

  button(name: string): Locator {
    return this.head.getByRole('button', { name, exact: true });
  }
}
