import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

describe('the description of a setting', () => {
  for (const file of ['package.nls.json', 'package.nls.de.json']) {
    it(`is one sentence in ${file}`, () => {
      const texts = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Readonly<
        Record<string, string>
      >;
      const described = Object.entries(texts).filter(
        ([key]) => key.startsWith('settings.') && key !== 'settings.title',
      );
      assert.ok(described.length > 30);
      const others = described.filter(([, text]) => !/^(?:(?![.!?]\s).)+\.$/s.test(text));
      assert.deepEqual(others, []);
    });
  }
});
