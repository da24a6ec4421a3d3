import { plainText } from '../../path/plainText';
import { rowsOf, type BlockModel } from './blocks';
import { shownFields } from './shownFields';

/** More than this would be a page of its own; the JSON below has all. */
const mostFields = 200;
const longestValue = 600;

/** What the raw answer holds and no group of the details shows, by its place in the answer: nothing said is lost. */
export function alsoSaid(raw: unknown): readonly BlockModel[] {
  const fields = leaves(raw, [])
    .filter(({ path }) => path.some(name => !shownFields.has(name)))
    .slice(0, mostFields);
  return rowsOf(fields.map(({ path, value }) => [plainText(path.join('.')), plainText(value, longestValue)]));
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: string;
}

/** The values of an answer with the names that lead to them; what says nothing (null, empty) is none. */
function leaves(value: unknown, path: readonly string[]): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap(item => leaves(item, path));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, field]) => leaves(field, [...path, name]));
  const isSaid = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return isSaid && value !== '' ? [{ path, value: String(value) }] : [];
}
