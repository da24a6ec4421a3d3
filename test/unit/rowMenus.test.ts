import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

const file = path.join(import.meta.dirname, '../../package.json');
const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly contributes: { readonly menus: Readonly<Record<string, readonly MenuItem[]>> };
};
const items = contributes.menus['view/item/context'] ?? [];
/** Every kind of row that has a menu. */
const rows = [
  ...['running', 'waiting', 'finished'].flatMap(state => [`trace.${state}`, `trace.${state}.pinned`]),
  ...['onController', 'onController.one', 'listed', 'story', 'controller.demo'],
  ...['own', 'workspace'].flatMap(kind => [`controller.${kind}.in`, `controller.${kind}.out`]),
  ...['controller.own.in.production.default.certificate', 'controller.workspace.out.certificate'],
];
/** Enter on the row does the same. */
const byEnter = ['dnac.runStory'];

/** Whether an item is in the menu of a row of this kind, when that row alone is selected. */
function fits({ when }: MenuItem, row: string): boolean {
  return when
    .split(' && ')
    .filter(clause => clause.startsWith('viewItem '))
    .every(clause => {
      const [, sign = '', text = ''] = clause.split(' ');
      if (sign === '==') return row === text;
      return new RegExp(text.slice(1, -1)).test(row) === (sign === '=~');
    });
}

describe('the menus of rows', () => {
  it('have every button of a row as well: a keyboard does not reach a button', () => {
    const isButton = ({ group }: MenuItem): boolean => group.startsWith('inline');
    for (const row of rows) {
      const offered = items.filter(item => fits(item, row));
      assert.ok(offered.length > 0, row);
      const inMenu = offered.filter(item => !isButton(item)).map(({ command }) => command);
      const missing = offered.filter(item => isButton(item) && !inMenu.includes(item.command));
      const commands = missing.map(({ command }) => command);
      assert.deepEqual(
        commands.filter(command => !byEnter.includes(command)),
        [],
        row,
      );
    }
  });
});
