// `node scripts/l10n.mjs [--check]`: gathers every English text that the extension translates into l10n/bundle.l10n.json.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { HumanError, runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';

const bundleFile = path.join(projectRoot, 'l10n/bundle.l10n.json');

await runScript(async () => {
  const texts = [
    ...(await textsIn('src/extension', '.ts', translatedTexts)),
    ...(await textsIn('src/path', 'Messages.ts', tableTexts)),
    ...(await textsIn('src/demo', 'examples.ts', exampleTexts)),
  ];
  const sorted = [...new Set(texts)].sort();
  const bundle = `${JSON.stringify(Object.fromEntries(sorted.map(text => [text, text])), undefined, 2)}\n`;
  if (!process.argv.includes('--check')) return writeFile(bundleFile, bundle);
  const kept = await readFile(bundleFile, 'utf8').catch(() => '');
  if (kept !== bundle)
    throw new HumanError('l10n/bundle.l10n.json is out of date: run "node scripts/l10n.mjs".');
});

/**
 * @param {string} folder
 * @param {string} ending of the names of the files to read
 * @param {(node: ts.Node) => string | undefined} textOf
 */
async function textsIn(folder, ending, textOf) {
  const names = await readdir(path.join(projectRoot, folder), { recursive: true });
  const files = names.filter(name => name.endsWith(ending)).sort();
  const texts = await Promise.all(files.map(name => textsOf(path.join(projectRoot, folder, name), textOf)));
  return texts.flat();
}

/**
 * @param {string} file
 * @param {(node: ts.Node) => string | undefined} textOf
 */
async function textsOf(file, textOf) {
  const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = node => {
    const text = textOf(node);
    if (text !== undefined) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * The text of `vscode.l10n.t('…')`, `reader.t('…')` and `t('…')`.
 * @param {ts.Node} node
 */
function translatedTexts(node) {
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const [text] = given;
  return name === 't' && text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined;
}

/**
 * The texts of a message table: its ids have a dot.
 * @param {ts.Node} node
 */
function tableTexts(node) {
  const isText = ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer);
  return isText && ts.isStringLiteral(node.name) ? node.initializer.text : undefined;
}

/**
 * The titles and stories of the demo network's examples.
 * @param {ts.Node} node
 */
function exampleTexts(node) {
  const isText = ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer);
  return isText && ['title', 'story'].includes(node.name.getText()) ? node.initializer.text : undefined;
}
