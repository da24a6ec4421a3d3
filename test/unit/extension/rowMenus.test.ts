import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownController } from '../../../src/extension/controllers/knownController';
import { controllerRow } from '../../../src/extension/views/controllerRow';
import { traceRow } from '../../../src/extension/views/traceRow';
import { summaryAt } from './history/summaries';
import { reader } from './reader';

interface Item {
  readonly command: string;
  readonly when: string;
  readonly group: string;
}

const root = path.join(import.meta.dirname, '../../..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly menus: { readonly 'view/item/context': readonly Item[] } };
};
const items = contributes.menus['view/item/context'];

const own = { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' } as const;
const controllers: readonly KnownController[] = [
  { kind: 'own', ...own },
  { kind: 'own', ...own, production: true, isDefault: true },
  { kind: 'workspace', ...own },
  { kind: 'demo', name: 'Demo network', origin: 'demo', username: 'demo' },
];

/** What the rows of the two views call themselves. */
function rows(): readonly string[] {
  const ofControllers = controllers.flatMap(controller =>
    (['ready', 'passwordMissing'] as const).flatMap(state =>
      ([undefined, 'certificateChanged'] as const).map(
        trouble => controllerRow(controller, state, trouble, reader).contextValue,
      ),
    ),
  );
  const ofTraces = [{}, { pinned: true } as const].flatMap(pinned => [
    traceRow(summaryAt('a', 23, 9, pinned), reader).contextValue,
    traceRow(summaryAt('a', 23, 9, { ...pinned, state: 'running' }), reader).contextValue,
    traceRow(summaryAt('a', 23, 9, { ...pinned, state: 'running' }), reader, 'signInNeeded').contextValue,
  ]);
  const others = ['story', 'listed', 'listed.here', 'onController', 'onController.one'];
  return [...new Set([...ofControllers, ...ofTraces, ...others])];
}

/** Whether an item stands in the menu of such a row, as far as the row decides. */
function fits({ when }: Item, row: string): boolean {
  const terms = [...when.matchAll(/(!\()?viewItem (?:=~ \/((?:\\.|[^/])+)\/|== (\w+))/g)];
  return terms.every(([, not, pattern, word]) => {
    const isThere = pattern === undefined ? row === word : new RegExp(pattern).test(row);
    return isThere === (not === undefined);
  });
}

/** Enter on the row does the same. */
const byEnter = ['dnac.runStory'];

describe('the menus of rows', () => {
  it('have every button of a row as well: a keyboard does not reach a button', () => {
    const isButton = ({ group }: Item): boolean => group.startsWith('inline');
    for (const row of rows()) {
      const offered = items.filter(item => fits(item, row));
      const inMenu = offered.filter(item => !isButton(item)).map(({ command }) => command);
      const buttons = offered.filter(isButton).map(({ command }) => command);
      const missing = buttons.filter(command => ![...inMenu, ...byEnter].includes(command));
      assert.deepEqual(missing, [], row);
    }
  });

  it('have no item that is for no row', () => {
    const idle = items.filter(item => !rows().some(row => fits(item, row)));
    assert.deepEqual(idle, []);
  });

  it('leave no row without one', () => {
    const bare = rows().filter(row => !items.some(item => fits(item, row)));
    assert.deepEqual(bare, []);
  });

  it('name the view and the row in every condition', () => {
    const broad = items.filter(({ when }) => !/\bview == dnac\.\w+ && .*\bviewItem\b/.test(when));
    assert.deepEqual(broad, []);
  });
});
