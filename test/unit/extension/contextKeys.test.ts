import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = 'src/extension';

describe('context keys', () => {
  it('are set in one place only, where their names and types are', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.ts'),
    );
    const setting = files.filter(file =>
      readFileSync(path.join(folder, file), 'utf8').includes("'setContext'"),
    );
    assert.deepEqual(setting, ['contextKeys.ts']);
  });
});
