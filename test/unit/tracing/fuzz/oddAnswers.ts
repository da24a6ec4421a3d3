import fc from 'fast-check';
import { mutationsOf } from '../../controller/mutations';
import { aimedChangesOf } from './aimedChanges';
import type { Recording } from './recordings';

/** An answer that is not as it should be, and to what it is given. */
export interface OddAnswer {
  readonly kind: string;
  readonly status: number;
  readonly text: string;
  readonly contentType: string | undefined;
}

/** What else happens to the trace, so that every question is asked by somebody. */
export const situations = ['plain', 'answerToStartLost', 'cancelled', 'full', 'detected'] as const;
export type Situation = (typeof situations)[number];

export interface OddCase {
  readonly recording: Recording;
  readonly situation: Situation;
  readonly odd: readonly OddAnswer[];
}

const statuses = [
  200, 200, 200, 200, 200, 200, 202, 204, 206, 301, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 599,
];
const contentTypes = [undefined, 'application/json', 'application/json', 'text/html', 'text/plain', ''];

/** Texts of all kinds: mostly a good body with odd values in it, sometimes cut off, sometimes anything at all. */
function oddText(body: unknown): fc.Arbitrary<string> {
  const mutated = mutationsOf(body).map(value => JSON.stringify(value));
  const aimed = aimedChangesOf(body);
  return fc.oneof(
    { weight: 3, arbitrary: aimed.map(value => JSON.stringify(value)) },
    { weight: 2, arbitrary: aimed.chain(mutationsOf).map(value => JSON.stringify(value)) },
    { weight: 12, arbitrary: mutated },
    {
      weight: 1,
      arbitrary: fc.tuple(mutated, fc.nat()).map(([text, at]) => text.slice(0, at % text.length)),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }).map(response => JSON.stringify({ response })) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.string() },
  );
}

function oddAnswer({ bodies }: Recording): fc.Arbitrary<OddAnswer> {
  // The answer that a trace is about is worth most of the trouble.
  const kinds = [...bodies.keys()].flatMap(kind =>
    kind.startsWith('poll') ? [kind, kind, kind, kind] : [kind],
  );
  return fc.constantFrom(...kinds).chain(kind =>
    fc.record({
      kind: fc.constant(kind),
      status: fc.constantFrom(...statuses),
      text: oddText(bodies.get(kind)),
      contentType: fc.constantFrom(...contentTypes),
    }),
  );
}

/** A trace of any generation with one to three kinds of odd answers. */
export function oddCases(recordings: readonly [Recording, ...Recording[]]): fc.Arbitrary<OddCase> {
  return fc.constantFrom(...recordings).chain(recording =>
    fc.record({
      recording: fc.constant(recording),
      situation: fc.constantFrom('plain' as const, 'plain' as const, ...situations),
      odd: fc.array(oddAnswer(recording), { minLength: 1, maxLength: 3 }),
    }),
  );
}
