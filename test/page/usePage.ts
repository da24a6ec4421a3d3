import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { FromPage, TraceView } from '../../src/path/pageProtocol';
import type { Trace } from '../../src/path/trace';
import { startPageHarness, viewOf, type OpenPage, type PageHarness, type PageOptions } from './pageHarness';

/** The page of the test that runs. */
export interface UsedPage {
  /** Opens the page, in place of one that is open, and shows a trace; `more` is laid over what the extension would send. */
  show(trace: Trace, more?: Partial<TraceView>, options?: PageOptions): Promise<Page>;
  /** Shows another state on the page that is open. */
  update(trace: Trace, more?: Partial<TraceView>): Promise<void>;
  readonly open: OpenPage;
  readonly page: Page;
  hop(index: number): Locator;
  cardTitle(): Promise<string>;
  /** What the page posted since it was ready. */
  posted(): Promise<readonly FromPage[]>;
  /** The position of the hop that has the focus. */
  focusedHop(): Promise<string | null | undefined>;
  said(): Promise<string | null>;
  choose(radio: string): Promise<void>;
}

/** One browser for the tests of a `describe`, one page for each; none may complain or break the page's policy. */
export function usePage(): UsedPage {
  let harness: PageHarness;
  let open: OpenPage | undefined;
  before(async () => {
    harness = await startPageHarness();
  });
  after(() => harness.close());
  const end = async (): Promise<void> => {
    const ended = open;
    open = undefined;
    await ended?.close();
    assert.deepEqual(ended?.complaints ?? [], []);
  };
  afterEach(end);
  const opened = (): OpenPage => open ?? assert.fail('no page is open');
  const update = (trace: Trace, more: Partial<TraceView> = {}) =>
    opened().post({ type: 'state', view: { ...viewOf(trace), ...more } });
  return {
    show: async (trace, more, options) => {
      await end();
      open = await harness.open(options);
      await update(trace, more);
      return open.page;
    },
    update,
    get open() {
      return opened();
    },
    get page() {
      return opened().page;
    },
    hop: index => opened().page.locator(`[data-hop="${index}"]`),
    cardTitle: () => opened().page.locator('.card h2').innerText(),
    posted: async () => (await opened().sent()).filter(({ type }) => type !== 'ready'),
    focusedHop: () => opened().page.evaluate(() => document.activeElement?.getAttribute('data-hop')),
    said: () => opened().page.locator('[role=status]').textContent(),
    choose: radio => opened().page.getByRole('radio', { name: radio, exact: true }).check(),
  };
}
