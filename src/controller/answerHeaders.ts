/** An HTTP date as epoch ms; undefined for anything else. */
export function readDate(text: string | undefined): number | undefined {
  if (text === undefined || !/GMT|UTC|Z$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** `Retry-After` in ms: seconds, or a date counted from the answer's own date. */
export function readRetryAfter(text: string | undefined, fromMs: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const dateMs = readDate(text);
  return dateMs === undefined ? undefined : Math.max(0, dateMs - fromMs);
}
