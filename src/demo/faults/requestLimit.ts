import type { Fault, FaultPlan } from './faultPlan';

const windowMs = 60_000;

/**
 * A controller that answers so many requests in any minute and turns all others away with 429, as gateways do: a refused
 * request counts for nothing. `now`: the box's clock, epoch ms.
 */
export function requestLimit(perMinute: number, now: () => number): FaultPlan {
  let answered: number[] = [];
  return (): Fault | undefined => {
    const nowMs = now();
    answered = answered.filter(atMs => atMs > nowMs - windowMs);
    if (answered.length < perMinute) {
      answered.push(nowMs);
      return undefined;
    }
    const seconds = Math.ceil(((answered[0] ?? nowMs) + windowMs - nowMs) / 1000);
    return {
      kind: 'answer',
      status: 429,
      body: { message: 'API rate limit exceeded' },
      headers: { 'Retry-After': String(seconds) },
    };
  };
}
