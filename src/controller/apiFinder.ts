import type { Generation } from '../path/trace';
import type { Adapter } from './adapter';
import { ControllerError } from './controllerError';
import { controllerErrorDetails, controllerErrorKind } from './describeError';
import { detectGeneration, generationBases } from './detectGeneration';
import type { Ask } from './exchange';
import { flowAnalysis } from './flowAnalysis';
import { pathTraces } from './pathTraces';
import { sharedWork } from './sharedWork';

/** What a controller speaks: where its calls are, and how its traces are asked for. */
export interface Api {
  readonly generation: Generation;
  readonly base: string;
  readonly traces: Adapter;
}

export interface ApiFinder {
  /** What the controller speaks: as set, as remembered, or by asking it. */
  find(signal: AbortSignal): Promise<Api>;
  /**
   * Makes a call. Should its answer say that there is no such call (the controller was upgraded, or another one stands
   * at its address), asks again what it speaks and, if that is something else, makes the call once more. What was
   * answered so was not taken, so that even a start may be sent again.
   */
  use<T>(call: (api: Api) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Makes a call and sends nothing else; rejects with an `aborted` error as long as nobody knows what is spoken. */
  useKnown<T>(call: (api: Api) => Promise<T>): Promise<T>;
}

/** A controller that keeps saying so is not asked again sooner than this. */
const askAgainAfterMs = 60_000;

/** Finds out what a controller speaks, and remembers it. `now`: epoch ms. */
export function createApiFinder(ask: Ask, setting: 'auto' | Generation, now: () => number): ApiFinder {
  const apiOf = (generation: Generation): Api => {
    const base = generationBases[generation];
    const traces = generation === 3 ? pathTraces(ask, base) : flowAnalysis(ask, base);
    return { generation, base, traces };
  };
  let known = setting === 'auto' ? undefined : apiOf(setting);
  let askedAgainMs: number | undefined;
  const detect = sharedWork(async signal => (known = apiOf(await detectGeneration(ask, signal))));

  /** What the controller speaks by now, if that is something else than what it was thought to. */
  async function findOther(used: Api, signal: AbortSignal): Promise<Api | undefined> {
    if (known !== undefined && known.generation !== used.generation) return known;
    if (askedAgainMs !== undefined && now() - askedAgainMs < askAgainAfterMs) return undefined;
    askedAgainMs = now();
    const found = await detect(signal);
    return found.generation === used.generation ? undefined : found;
  }

  const find = async (signal: AbortSignal): Promise<Api> => known ?? detect(signal);
  return {
    find,
    async useKnown(call) {
      if (known === undefined) throw new ControllerError('aborted');
      return call(known);
    },
    async use(call, signal) {
      const api = await find(signal);
      try {
        return await call(api);
      } catch (error) {
        if (setting !== 'auto' || !saysNoSuchCall(error)) throw error;
        // Whatever goes wrong here, it is the call that failed.
        const other = await findOther(api, signal).catch(() => undefined);
        if (other === undefined) throw error;
        return call(other);
      }
    },
  };
}

/**
 * True for answers to a call that the controller does not have. A 404 alone may also mean that it does not have the
 * trace; gateways word the other case themselves ("BAPI not found with technicalName …", "no Route matched …").
 */
function saysNoSuchCall(error: unknown): boolean {
  const kind = controllerErrorKind(error);
  const { purpose, status, reason = '' } = controllerErrorDetails(error);
  if (kind === 'notTheApi') return status === 404;
  if (kind !== 'notFound') return false;
  const gateway = typeof reason === 'string' && /\b(?:bapi not found|no route matched)\b/i.test(reason);
  return purpose === 'start' || purpose === 'list' || gateway;
}
