import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, Drawing } from '../actions';
import { onMenuKey } from '../menuKeys';
import type { MenuGroupModel, MenuItemModel, MenuModel } from '../model/menuModel';
import { icon } from './icon';

/** What the button of a menu shows. */
export interface MenuButton {
  readonly classes: string;
  readonly title: string;
  readonly content: TemplateResult;
  /** The content is a drawing alone: the menu's name is the button's too. */
  readonly isDrawing?: true;
  readonly key?: string;
  readonly isOff: boolean;
}

/** A button that opens a menu below it, for the mouse and the keyboard alike. */
export function menuButton(
  model: MenuModel,
  button: MenuButton,
  isOpen: boolean,
  { actions }: Drawing,
): TemplateResult {
  const toggle = () => (isOpen ? actions.closeMenu(true) : actions.openMenu(model.id, 'first'));
  return html`<div
    class="menu-place"
    @focusout=${(event: FocusEvent) => closeWhenLeft(event, isOpen, actions)}
  >
    <button
      type="button"
      class=${button.classes}
      data-menu=${model.id}
      title=${button.title}
      aria-label=${button.isDrawing === true ? model.name : nothing}
      aria-haspopup="menu"
      aria-expanded=${isOpen}
      aria-disabled=${button.isOff || nothing}
      aria-keyshortcuts=${button.key?.toUpperCase() ?? nothing}
      @click=${button.isOff ? nothing : toggle}
      @keydown=${(event: KeyboardEvent) => openByKey(event, model, button, actions)}
    >
      ${button.content}
    </button>
    ${isOpen ? menu(model, actions) : nothing}
  </div>`;
}

function menu({ id, name, groups }: MenuModel, actions: Actions): TemplateResult {
  return html`<div
    class="menu"
    role="menu"
    aria-label=${name}
    data-menu-of=${id}
    @keydown=${(event: KeyboardEvent) => onMenuKey(event, actions)}
  >
    ${groups.map(group => menuGroup(group, actions))}
  </div>`;
}

function menuGroup({ title, items }: MenuGroupModel, actions: Actions): TemplateResult {
  return html`<div class="menu-group" role="group" aria-label=${title ?? nothing}>
    ${title === undefined ? nothing : html`<div class="menu-title" aria-hidden="true">${title}</div>`}
    ${items.map(item => menuItem(item, actions))}
  </div>`;
}

function menuItem({ label, isChecked, act }: MenuItemModel, actions: Actions): TemplateResult {
  const choose = () => {
    if (isChecked === undefined) actions.closeMenu(true);
    act(actions);
  };
  return html`<button
    type="button"
    class="menu-item"
    role=${isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
    aria-checked=${isChecked ?? nothing}
    tabindex="-1"
    @click=${choose}
    @mouseenter=${(event: MouseEvent) => (event.currentTarget as HTMLElement).focus({ preventScroll: true })}
  >
    ${isChecked === undefined ? nothing : html`<span class="menu-check">${isChecked ? icon('check') : nothing}</span>`}
    <span>${label}</span>
  </button>`;
}

function openByKey(event: KeyboardEvent, { id }: MenuModel, { isOff }: MenuButton, actions: Actions): void {
  if (isOff || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  actions.openMenu(id, event.key === 'ArrowDown' ? 'first' : 'last');
}

function closeWhenLeft(event: FocusEvent, isOpen: boolean, actions: Actions): void {
  const place = event.currentTarget as HTMLElement;
  const goesTo = event.relatedTarget;
  if (isOpen && !(goesTo instanceof Node && place.contains(goesTo))) actions.closeMenu(false);
}
