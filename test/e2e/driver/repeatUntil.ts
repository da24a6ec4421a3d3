import type { Locator } from 'playwright-core';

/** Does something that VS Code may not notice, until that is to be seen which comes of it; five times at most. */
export async function repeatUntil(seen: Locator, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await act();
    const isSeen = await seen.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isSeen) return;
  }
  await seen.waitFor();
}
