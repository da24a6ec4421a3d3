import eslint from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const rooms = ['path', 'controller', 'files', 'tracing', 'demo', 'extension', 'webview', 'cli'];

/** What each room may import: other rooms, packages, and whether Node. Everything else is an error. */
const walls = {
  path: { rooms: [], packages: [], node: false },
  files: { rooms: ['path'], packages: ['valibot'], node: false },
  controller: { rooms: ['path'], packages: ['axios', 'valibot'], node: true },
  tracing: { rooms: ['path', 'files', 'controller'], packages: ['valibot', 'p-limit'], node: true },
  demo: { rooms: ['path'], packages: [], node: true, typesOnly: ['path'] },
  extension: {
    rooms: ['path', 'files', 'controller', 'tracing', 'demo'],
    packages: ['vscode'],
    node: true,
  },
  webview: {
    rooms: ['path'],
    packages: ['lit', '@dagrejs/dagre'],
    node: false,
  },
  cli: {
    rooms: ['path', 'files', 'controller', 'tracing', 'demo'],
    packages: [],
    node: true,
  },
};

/** A room's wall as a list of import patterns: all packages but its own, all rooms but its neighbours. */
function wall([room, allowed]) {
  const packages = allowed.packages.map(name => name.replace('/', '\\/')).join('|');
  const nodeModules = allowed.node ? 'node:|' : '';
  const exceptions = `\\.|${nodeModules}(?:${packages || '(?!)'})(?:\\/|$)`;
  const closedRooms = rooms.filter(name => name !== room && !allowed.rooms.includes(name));
  const patterns = [
    {
      regex: `^(?!${exceptions})`,
      message: `${room}/ may not use this package (see CONTRIBUTING, "Walls").`,
    },
    {
      regex: `^\\.\\./(?:\\.\\./)?(?:${closedRooms.join('|')})(?:/|$)`,
      message: `${room}/ may not import this room (see CONTRIBUTING, "Walls").`,
    },
  ];
  for (const name of allowed.typesOnly ?? []) {
    patterns.push({
      regex: `^\\.\\./(?:\\.\\./)?${name}/`,
      allowTypeImports: true,
      message: `${room}/ may take only types from ${name}/.`,
    });
  }
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-test', 'coverage'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/webview/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**', 'scripts/**', 'esbuild.js'],
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': ['error', 300] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['test/e2e/**/*.ts'],
    ignores: ['test/e2e/driver/press.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.property.name='keyboard'][property.name='press']",
          message: 'Use press() of driver/press.ts, which VS Code does not miss.',
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['esbuild.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of words.' },
        { selector: 'TSNonNullExpression', message: 'Prove it instead.' },
      ],
    },
  },
  ...Object.entries(walls).map(wall),
);
