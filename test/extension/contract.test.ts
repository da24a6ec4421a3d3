import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { contextKeys, type ContextKeys } from '../../src/extension/contextKeys';
import { commandIds, panelType, viewIds } from '../../src/extension/seam';
import { extensionUnderTest, manifest } from './extensionUnderTest';

/** Without an item these ask for one: which controller is meant. */
const askForTheirItem = [
  'dnac.changePassword',
  'dnac.copyControllerAddress',
  'dnac.editController',
  'dnac.makeDefaultController',
  'dnac.markProduction',
  'dnac.openControllerInBrowser',
  'dnac.removeController',
  'dnac.reviewCertificate',
  'dnac.showExistingTraces',
  'dnac.signIn',
  'dnac.signOut',
  'dnac.unmarkProduction',
];

/** These need nothing but a window. */
const needNoItem = [
  'dnac.addController',
  'dnac.deleteAllLocalData',
  'dnac.deleteOlderTraces',
  'dnac.filterTraces',
  'dnac.importControllers',
  'dnac.reportIssue',
  'dnac.rerunLastTrace',
  'dnac.showLog',
  'dnac.showRunning',
  'dnac.tracePath',
  'dnac.traceText',
  'dnac.tryDemo',
];

/** What the context keys that are words may be; the compiler knows as well. */
const words: { readonly [Key in 'dnac.controllerState' | 'dnac.traceFilter']: readonly ContextKeys[Key][] } =
  {
    'dnac.controllerState': ['none', 'signedOut', 'unreachable', 'ready'],
    'dnac.traceFilter': ['off', 'on', 'hidesAll'],
  };

/** VS Code drops the items of a menu that it does not know. */
const knownMenus = ['commandPalette', 'editor/context', 'view/item/context', 'view/title', 'webview/context'];

const { contributes, activationEvents } = manifest();
const { commands, menus, views, viewsWelcome, walkthroughs, customEditors } = contributes;
const named = commands.map(({ command }) => command);
const text = (file: string): string =>
  readFileSync(path.join(extensionUnderTest().extensionPath, file), 'utf8');
const keysOf = (file: string): readonly string[] => Object.keys(JSON.parse(text(file)) as object).sort();

/** Every `when` clause and completion event of the manifest. */
function conditions(): readonly string[] {
  const items = [...Object.values(menus).flat(), ...viewsWelcome, ...(contributes.keybindings ?? [])];
  const events = walkthroughs.flatMap(({ steps }) =>
    steps.flatMap(({ completionEvents }) => completionEvents),
  );
  return [
    ...items.flatMap(({ when }) => when ?? []),
    ...events.filter(event => event.startsWith('onContext:')).map(event => event.slice('onContext:'.length)),
    ...commands.flatMap(({ enablement }) => enablement ?? []),
  ];
}

