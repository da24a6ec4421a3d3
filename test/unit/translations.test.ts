import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Each list of English texts, and the names of its translations. */
const lists = [
  { folder: 'l10n', english: 'bundle.l10n.json', translation: /^bundle\.l10n\.[a-z-]+\.json$/ },
  { folder: '.', english: 'package.nls.json', translation: /^package\.nls\.[a-z-]+\.json$/ },
];

/** These are the same word in both languages, or names. */
const sameInBoth = new Set(readTexts('test/fixtures', 'sameInGerman.json'));

describe('translations', () => {
  for (const { folder, english, translation } of lists) {
    const original = readRecord(folder, english);
    const translated = readdirSync(path.join(root, folder)).filter(name => translation.test(name));

    it(`of ${english} exist in German`, () => {
      assert.ok(translated.some(name => name.endsWith('.de.json')));
    });

    for (const name of translated) {
      const texts = readRecord(folder, name);

      it(`${name} has a text for every English one, and no other`, () => {
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(original).sort());
      });

      it(`${name} keeps placeholders, settings, links and icons`, () => {
        const changed = Object.keys(original).filter(
          key => marksOf(texts[key] ?? '') !== marksOf(original[key] ?? ''),
        );
        assert.deepEqual(changed, []);
      });

      it(`${name} leaves no English`, () => {
        const left = Object.entries(original)
          .filter(([key, text]) => texts[key] === text && /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')))
          .map(([, text]) => text);
        assert.deepEqual(
          left.filter(text => !sameInBoth.has(text)),
          [],
        );
      });
    }
  }
});

/** What a translation may not touch, in an order of its own: German orders words otherwise. */
function marksOf(text: string): string {
  const marks = text.match(/\{\w+\}|\$\([a-z-]+\)|`[^`]+`|\]\([^)]+\)|\bdnac\.\w+/g) ?? [];
  return [...marks].sort().join(' ');
}

function readRecord(folder: string, name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(root, folder, name), 'utf8')) as Record<string, string>;
}

function readTexts(folder: string, name: string): readonly string[] {
  return JSON.parse(readFileSync(path.join(root, folder, name), 'utf8')) as string[];
}
