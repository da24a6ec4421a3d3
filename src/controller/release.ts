import * as v from 'valibot';
import { readResponse } from './body';
import type { ControllerErrorKind } from './controllerError';
import { controllerErrorKind } from './describeError';
import type { Ask } from './exchange';
import { text } from './wire/leaves';

/**
 * GET /dnac-release ("Cisco DNA Center Release Summary", Cisco's reference for 2.3.5 and its Python SDK, `platform.py`).
 * `installedVersion` is documented; `displayVersion`, the release as the controller's own pages call it, is not, but
 * programs written against real controllers read it.
 */
const releaseSchema = v.looseObject({ displayVersion: text, installedVersion: text });

const notTold: readonly (ControllerErrorKind | undefined)[] = ['forbidden', 'notFound', 'notTheApi'];

/**
 * The release that a controller calls itself: `2.3.7.9-70301`; untrusted text. Undefined where it does not tell, does
 * not tell this user, or does not know the question, as it may be from before the intent API.
 */
export async function getRelease(ask: Ask, base: string, signal: AbortSignal): Promise<string | undefined> {
  const template = '/dnac-release';
  try {
    const answer = await ask(
      { method: 'GET', path: base + template, template, purpose: 'enrichment' },
      signal,
    );
    const { displayVersion, installedVersion } = v.parse(releaseSchema, readResponse(answer));
    return displayVersion ?? installedVersion;
  } catch (error) {
    if (notTold.includes(controllerErrorKind(error))) return undefined;
    throw error;
  }
}
