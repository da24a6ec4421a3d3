import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for each test of a suite, gone afterwards. Call inside `describe`. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'traces-'));
  });
  afterEach(async () => {
    // A store may be writing its index at that moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => folder;
}
