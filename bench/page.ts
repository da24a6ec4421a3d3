// How long from a message to the painted page? In a plain browser under the page's own policy; the bundle as shipped.
import type { Page } from 'playwright-core';
import type { Trace } from '../src/path/trace';
import { manyHops, stories } from '../test/fixtures/tracesOfStories';
import { finishedTrace } from '../test/fixtures/traces';
import { pageFiles } from '../test/page/pageFiles';
import { startPageHarness, viewOf, type PageHarness } from '../test/page/pageHarness';
import { reportTiming, type Timing } from './lib/timing';
import { measure, messageToPaint } from './lib/toPaint';

const runs = 11;
/** Median times in ms, bundle in kB (1000 bytes, minified), growth of the heap in percent. */
const budgets = { fewHops: 100, manyHops: 400, hover: 16, keystroke: 50, bundleKb: 220, heapPercent: 10 };

async function first(harness: PageHarness, what: string, trace: Trace, limitMs?: number): Promise<Timing> {
  const timesMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const open = await harness.open();
    timesMs.push(await messageToPaint(open.page, trace));
    await open.close();
  }
  return { what, timesMs, ...(limitMs === undefined ? {} : { budgetMs: limitMs }) };
}

async function again(harness: PageHarness, what: string, trace: Trace): Promise<readonly Timing[]> {
  const open = await harness.open();
  await open.show(trace);
  const updates: number[] = [];
  const hovers: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    updates.push(await messageToPaint(open.page, trace));
    hovers.push(await hoverToPaint(open.page, 1 + (run % 3)));
  }
  await open.close();
  return [
    { what: `${what}, the same trace again`, timesMs: updates },
    { what: `${what}, details under the pointer`, timesMs: hovers, budgetMs: budgets.hover },
  ];
}

function hoverToPaint(page: Page, index: number): Promise<number> {
  return measure(
    page,
    hop => {
      const button = document.querySelector(`[data-hop="${hop}"]`);
      return toPaint(() =>
        button?.dispatchEvent(new MouseEvent('mouseenter', { screenX: performance.now() })),
      );
    },
    index,
  );
}

/** A word typed into the filter and taken back, letter by letter. */
async function typing(harness: PageHarness, view: 'list' | 'table', trace: Trace): Promise<Timing> {
  const open = await harness.open();
  await open.show(trace);
  await open.post({ type: 'show', view });
  const texts = ['r', 'r3', 'r33', 'r3', 'r', '', '1', '10', '10.8', '10.8.1', ''];
  const timesMs: number[] = [];
  for (const text of texts) timesMs.push(await keystrokeToPaint(open.page, text));
  await open.close();
  return { what: `400 hops, filter keystroke, ${view}`, timesMs, budgetMs: budgets.keystroke };
}

function keystrokeToPaint(page: Page, text: string): Promise<number> {
  return measure(
    page,
    typed => {
      const input = document.querySelector<HTMLInputElement>('.filter-input');
      return toPaint(() => {
        if (input !== null) input.value = typed;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    text,
  );
}

/** Percent by which the page's heap has grown from its 20th to its 200th drawing of the same path. */
async function heapGrowth(harness: PageHarness, trace: Trace): Promise<number> {
  const open = await harness.open();
  const session = await open.page.context().newCDPSession(open.page);
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await drawAgain(open.page, trace, 20);
  const early = await used();
  await drawAgain(open.page, trace, 180);
  const late = await used();
  await open.close();
  return (late / early - 1) * 100;
}

/** In one call: each call from outside would leave a compiled script behind, which is no memory of the page's. */
function drawAgain(page: Page, trace: Trace, times: number): Promise<void> {
  return page.evaluate(
    async ({ message, count }) => {
      for (let drawing = 0; drawing < count; drawing += 1) {
        await new Promise<void>(resolve => {
          addEventListener('message', () => setTimeout(resolve), { once: true });
          postMessage(message, origin);
        });
      }
    },
    { message: { type: 'state', view: viewOf(trace) }, count: times },
  );
}

/** One number that is no time. */
function reportNumber(what: string, value: number, unit: string, limit: number): boolean {
  const isKept = value <= limit;
  const verdict = isKept ? 'kept' : 'NOT KEPT';
  console.log(
    `${what.padEnd(42)} ${value.toFixed(1).padStart(13)} ${unit}  budget ${limit} ${unit}: ${verdict}`,
  );
  return isKept;
}

async function main(): Promise<void> {
  const harness = await startPageHarness();
  const long = finishedTrace(manyHops(400));
  const timings = [
    await first(harness, '5 hops, fresh page', stories.wired, budgets.fewHops),
    ...(await again(harness, '5 hops', stories.wired)),
    await first(harness, '400 hops, fresh page', long, budgets.manyHops),
    ...(await again(harness, '400 hops', long)),
    await typing(harness, 'list', long),
    await typing(harness, 'table', long),
  ];
  const growth = await heapGrowth(harness, long);
  await harness.close();
  const bundle = (await pageFiles()).get('page.js')?.length ?? Number.POSITIVE_INFINITY;
  const kept = [
    ...timings.map(reportTiming),
    reportNumber('heap, 200 drawings against 20', growth, '%', budgets.heapPercent),
    reportNumber('page bundle, minified', bundle / 1000, 'kB', budgets.bundleKb),
  ];
  if (kept.includes(false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
