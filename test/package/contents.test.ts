import assert from 'node:assert/strict';
import { vsixFile } from '../../scripts/lib/packageExtension.mjs';
import { readZip, type ZipEntry } from './readZip';

const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/i,
  /^extension\/(readme\.md|changelog\.md|license\.txt|NOTICE)$/i,
  /^extension\/l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^extension\/dist\/(extension|main|demo|cli|page)\.js$/,
  /^extension\/dist\/(page|codicon)\.css$/,
  /^extension\/dist\/codicon(-[A-Z0-9]+)?\.ttf$/,
  /^extension\/media\/[\w-]+\.(svg|png)$/,
];

describe('the packaged extension', () => {
  let entries: readonly ZipEntry[] = [];
  before(async () => {
    entries = await readZip(vsixFile);
  });

  const sizeOf = (name: string): number => entries.find(entry => entry.name === name)?.size ?? Number.NaN;

  it('holds what it needs and nothing else: no source, test, map or native code', () => {
    const strangers = entries
      .map(entry => entry.name)
      .filter(name => !allowed.some(known => known.test(name)));
    assert.deepEqual(strangers, []);
    for (const name of [
      'extension.js',
      'main.js',
      'demo.js',
      'cli.js',
      'page.js',
      'page.css',
      'codicon.css',
    ]) {
      assert.ok(sizeOf(`extension/dist/${name}`) > 0, `${name} is missing`);
    }
  });

  it('loads at most 60 kB of JavaScript at every start', () => {
    const size = sizeOf('extension/dist/extension.js');
    assert.ok(size <= 60_000, `extension.js has ${size} bytes`);
  });

  it('is smaller than 2 MB unpacked', () => {
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    assert.ok(size < 2_000_000, `${size} bytes`);
  });

  it('names no source map and evaluates no text as code', () => {
    for (const entry of entries.filter(({ name }) => name.endsWith('.js'))) {
      const text = entry.text();
      assert.ok(!text.includes('sourceMappingURL'), `${entry.name} names a map`);
      assert.doesNotMatch(text, /\beval\(|new Function\(/, `${entry.name} evaluates text`);
    }
  });

  it('has a manifest whose files are all in the package', () => {
    const text = entries.find(({ name }) => name === 'extension/package.json')?.text() ?? '';
    const named = [...text.matchAll(/"\.?\/?((?:dist|media)\/[\w./-]+)"/g)].map(match => match[1] ?? '');
    const missing = named.filter(file => !entries.some(({ name }) => name === `extension/${file}`));
    assert.ok(named.length >= 3);
    assert.deepEqual(missing, []);
  });

  it('has a word for every placeholder of its manifest', () => {
    const manifest = entries.find(({ name }) => name === 'extension/package.json')?.text() ?? '';
    const words = entries.find(({ name }) => name === 'extension/package.nls.json')?.text() ?? '{}';
    const known = new Set(Object.keys(JSON.parse(words) as Record<string, string>));
    const asked = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(match => match[1] ?? '');
    assert.deepEqual(
      asked.filter(id => !known.has(id)),
      [],
    );
  });
});
