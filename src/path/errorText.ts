/** What was thrown, for a log or as the reason in a sentence. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
