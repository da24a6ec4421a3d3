import type { Locator } from 'playwright-core';

/** Clicks on a row of a tree until that is to be seen which comes of it: VS Code loses a click while it draws anew. */
export async function clickUntil(
  row: Locator,
  seen: Locator,
  how: Parameters<Locator['click']>[0] = {},
): Promise<void> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await row.click(how);
    const isSeen = await seen.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isSeen) return;
  }
  await seen.waitFor();
}

/** Clicks on a row with Ctrl until it is selected beside others. */
export function addToSelection(row: Locator): Promise<void> {
  const selected = row.and(row.page().locator('[aria-selected=true]'));
  return clickUntil(row, selected, { modifiers: ['Control'] });
}

/** Clicks on a group until it is unfolded. */
export function unfold(group: Locator): Promise<void> {
  return clickUntil(group, group.and(group.page().locator('[aria-expanded=true]')));
}

/** Clicks on a group until it is folded. */
export function fold(group: Locator): Promise<void> {
  return clickUntil(group, group.and(group.page().locator('[aria-expanded=false]')));
}
