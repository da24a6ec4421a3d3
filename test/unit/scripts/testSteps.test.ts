import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/lib/project.mjs';
import { testSteps } from '../../../scripts/lib/testSteps.mjs';

describe('the e2e files for the oldest VS Code', () => {
  it('are there: a pattern with a name that is none would run one less without a word', () => {
    const step = testSteps.find(({ name }) => name === 'e2e-oldest');
    const pattern = step?.command.at(-1) ?? '';
    const [, names = ''] = /^test\/e2e\/\{(.+)\}\.test\.ts$/.exec(pattern) ?? [];
    const files = names.split(',').map(name => path.join(projectRoot, 'test/e2e', `${name}.test.ts`));
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter(file => !existsSync(file)),
      [],
    );
  });
});
