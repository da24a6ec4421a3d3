import type { Actions } from './actions';

/** The keys of an open menu: arrows, Home and End move, a letter jumps, Escape and Tab close. No key gets further. */
export function onMenuKey(event: KeyboardEvent, actions: Actions): void {
  event.stopPropagation();
  if (event.key === 'Tab') return actions.closeMenu(false);
  if (event.key === 'Escape') {
    event.preventDefault();
    return actions.closeMenu(true);
  }
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.findIndex(item => item === menu.ownerDocument.activeElement);
  const next = placeAfter(event, items, at);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function placeAfter(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  items: readonly HTMLElement[],
  at: number,
): number | undefined {
  const count = items.length;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey
        ? placeOfLetter(key, items, at)
        : undefined;
  }
}

/** The next item that begins with the letter, from the top again after the last. */
function placeOfLetter(letter: string, items: readonly HTMLElement[], at: number): number | undefined {
  const begins = (item: HTMLElement | undefined) =>
    item?.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()) === true;
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find(place => begins(items[place]));
}
