/** The command line cannot be understood; `message` says which word and why. */
export class UsageError extends Error {
  readonly kind = 'usage';
}
