import assert from 'node:assert/strict';
import { notSaved } from '../../../src/extension/commands/notSaved';
import { readKeptPanel } from '../../../src/extension/panel/keptPanel';
import { readThresholds } from '../../../src/extension/panel/readThresholds';
import { english } from '../../../src/path/message';
import { defaultThresholds } from '../../../src/path/thresholds';

describe('readThresholds', () => {
  it('takes what the settings say', () => {
    const set = { cpuPercent: 50, memoryPercent: 60, utilisationPercent: 0, drops: 1000 };
    assert.deepEqual(readThresholds(set), set);
  });

  it('falls back field by field', () => {
    for (const bad of [undefined, null, 7, 'x', [], {}]) {
      assert.deepEqual(readThresholds(bad), defaultThresholds);
    }
    const odd = { cpuPercent: Infinity, memoryPercent: null, utilisationPercent: '80', drops: Number.NaN };
    assert.deepEqual(readThresholds(odd), defaultThresholds);
    assert.deepEqual(readThresholds({ ...odd, drops: 5 }), { ...defaultThresholds, drops: 5 });
  });

  it('takes the nearest that may be for a number out of bounds', () => {
    const { cpuPercent, memoryPercent, drops } = readThresholds({
      cpuPercent: 120,
      memoryPercent: -1,
      drops: -5,
    });
    assert.deepEqual({ cpuPercent, memoryPercent, drops }, { cpuPercent: 100, memoryPercent: 0, drops: 0 });
  });
});

describe('readKeptPanel', () => {
  it('takes what the page kept and leaves out what makes no sense', () => {
    const kept = { traceId: 'a', comparedWith: 'b', comparedFile: 'file:///c', isPanelPinned: true };
    assert.deepEqual(readKeptPanel({ ...kept, pinned: 3 }), kept);
    assert.deepEqual(
      readKeptPanel({ traceId: 7, comparedWith: {}, comparedFile: 7, isPanelPinned: 'yes' }),
      {},
    );
    for (const nothing of [undefined, null, 'a', 7]) assert.deepEqual(readKeptPanel(nothing), {});
    for (const comparedFile of ['', 'a b:/c', 'file:////c']) {
      assert.deepEqual(readKeptPanel({ comparedFile }), {});
    }
    for (const comparedFile of ['vscode-remote://ssh-remote%2Bhost/c', 'untitled:Untitled-1']) {
      assert.deepEqual(readKeptPanel({ comparedFile }), { comparedFile });
    }
  });
});

describe('notSaved', () => {
  const sentenceFor = (code: string, text: string): string =>
    english(notSaved('path.csv', Object.assign(new Error(text), { code })));

  it('says what to do about a full disk and a folder that cannot be written', () => {
    assert.equal(
      sentenceFor('Unknown', 'Error: ENOSPC: no space left on device'),
      'path.csv could not be saved: the disk is full.',
    );
    for (const code of ['NoPermissions', 'EACCES', 'EROFS']) {
      assert.match(sentenceFor(code, 'refused'), /nothing may be written there\. Choose another folder/);
    }
  });

  it('names the code of anything else', () => {
    assert.equal(sentenceFor('Unknown', 'Error: EIO: i/o error'), 'path.csv could not be saved (EIO).');
    assert.equal(sentenceFor('Unavailable', 'gone'), 'path.csv could not be saved (Unavailable).');
    assert.equal(english(notSaved('path.csv', 'odd')), 'path.csv could not be saved (odd).');
  });
});
