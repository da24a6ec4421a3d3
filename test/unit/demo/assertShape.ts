import assert from 'node:assert/strict';

/**
 * What a JSON value must look like: a type's name (`?` for one that may be null), a list of such values, or the fields
 * that an object may have. A field may be missing, but none may be there that is not named.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'string?'
  | 'integer?'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

/** Throws with the place of the first thing that does not fit. */
export function assertShape(value: unknown, shape: Shape, place = '$'): void {
  if (typeof shape === 'string') {
    assert.ok(fits(value, shape), `${place} is ${JSON.stringify(value)}, not ${shape}`);
  } else if (isList(shape)) {
    assert.ok(Array.isArray(value), `${place} is no list`);
    value.forEach((item: unknown, index) => assertShape(item, shape[0], `${place}[${index}]`));
  } else {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${place} is no object`);
    for (const [field, inner] of Object.entries(value)) {
      const expected = shape[field];
      assert.ok(expected, `${place}.${field} is not a field`);
      assertShape(inner, expected, `${place}.${field}`);
    }
  }
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function fits(value: unknown, shape: string): boolean {
  if (shape.endsWith('?')) return value === null || fits(value, shape.slice(0, -1));
  return shape === 'integer' ? Number.isInteger(value) : typeof value === shape;
}
