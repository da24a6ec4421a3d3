import type { Actions, MenuId } from '../actions';

export interface MenuItemModel {
  readonly label: string;
  /** Drawn as a check box that may be on; the menu stays open for the next one. */
  readonly isChecked?: boolean;
  readonly act: (actions: Actions) => void;
}

export interface MenuGroupModel {
  readonly title?: string;
  readonly items: readonly MenuItemModel[];
}

/** A menu and the name of the button that opens it. */
export interface MenuModel {
  readonly id: MenuId;
  readonly name: string;
  readonly groups: readonly MenuGroupModel[];
}
