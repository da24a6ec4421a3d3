import fc from 'fast-check';
import { assertOdd } from './assertOdd';
import { oddCases } from './oddAnswers';
import { recordAll } from './recordings';
import { runOddCase } from './runOddCase';

/** Runs traces until so many odd answers were given; `SEED` brings a run back. Resolves to what came of them. */
export async function runFuzz(answers: number): Promise<ReadonlyMap<string, number>> {
  const seed = process.env['SEED'];
  const cases = oddCases(await recordAll());
  const seen = new Map<string, number>();
  let served = 0;
  for (let round = 0; served < answers; round += 1) {
    const again = seed === undefined ? {} : { seed: Number(seed) + round };
    await fc.assert(
      fc.asyncProperty(cases, async each => {
        const outcome = await runOddCase(each);
        served += outcome.served;
        const { verdict, error } = outcome.trace;
        const came = `${each.recording.generation} ${verdict?.kind ?? error?.kind ?? '-'}`;
        seen.set(came, (seen.get(came) ?? 0) + 1);
        assertOdd(outcome);
      }),
      { numRuns: 200, endOnFailure: false, ...again },
    );
  }
  return seen;
}
