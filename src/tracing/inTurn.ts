import type { RequestBudget, RequestPriority } from './requestBudget';

/** Sends one request when the budget has room for it; where a person waits for it, it goes before enrichment. */
export async function inTurn<T>(
  budget: RequestBudget,
  signal: AbortSignal,
  call: () => Promise<T>,
  priority: RequestPriority = 'trace',
): Promise<T> {
  const answered = await budget.take(priority, signal);
  try {
    return await call();
  } finally {
    answered();
  }
}
