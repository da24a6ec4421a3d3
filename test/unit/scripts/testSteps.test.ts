import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/lib/project.mjs';
import { testSteps } from '../../../scripts/lib/testSteps.mjs';

describe('the e2e files for the oldest VS Code', () => {
  it('are there: Mocha runs the others without a word about one that is not', () => {
    const step = testSteps.find(({ name }) => name === 'e2e-oldest');
    const files = (step?.command ?? []).filter(word => word.startsWith('test/e2e/'));
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter(file => !existsSync(path.join(projectRoot, file))),
      [],
    );
  });
});
