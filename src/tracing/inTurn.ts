import type { RequestBudget } from './requestBudget';

/** Sends one request when the budget has room for it; a person waits for it, so it goes before enrichment. */
export async function inTurn<T>(
  budget: RequestBudget,
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> {
  const answered = await budget.take('trace', signal);
  try {
    return await call();
  } finally {
    answered();
  }
}
