import type { Locator, Page } from 'playwright-core';
import { press } from './press';

/** VS Code's quick input, once it asks what is expected: words of its title, placeholder or prompt. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;
  readonly rows: Locator;
  readonly message: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.input = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
    this.message = this.widget.locator('.quick-input-message');
  }

  /** Waits for the question that has this title and step: `Trace Path (1/3)`. */
  async asks(title: string): Promise<this> {
    await this.widget.locator('.quick-input-title').filter({ hasText: title }).waitFor();
    return this;
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Types a text in place of what is there. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** Types an answer to a text question. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await press(this.page, 'Enter');
  }

  /** Types, waits for the row that answers it to be the first, and takes it. */
  async pick(typed: string, label: string = typed): Promise<void> {
    await this.type(typed);
    await this.rows.first().filter({ hasText: label }).waitFor();
    await press(this.page, 'Enter');
  }

  /** Goes back to the question before. */
  async back(): Promise<void> {
    await this.widget.locator('.codicon-quick-input-back').click();
  }

  /** Waits until the question is gone. */
  async gone(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }
}
