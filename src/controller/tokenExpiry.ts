import { isObject, readNumber } from './wire/leaves';

/** Tokens are renewed this long before they end. */
const marginMs = 60_000;

/**
 * Until when to use a token, by our clock. Its `exp` (seconds, by the controller's clock) is taken as a lifetime from
 * the login's answer, since the two clocks need not agree. Undefined: it does not say, or it has less than a minute
 * left already; then a 401 will tell.
 */
export function useTokenUntilMs(
  token: string,
  controllerNowMs: number,
  ourNowMs: number,
): number | undefined {
  const exp = readExp(token);
  if (exp === undefined) return undefined;
  const usableMs = exp * 1000 - controllerNowMs - marginMs;
  return usableMs > 0 ? ourNowMs + usableMs : undefined;
}

function readExp(token: string): number | undefined {
  const [, claims] = token.split('.');
  if (claims === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    return isObject(read) ? readNumber(read['exp']) : undefined;
  } catch {
    return undefined;
  }
}
