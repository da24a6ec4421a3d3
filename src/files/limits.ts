/** What a trace file may hold at most; far above what a controller answers, far below what would hurt. */
const maxCharacters = 64_000_000;
const maxDepth = 64;
const maxValues = 2_000_000;
const maxTextLength = 1_000_000;
export const maxHops = 1000;

/** Why a file is not even looked at: the limit that its text breaks; undefined if none. */
export function textProblem(text: string): string | undefined {
  return text.length > maxCharacters ? `more than ${maxCharacters} characters` : undefined;
}

/** The limit that a parsed value breaks; undefined if none. Walks without recursion, since the depth is not trusted. */
export function valueProblem(value: unknown, depthLeft = maxDepth): string | undefined {
  const waiting: [unknown, number][] = [[value, depthLeft]];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [current, left] = next;
    seen += 1;
    if (seen > maxValues) return `more than ${maxValues} values`;
    if (typeof current === 'string' && current.length > maxTextLength) {
      return `a text of more than ${maxTextLength} characters`;
    }
    if (typeof current !== 'object' || current === null) continue;
    if (left === 0) return `nested more than ${maxDepth} deep`;
    for (const inner of Object.values(current)) waiting.push([inner, left - 1]);
  }
  return undefined;
}
