import { message, type Message } from '../path/message';

/** What a trace file may hold at most; far above what a controller answers, far below what would hurt. */
const maxCharacters = 64_000_000;
const maxDepth = 64;
const maxValues = 2_000_000;
const maxTextLength = 1_000_000;
export const maxHops = 1000;

/** Why a file is not even looked at: the limit that its text breaks; undefined if none. */
export function textProblem(text: string): Message | undefined {
  return text.length > maxCharacters ? message('damage.tooLong', { count: maxCharacters }) : undefined;
}

/** The limit that a parsed value breaks; undefined if none. Walks without recursion, since the depth is not trusted. */
export function valueProblem(value: unknown, depthLeft = maxDepth): Message | undefined {
  const waiting: [unknown, number][] = [[value, depthLeft]];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [current, left] = next;
    seen += 1;
    if (seen > maxValues) return message('damage.tooMuch', { count: maxValues });
    if (typeof current === 'string' && current.length > maxTextLength) {
      return message('damage.longText', { count: maxTextLength });
    }
    if (typeof current !== 'object' || current === null) continue;
    if (left === 0) return message('damage.tooDeep', { count: maxDepth });
    for (const inner of Object.values(current)) waiting.push([inner, left - 1]);
  }
  return undefined;
}