/** The extension's own context keys in a condition: not what a key is compared with. */
function keysIn(condition: string): readonly string[] {
  const left = condition.replace(/(?:==|!=|=~|\bin\b)\s*(?:\/(?:\\.|[^/])*\/\w*|'[^']*'|[\w.]+)/g, '');
  return left.match(/\bdnac\.[\w.]+/g) ?? [];
}

describe('the manifest and the code', () => {
  it('name the same commands and views', () => {
    assert.deepEqual([...named].sort(), [...commandIds].sort());
    assert.deepEqual(
      Object.values(views).flatMap(list => list.map(({ id }) => id)),
      [...viewIds],
    );
  });

  it('know every command of a menu, a key, a link or a walkthrough', () => {
    const inKeys = (contributes.keybindings ?? []).flatMap(({ command, args }) =>
      command === 'runCommands' ? (args?.commands ?? []) : [command],
    );
    const links = [...text('package.nls.json').matchAll(/command:([\w.]+)/g)].map(([, id = '']) => id);
    const done = walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents }) => completionEvents),
    );
    const used = [
      ...Object.values(menus).flatMap(items => items.map(({ command }) => command)),
      ...inKeys.map(key => (typeof key === 'string' ? key : key.command)),
      ...links,
      ...done.flatMap(event => (event.startsWith('onCommand:') ? event.slice('onCommand:'.length) : [])),
    ];
    const strangers = used.filter(id => !named.includes(id) && !/^(workbench|list)\./.test(id));
    assert.deepEqual(strangers, []);
  });

  it('have conditions that VS Code can read: one that it cannot holds everywhere', async () => {
    const all = conditions();
    // What VS Code's own editor for package.json asks; not for extensions to use, but it is VS Code's own reading.
    const problems = await vscode.commands.executeCommand<unknown[][]>('_validateWhenClauses', all);
    assert.equal(problems.length, all.length);
    assert.deepEqual(
      all.filter((_, index) => problems[index]?.length !== 0),
      [],
    );
  });

  it('agree on every context key, and none is set that nobody asks for', () => {
    const asked = new Set(conditions().flatMap(keysIn));
    assert.deepEqual([...asked].sort(), [...contextKeys].sort());
  });

  it('have a text for every key of package.nls.json, and no other', () => {
    const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual(keysOf('package.nls.json'), [...new Set(used)].sort());
  });

  it('have the same keys in every translation', () => {
    for (const [folder, english] of [
      ['.', 'package.nls.json'],
      ['l10n', 'bundle.l10n.json'],
    ] as const) {
      const names = readdirSync(path.join(extensionUnderTest().extensionPath, folder));
      const beginning = english.replace(/\.json$/, '.');
      for (const name of names.filter(file => file.startsWith(beginning)))
        assert.deepEqual(keysOf(path.join(folder, name)), keysOf(path.join(folder, english)), name);
    }
  });

  it('list only what VS Code does not generate as a reason to activate', () => {
    const generated = /^on(?:Command|View|CustomEditor|LanguageModelTool|Walkthrough):/;
    assert.deepEqual(
      activationEvents.filter(event => generated.test(event)),
      [],
    );
  });

  it('activate for links, for a panel that comes back, and at the end of a start, where traces may go on', () => {
    assert.deepEqual([...activationEvents].sort(), [
      'onStartupFinished',
      'onUri',
      `onWebviewPanel:${panelType}`,
    ]);
  });

  it('know the menus, and every view that a condition, a key or a welcome text is for', () => {
    assert.deepEqual(Object.keys(menus).sort(), knownMenus);
    const inConditions = conditions().flatMap(condition =>
      [...condition.matchAll(/\b(?:view|focusedView) == '?(dnac[\w.]*)/g)].map(([, view = '']) => view),
    );
    const named = [...inConditions, ...viewsWelcome.map(({ view }) => view)];
    assert.deepEqual([...new Set(named)].sort(), [...viewIds]);
  });

  it('mean both kinds of page by every condition on one', () => {
    const pages = [panelType, ...customEditors.map(({ viewType }) => viewType)];
    const patterns = conditions().flatMap(condition =>
      [...condition.matchAll(/webviewId =~ \/((?:\\.|[^/])+)\//g)].map(
        ([, pattern = '']) => new RegExp(pattern),
      ),
    );
    assert.equal(patterns.length, menus['webview/context']?.length);
    for (const pattern of patterns)
      assert.ok(
        pages.every(page => pattern.test(page)),
        String(pattern),
      );
  });

  it('compare context keys with what they can be, and have a welcome text for each state', () => {
    for (const [key, known] of Object.entries(words)) {
      const pattern = new RegExp(`${key.replace('.', '\\.')} [!=]= '(\\w+)'`, 'g');
      const compared = conditions().flatMap(condition => [...condition.matchAll(pattern)]);
      const strangers = compared.filter(([, word = '']) => !known.some(each => each === word));
      assert.deepEqual(strangers, []);
    }
    const welcomed = viewsWelcome.map(({ when = '' }) => when).join(' ');
    const silent = words['dnac.controllerState'].filter(
      state => !welcomed.includes(`dnac.controllerState == '${state}'`),
    );
    assert.deepEqual(silent, []);
  });

  it('show no command in the palette that needs an item', () => {
    const ruled = (menus['commandPalette'] ?? []).map(({ command }) => command);
    assert.deepEqual(
      named.filter(id => !ruled.includes(id)).sort(),
      [...askForTheirItem, ...needNoItem].sort(),
    );
  });
});
