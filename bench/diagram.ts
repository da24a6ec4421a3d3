// How long from a message to the painted diagram, and does it follow the hand? The page's own policy, the bundle as shipped.
import type { Page } from 'playwright-core';
import type { Trace } from '../src/path/trace';
import { manyHops } from '../test/fixtures/tracesOfStories';
import { finishedTrace } from '../test/fixtures/traces';
import { startPageHarness, type OpenPage, type PageHarness } from '../test/page/pageHarness';
import { reportTiming, type Timing } from './lib/timing';
import { measure, messageToPaint } from './lib/toPaint';

const runs = 11;
/** What is there when the diagram is in its place. */
const placed = '.diagram-content:not(.is-unplaced)';

/** A page that was looking at the diagram of this trace before. */
function open(harness: PageHarness, { id }: Trace): Promise<OpenPage> {
  return harness.open({ kept: { traceId: id, view: 'diagram', level: 'everything' } });
}

async function first(harness: PageHarness, count: number, budgetMs?: number): Promise<Timing> {
  const trace = finishedTrace(manyHops(count));
  const timesMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const opened = await open(harness, trace);
    timesMs.push(await messageToPaint(opened.page, trace, placed));
    await opened.close();
  }
  return { what: `${count} hops, fresh page`, timesMs, ...(budgetMs === undefined ? {} : { budgetMs }) };
}

async function again(harness: PageHarness, count: number): Promise<readonly Timing[]> {
  const trace = finishedTrace(manyHops(count));
  const opened = await open(harness, trace);
  await opened.show(trace);
  const updates: number[] = [];
  const steps: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    updates.push(await messageToPaint(opened.page, trace, placed));
    steps.push(await wheelToPaint(opened.page, run % 2 === 0 ? -120 : 120));
  }
  await opened.close();
  return [
    { what: `${count} hops, the same trace again`, timesMs: updates },
    { what: `${count} hops, a step of the wheel`, timesMs: steps },
  ];
}

function wheelToPaint(page: Page, deltaY: number): Promise<number> {
  return measure(
    page,
    delta => {
      const wheel = { deltaY: delta, ctrlKey: true, clientX: 300, clientY: 400, cancelable: true };
      const window = document.querySelector('.diagram-window');
      return toPaint(() => window?.dispatchEvent(new WheelEvent('wheel', wheel)));
    },
    deltaY,
  );
}

async function main(): Promise<void> {
  const harness = await startPageHarness();
  const timings = [
    await first(harness, 60, 300),
    ...(await again(harness, 60)),
    await first(harness, 400),
    ...(await again(harness, 400)),
  ];
  await harness.close();
  if (timings.map(reportTiming).includes(false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
