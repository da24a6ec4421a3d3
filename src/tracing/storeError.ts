/**
 * What kept a trace from being written. `disk`: it is full, read-only, not permitted; the message names the system's code.
 * `deleted`: a person has deleted the trace meanwhile, perhaps in another window.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    message: string,
    options: ErrorOptions = {},
    readonly kind: 'disk' | 'deleted' = 'disk',
  ) {
    super(message, options);
  }
}

/** The same failure as a `StoreError`. Names the system's code, no path. */
export function diskError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StoreError(code, { cause: error });
}

export function wasDeleted(error: unknown): boolean {
  return error instanceof StoreError && error.kind === 'deleted';
}
