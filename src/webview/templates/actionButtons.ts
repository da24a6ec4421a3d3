import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing, MenuId } from '../actions';
import type { ActionModel } from '../model/headActions';
import { icon } from './icon';
import { menuButton } from './menu';

/** The buttons of the head: each with its key in sight, and in its title. */
export function actionButtons(
  models: readonly ActionModel[],
  openMenu: MenuId | undefined,
  drawing: Drawing,
): TemplateResult {
  const { say, actions } = drawing;
  const keys = say('page.keys.title');
  return html`<div class="actions" role="group" aria-label=${say('page.actions')}>
    ${models.map(model => action(model, openMenu, drawing))}
    <button
      type="button"
      class="action is-small"
      aria-label=${keys}
      title=${keys}
      aria-haspopup="dialog"
      @click=${() => actions.showKeys()}
    >
      ${icon('keyboard')}
    </button>
  </div>`;
}

function action(model: ActionModel, openMenu: MenuId | undefined, drawing: Drawing): TemplateResult {
  const { message, menu } = model;
  if (menu === undefined) return button(model, drawing);
  const isOpen = openMenu === menu.id;
  if (message === undefined) {
    const { key, title, isOff } = model;
    const content = html`${face(model)}${icon('chevron-down')}`;
    return menuButton(
      menu,
      { classes: 'action', title, content, isOff, ...(key && { key }) },
      isOpen,
      drawing,
    );
  }
  const more = {
    classes: 'action is-more',
    title: menu.name,
    content: icon('chevron-down'),
    isDrawing: true as const,
    isOff: model.isOff,
  };
  return html`<div class="split">${button(model, drawing)}${menuButton(menu, more, isOpen, drawing)}</div>`;
}

function button(model: ActionModel, { actions }: Drawing): TemplateResult {
  const { message, isOff, isPressed, isSmall, key } = model;
  const act = () => {
    if (message !== undefined && !isOff) actions.post(message);
  };
  return html`<button
    type="button"
    class="action ${isSmall === true ? 'is-small' : ''}"
    data-action=${model.id}
    title=${model.title || nothing}
    aria-label=${isSmall === true ? model.name : nothing}
    aria-pressed=${isPressed ?? nothing}
    aria-disabled=${isOff || nothing}
    aria-keyshortcuts=${key?.toUpperCase() ?? nothing}
    @click=${act}
  >
    ${isSmall === true ? icon(model.icon) : face(model)}
  </button>`;
}

function face({ icon: shape, name, key }: ActionModel): TemplateResult {
  return html`${icon(shape)}<span>${name}</span>${
    key === undefined ? nothing : html`<kbd aria-hidden="true">${key.toUpperCase()}</kbd>`
  }`;
}
