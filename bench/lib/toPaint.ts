import type { Page } from 'playwright-core';
import type { Trace } from '../../src/path/trace';
import { viewOf } from '../../test/page/pageHarness';

declare global {
  /** In the page: ms from an action until the frame that shows it has been handed over. */
  var toPaint: (act: () => void, painted?: { after?: 'message'; selector?: string }) => Promise<number>;
}

/** Runs in the page, so that nothing of the way there and back is measured. */
const helper = () => {
  globalThis.toPaint = (act, { after, selector = 'body' } = {}) =>
    new Promise<number>(resolve => {
      const start = performance.now();
      const painted = new MessageChannel();
      painted.port1.onmessage = () => resolve(performance.now() - start);
      const look = (): void => {
        if (document.querySelector(selector) !== null) painted.port2.postMessage(0);
        else requestAnimationFrame(look);
      };
      const begin = (): number => requestAnimationFrame(look);
      if (after === 'message') addEventListener('message', begin, { once: true });
      act();
      if (after === undefined) begin();
    });
};

/** Measures in the page by a function that calls `toPaint`. Resolves to ms. */
export async function measure<T>(
  page: Page,
  measureThere: (value: T) => Promise<number>,
  value: T,
): Promise<number> {
  await page.evaluate(helper);
  return page.evaluate<number, unknown>(measureThere as (value: unknown) => Promise<number>, value);
}

/** From posting a trace until a frame with what `selector` finds has been handed over, in ms. */
export function messageToPaint(page: Page, trace: Trace, selector = 'body'): Promise<number> {
  const message = { type: 'state', view: viewOf(trace) } as const;
  return measure(
    page,
    posted =>
      toPaint(() => postMessage(posted.message, origin), { after: 'message', selector: posted.selector }),
    { message, selector },
  );
}
