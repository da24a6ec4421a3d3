import type { Generation } from '../path/trace';
import { notTheApi, readBody, readResponses } from './body';
import type { ControllerError } from './controllerError';
import { controllerErrorDetails, controllerErrorKind } from './describeError';
import type { Answer, Ask } from './exchange';
import { isObject, readNumber } from './wire/leaves';

/** Where the calls of each generation are. */
export const generationBases = {
  1: '/api/v1',
  2: '/dna/intent/api/v1',
  3: '/dna/intent/api/v1',
} as const satisfies Readonly<Record<Generation, string>>;

/** What only this generation and its successors answer, cheap to ask. */
interface Probe {
  readonly generation: Generation;
  readonly template: string;
  readonly query?: string;
  /** Throws unless the answer is what this generation would say. */
  readonly check: (answer: Answer) => unknown;
}

/** Newest first: a controller goes on answering the calls of the generation before. */
const probes: readonly Probe[] = [
  { generation: 3, template: `${generationBases[3]}/pathTraces/count`, check: readCount },
  { generation: 2, template: `${generationBases[2]}/flow-analysis`, query: '?limit=1', check: readResponses },
  { generation: 1, template: `${generationBases[1]}/flow-analysis`, query: '?limit=1', check: readResponses },
];

/**
 * Finds out which generation answers by one small question for each. Only "there is no such thing here" leads on to the
 * next; any other failure is the caller's.
 */
export async function detectGeneration(ask: Ask, signal: AbortSignal): Promise<Generation> {
  let refused: unknown;
  for (const { generation, template, query = '', check } of probes) {
    const path = `${template}${query}`;
    try {
      check(await ask({ method: 'GET', path, template, purpose: 'detect' }, signal));
      return generation;
    } catch (error) {
      if (!leadsOn(error, generation)) throw error;
      // That generation 3 is missing says nothing about a controller that speaks none.
      if (generation !== 3) refused ??= error;
    }
  }
  throw refused as ControllerError;
}

/**
 * Controllers without a call answer 404, or 200 with an error in it. Of a call as new as generation 3's nobody knows
 * what all older releases and their gateways say: there every refusal of the call itself will do, since the generation
 * before is answered in any case.
 */
function leadsOn(error: unknown, generation: Generation): boolean {
  const kind = controllerErrorKind(error);
  if (kind === 'notFound' || kind === 'notTheApi') return true;
  const { status = 0 } = controllerErrorDetails(error);
  return (
    generation === 3 && (kind === 'forbidden' || (kind === 'server' && (status < 500 || status === 501)))
  );
}

/** `{response: {count}}` in generation 3's schema; other counts of this API are bare numbers. */
function readCount(answer: Answer): number {
  const { response } = readBody(answer);
  const count = readNumber(isObject(response) ? response['count'] : response);
  if (count === undefined) throw notTheApi(answer);
  return count;
}
