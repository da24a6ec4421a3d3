import type { TraceView } from '../path/pageProtocol';
import type { Actions } from './actions';
import type { Shown } from './arrive';
import { actionOfKey, headActions } from './model/headActions';
import type { PageDom } from './pageDom';
import { sayWith } from './words';

/** Input kinds in which letters are not text. */
const choices: ReadonlySet<string> = new Set(['radio', 'checkbox', 'button']);

/** A key pressed anywhere on the page: Escape clears the filter or closes the details, single keys act. */
export function onPageKey(
  event: KeyboardEvent,
  { view, place }: Shown,
  actions: Actions,
  dom: PageDom,
): void {
  if (dom.hasFocus('dialog[open]')) return;
  if (event.key === 'Escape') {
    const isFiltering = place.filter !== '' && dom.hasFocus('.filter-input');
    return isFiltering ? actions.filter('') : actions.close();
  }
  const key = view.options.singleKeys ? singleKey(event) : undefined;
  if (key !== undefined && obeyKey(key, view, actions)) event.preventDefault();
}

/** Does what a single key stands for; false when it stands for nothing now. */
function obeyKey(key: string, view: TraceView, actions: Actions): boolean {
  if (key === '/') actions.focusFilter();
  else if (key === '?') actions.showKeys();
  else {
    const action = actionOfKey(headActions(view, sayWith(view.strings)), key);
    if (action === undefined) return false;
    if (action.message !== undefined) actions.post(action.message);
    else if (action.menu !== undefined) actions.openMenu(action.menu.id, 'first');
  }
  return true;
}

/**
 * The single key that was pressed, in lower case, if it is the page's to act on: not while somebody types, composes
 * (IME) or holds a modifier.
 */
function singleKey(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
  if (event.defaultPrevented || isComposing || repeat || key.length !== 1) return undefined;
  // Some keyboards have "/" and "?" on another key's shifted side; a letter with Shift is a modifier.
  if (ctrlKey || metaKey || altKey || (shiftKey && /\p{L}/u.test(key))) return undefined;
  if (isTyping(event.target)) return undefined;
  return key.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !choices.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
