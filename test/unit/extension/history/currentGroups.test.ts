import assert from 'node:assert/strict';
import { CurrentGroups } from '../../../../src/extension/views/currentGroups';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { nowMs, summaryAt } from './summaries';

describe('the groups of the Traces view', () => {
  it('are made anew when a row has changed while they were being made', async () => {
    const answers: ((rows: readonly TraceSummary[]) => void)[] = [];
    const shown = (): Promise<readonly TraceSummary[]> => new Promise(resolve => void answers.push(resolve));
    const groups = new CurrentGroups(shown, () => nowMs);
    const before = groups.get();
    groups.forget();
    answers[0]?.([]);
    assert.deepEqual(await before, []);
    const after = groups.get();
    answers[1]?.([summaryAt('a', 23, 12)]);
    assert.equal((await after).length, 1);
    assert.equal(groups.get(), after);
  });

  it('are asked for again when the rows could not be read', async () => {
    let isReadable = false;
    const shown = (): Promise<readonly TraceSummary[]> =>
      isReadable ? Promise.resolve([]) : Promise.reject(new Error('EIO'));
    const groups = new CurrentGroups(shown, () => nowMs);
    await assert.rejects(groups.get(), { message: 'EIO' });
    isReadable = true;
    assert.deepEqual(await groups.get(), []);
  });
});
