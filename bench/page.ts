// How long from a message to the painted page? In a plain browser under the page's own policy; the bundle as shipped.
import type { Page } from 'playwright-core';
import type { Trace } from '../src/path/trace';
import { manyHops, stories } from '../test/fixtures/tracesOfStories';
import { finishedTrace } from '../test/fixtures/traces';
import { startPageHarness, viewOf, type PageHarness } from '../test/page/pageHarness';

const runs = 11;
const budgetMs = 150;

interface Timing {
  readonly what: string;
  readonly timesMs: readonly number[];
  readonly budgetMs?: number;
}

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
    { what: `${what}, details under the pointer`, timesMs: hovers },
  ];
}

/** From posting the message until the frame that shows it has been handed over. */
function messageToPaint(page: Page, trace: Trace): Promise<number> {
  return page.evaluate(
    message =>
      new Promise<number>(resolve => {
        const start = performance.now();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - start);
        addEventListener('message', () => requestAnimationFrame(() => painted.port2.postMessage(0)), {
          once: true,
        });
        postMessage(message, origin);
      }),
    { type: 'state', view: viewOf(trace) },
  );
}

function hoverToPaint(page: Page, index: number): Promise<number> {
  return page.evaluate(
    hop =>
      new Promise<number>(resolve => {
        const start = performance.now();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - start);
        document
          .querySelector(`[data-hop="${hop}"]`)
          ?.dispatchEvent(new MouseEvent('mouseenter', { screenX: start }));
        requestAnimationFrame(() => painted.port2.postMessage(0));
      }),
    index,
  );
}

function report({ what, timesMs, budgetMs: limit }: Timing): boolean {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const isKept = limit === undefined || median <= limit;
  const budget = limit === undefined ? '' : `  budget ${limit} ms: ${isKept ? 'kept' : 'NOT KEPT'}`;
  console.log(`${what.padEnd(42)} median ${cell(median)}  worst ${cell(worst)}${budget}`);
  return isKept;
}

function cell(ms: number): string {
  return `${ms.toFixed(1).padStart(6)} ms`;
}

async function main(): Promise<void> {
  const harness = await startPageHarness();
  const long = finishedTrace(manyHops(400));
  const timings = [
    await first(harness, '5 hops, fresh page', stories.wired, budgetMs),
    ...(await again(harness, '5 hops', stories.wired)),
    await first(harness, '400 hops, fresh page', long),
    ...(await again(harness, '400 hops', long)),
  ];
  await harness.close();
  const kept = timings.map(report);
  if (kept.includes(false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
