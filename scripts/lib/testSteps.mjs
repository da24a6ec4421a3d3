/**
 * One part of `npm test`: a command, and whether it leaves counts of its own or counts as one check.
 * @typedef {object} TestStep
 * @property {string} name
 * @property {'check' | 'runner'} kind
 * @property {readonly string[]} command arguments for this Node
 * @property {readonly string[]} [needs] names of steps without which it cannot run
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limitMs] if it may take longer than the usual limit
 */

const minuteMs = 60_000;

/** No single part may take longer; the whole takes minutes. */
export const stepLimitMs = 20 * minuteMs;

/**
 * Mocha over one folder below test/: dots for the quick ones, a line per test for the others.
 * @param {string} folder
 * @param {number} timeoutMs for one test
 * @param {number} [jobs] how many files run side by side
 * @param {readonly string[]} [files] names without an ending; all of them if left out
 */
export function mochaCommand(folder, timeoutMs, jobs = 1, files = []) {
  const names = files.length === 0 ? ['**/*'] : files;
  return [
    'node_modules/mocha/bin/mocha.js',
    '--no-config',
    '--exit',
    ...['--node-option', 'import=tsx'],
    ...['--forbid-only', '--forbid-pending'],
    ...['--timeout', String(timeoutMs)],
    ...['--reporter', 'scripts/lib/countingReporter.mjs'],
    ...(folder === 'unit' ? [] : ['--reporter-option', 'list=true']),
    ...(jobs === 1 ? [] : ['--parallel', '--jobs', String(jobs)]),
    ...names.map(name => `test/${folder}/${name}.test.ts`),
  ];
}

/**
 * The e2e files that run in the oldest VS Code, too, each time: the main way, and what depends on a version most, which is
 * prompts with Back and secrets, a tree with several selected, default keys, the custom editor and the walkthrough. All of
 * them run there in `npm run test:soak`.
 */
const oldestFiles = ['mainWay', 'controllers', 'history', 'keys', 'traceFiles', 'walkthrough'];

/** Every e2e file, in the VS Code that E2E_VSCODE names. */
export const everyEndToEndFile = mochaCommand('e2e', 2 * minuteMs, 2);

const tsc = 'node_modules/typescript/bin/tsc';

/** @type {readonly TestStep[]} */
export const testSteps = [
  { name: 'types-node', kind: 'check', command: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types-page', kind: 'check', command: [tsc, '-p', 'src/webview/tsconfig.json'] },
  { name: 'types-test', kind: 'check', command: [tsc, '-p', 'test/tsconfig.json'] },
  { name: 'lint', kind: 'check', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'format', kind: 'check', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'knip', kind: 'check', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'l10n', kind: 'check', command: ['scripts/l10n.mjs', '--check'] },
  { name: 'unit', kind: 'runner', command: mochaCommand('unit', 20_000, 3) },
  { name: 'build', kind: 'check', command: ['scripts/package.mjs'] },
  {
    name: 'package',
    kind: 'runner',
    command: mochaCommand('package', 10_000),
    needs: ['build'],
  },
  { name: 'page', kind: 'runner', command: mochaCommand('page', 2 * minuteMs, 2), needs: ['build'] },
  {
    name: 'extension-newest',
    kind: 'runner',
    command: ['scripts/extension-tests.mjs', 'newest'],
    needs: ['build'],
  },
  {
    name: 'extension-oldest',
    kind: 'runner',
    command: ['scripts/extension-tests.mjs', 'oldest'],
    needs: ['build'],
  },
  {
    name: 'e2e-newest',
    kind: 'runner',
    command: everyEndToEndFile,
    needs: ['build'],
    env: { E2E_VSCODE: 'newest' },
  },
  {
    name: 'e2e-oldest',
    kind: 'runner',
    command: mochaCommand('e2e', 2 * minuteMs, 2, oldestFiles),
    needs: ['build'],
    env: { E2E_VSCODE: 'oldest' },
  },
];

/**
 * The steps whose name starts with one of the words, and what they need; all of them without words.
 * @param {readonly string[]} words
 */
export function chooseSteps(words) {
  if (words.length === 0) return testSteps;
  const chosen = testSteps.filter(step => words.some(word => step.name.startsWith(word)));
  const needed = new Set(chosen.flatMap(step => step.needs ?? []));
  return testSteps.filter(step => chosen.includes(step) || needed.has(step.name));
}
