import type { CatalystCenter } from '../controller/deviceCommands';
import type { ControllerErrorKind } from '../controller/controllerError';
import { controllerErrorDetails, controllerErrorKind } from '../controller/describeError';
import type { Clock } from './clock';
import { inTurn } from './inTurn';
import type { RequestBudget } from './requestBudget';

/** What asking about a device works with. */
export interface DeviceWork {
  readonly controller: CatalystCenter;
  readonly budget: RequestBudget;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const attempts = 3;
const usualPauseMs = 3000;
const longestPauseMs = 30_000;
const passing: readonly (ControllerErrorKind | undefined)[] = ['noAnswer', 'unreachable', 'rateLimited'];

/** Asks in turn for something that changes nothing, so that it may be asked again: what passes is waited for. */
export async function askPatiently<T>(
  { budget, clock, signal }: DeviceWork,
  call: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTurn(budget, signal, call);
    } catch (error) {
      if (attempt === attempts || !passing.includes(controllerErrorKind(error))) throw error;
      const { retryAfterMs = usualPauseMs * attempt } = controllerErrorDetails(error);
      await clock.wait(Math.min(retryAfterMs, longestPauseMs), signal);
    }
  }
}
