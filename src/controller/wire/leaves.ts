import * as v from 'valibot';

// Readers for single values of a controller's JSON. None of them fails: what is not understood is absent, and so are
// the controllers' ways of saying so (null, "", "null", -1).

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return readText(String(value));
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' || trimmed === '-1' || /^(null|undefined)$/i.test(trimmed) ? undefined : trimmed;
}

/** Numbers come as numbers or, in older versions, as strings. Nothing a controller counts is below zero. */
export function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const word = value.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** Times are epoch ms; 0 stands for "not yet". */
function readTime(value: unknown): number | undefined {
  const ms = readNumber(value);
  return ms === 0 ? undefined : ms;
}

/** A list; a single object where a list is expected counts as a list of one. */
export function readList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : [];
}

function readTexts(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(readText).filter(item => item !== undefined);
}

const leaf = <T>(read: (value: unknown) => T) => v.optional(v.pipe(v.unknown(), v.transform(read)));

export const text = leaf(readText);
export const number = leaf(readNumber);
export const boolean = leaf(readBoolean);
export const time = leaf(readTime);
export const texts = v.optional(v.pipe(v.unknown(), v.transform(readTexts)), []);
/** Items as they came, so that each can be kept beside what was understood of it. */
export const anything = v.optional(v.pipe(v.unknown(), v.transform(readList)), []);

/** An object with these fields, unknown ones kept; absent when it is no object. */
export function object<const Fields extends v.ObjectEntries>(fields: Fields) {
  return v.fallback(v.optional(v.looseObject(fields)), undefined);
}

/** A list of such objects; what is no object is left out. */
export function objects<const Fields extends v.ObjectEntries>(fields: Fields) {
  const item = v.looseObject(fields);
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform(value =>
        readList(value)
          .filter(isObject)
          .map(entry => v.parse(item, entry)),
      ),
    ),
    [],
  );
}
