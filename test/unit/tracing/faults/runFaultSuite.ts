import { randomInt } from 'node:crypto';
import pLimit from 'p-limit';
import { quickClock } from '../quickClock';
import { assertCase } from './assertCase';
import { planCase } from './casePlan';
import { runCase, type CaseOutcome } from './faultCase';

/** Model time goes so much faster than the machine's: a pause of 15 s takes 150 ms. */
const speed = 100;
const atOnce = 8;

export interface SuiteResult {
  readonly seed: number;
  readonly outcomes: readonly CaseOutcome[];
}

/** How often each thing happened, for a look at what a run has really tried. */
export function tally(things: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing ?? '-', (counts.get(thing ?? '-') ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([thing, count]) => `${thing} ${count}`)
    .join(', ');
}

/**
 * Runs so many traces against controllers that misbehave, each by a seed of its own, and checks what holds for all.
 * `SEED` chooses the first seed, `FAULT_TRACES` how many; a failure names the seed that brings it back.
 */
export async function runFaultSuite(usualCount: number): Promise<SuiteResult> {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
  const count = Number(process.env['FAULT_TRACES'] ?? usualCount);
  console.log(`      ${count} traces from SEED=${seed}`);
  const clock = quickClock(speed);
  const limit = pLimit(atOnce);
  const cases = Array.from({ length: count }, (_, each) =>
    limit(async () => {
      const outcome = await runCase(planCase(seed + each, clock.now()), clock);
      assertCase(outcome);
      return outcome;
    }),
  );
  const settled = await Promise.allSettled(cases);
  const failures = settled.flatMap(each => (each.status === 'rejected' ? [String(each.reason)] : []));
  if (failures.length > 0)
    throw new Error(`${failures.length} of ${count} failed. ${failures.slice(0, 3).join('\n')}`);
  const outcomes = settled.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []));
  report(outcomes);
  return { seed, outcomes };
}

function report(outcomes: readonly CaseOutcome[]): void {
  const lines = [
    `first runs left: ${tally(outcomes.map(({ left }) => left?.verdict?.kind ?? left?.error?.kind ?? left?.phase))}`,
    `in the end: ${tally(outcomes.map(({ last }) => last?.verdict?.kind ?? last?.error?.kind))}`,
    `adopted: ${outcomes.filter(({ last }) => last?.adopted).length}`,
    `faults met: ${tally(outcomes.flatMap(({ met }) => met.map(each => each.replace(/ \d+: .*/, ''))))}`,
  ];
  for (const line of lines) console.log(`      ${line}`);
}
