import fc from 'fast-check';

/** Values that a controller might send where something else is expected. */
const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'null',
    -1,
    0,
    '0',
    '-1',
    'NaN',
    'UNKNOWN',
    true,
    [],
    {},
    [[]],
    [null],
    Number.MAX_VALUE,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown, here: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...here, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? inner : each));
  return { ...value, [key]: inner };
}

/** A JSON value with odd values at up to six places. */
export function mutationsOf(original: unknown): fc.Arbitrary<unknown> {
  const anywhere = fc.constantFrom(...places(original).filter(place => place.length > 0));
  return fc
    .array(fc.tuple(anywhere, oddValue), { minLength: 1, maxLength: 6 })
    .map(changes => changes.reduce<unknown>((value, [place, by]) => replaced(value, place, by), original));
}
