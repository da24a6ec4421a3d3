import type { Locator } from 'playwright-core';

/** Clicks on a group of a tree until it is unfolded: VS Code loses a click while it draws the rows anew. */
export async function unfold(group: Locator): Promise<void> {
  await clickUntil(group, 'true');
}

/** The same, until the group is folded. */
export async function fold(group: Locator): Promise<void> {
  await clickUntil(group, 'false');
}

async function clickUntil(group: Locator, expanded: 'true' | 'false'): Promise<void> {
  const done = group.and(group.page().locator(`[aria-expanded=${expanded}]`));
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await group.click();
    const isDone = await done.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  throw new Error(`The group is not ${expanded === 'true' ? 'unfolded' : 'folded'} by clicks.`);
}
