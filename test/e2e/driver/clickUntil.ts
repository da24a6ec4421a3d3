import type { Locator } from 'playwright-core';
import { repeatUntil } from './repeatUntil';

/** Clicks on a row of a tree until that is to be seen which comes of it: VS Code loses a click while it draws anew. */
export function clickUntil(
  row: Locator,
  seen: Locator,
  how: Parameters<Locator['click']>[0] = {},
): Promise<void> {
  return repeatUntil(seen, () => row.click(how));
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
