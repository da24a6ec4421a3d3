/** Where in a value a string stands: the keys that lead there. */
export type Place = readonly (string | number)[];

/** Every string of a value, at every depth, with its place. */
export function stringsIn(value: unknown, at: Place = []): readonly { place: Place; text: string }[] {
  if (typeof value === 'string') return [{ place: at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, [...at, isList ? Number(key) : key]),
  );
}

/** How many numbers a value holds, at every depth. */
export function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + numbersIn(inner), 0);
}

/** The same value with other strings; the shape stays, so the type does. */
export function withStrings<T>(value: T, change: (text: string, place: Place) => string): T {
  return changed(value, change, []) as T;
}

function changed(value: unknown, change: (text: string, place: Place) => string, at: Place): unknown {
  if (typeof value === 'string') return change(value, at);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((inner: unknown, index) => changed(inner, change, [...at, index]));
  const entries = Object.entries(value).map(([key, inner]) => [key, changed(inner, change, [...at, key])]);
  return Object.fromEntries(entries) as unknown;
}
