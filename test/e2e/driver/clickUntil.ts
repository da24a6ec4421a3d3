import type { Locator } from 'playwright-core';

/** Clicks on a row of a tree until that is to be seen which comes of it: VS Code loses a click while it draws anew. */
export async function clickUntil(row: Locator, seen: Locator): Promise<void> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await row.click();
    const isSeen = await seen.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isSeen) return;
  }
  await seen.waitFor();
}

/** The same with a group that is to be unfolded. */
export function unfold(group: Locator): Promise<void> {
  return clickUntil(group, group.and(group.page().locator('[aria-expanded=true]')));
}

/** The same with one that is to be folded. */
export function fold(group: Locator): Promise<void> {
  return clickUntil(group, group.and(group.page().locator('[aria-expanded=false]')));
}
