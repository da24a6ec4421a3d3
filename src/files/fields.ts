import * as v from 'valibot';

/** Building blocks of the file's schemas. What may be absent is left out, never `null`. */
export const text = v.string();
export const maybeText = v.exactOptional(text);
export const number = v.pipe(v.number(), v.finite());
export const maybeNumber = v.exactOptional(number);
/** A place in `hops`. */
export const position = v.pipe(v.number(), v.integer(), v.minValue(0));
