import { readResponses } from './body';
import type { ControllerError } from './controllerError';
import { controllerErrorKind } from './describeError';
import type { Ask } from './exchange';

/** The generations that this program speaks, newest first, and where their calls are. */
export const generationBases = { 2: '/dna/intent/api/v1', 1: '/api/v1' } as const;
export type SpokenGeneration = keyof typeof generationBases;

const newestFirst: readonly SpokenGeneration[] = [2, 1];

/**
 * Finds out which generation answers by asking each for one row of its list. Only "there is no such thing here" leads
 * on to the next; any other failure is the caller's.
 */
export async function detectGeneration(ask: Ask, signal: AbortSignal): Promise<SpokenGeneration> {
  let refused: unknown;
  for (const generation of newestFirst) {
    const template = `${generationBases[generation]}/flow-analysis`;
    const path = `${template}?limit=1`;
    try {
      readResponses(await ask({ method: 'GET', path, template, purpose: 'detect' }, signal));
      return generation;
    } catch (error) {
      const kind = controllerErrorKind(error);
      if (kind !== 'notFound' && kind !== 'notTheApi') throw error;
      refused ??= error;
    }
  }
  throw refused as ControllerError;
}
