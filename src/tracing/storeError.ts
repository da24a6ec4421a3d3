/** The disk did not do its part: full, read-only, not permitted. The message names the system's code. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind = 'disk';
}

/** The same failure as a `StoreError`. Names the system's code, no path. */
export function diskError(error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StoreError(code, { cause: error });
}
