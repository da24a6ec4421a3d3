import assert from 'node:assert/strict';
import { readFromPage } from '../../../src/extension/panel/fromPage';

describe('readFromPage', () => {
  it('reads each intent', () => {
    for (const type of ['ready', 'rerun', 'cancel', 'showLog']) {
      assert.deepEqual(readFromPage({ type }), { type });
    }
    assert.deepEqual(readFromPage({ type: 'copy', target: 'report' }), { type: 'copy', target: 'report' });
    const hop = { type: 'copy', target: 'rawHop', hop: 3 };
    assert.deepEqual(readFromPage(hop), hop);
  });

  it('takes over nothing that it does not know', () => {
    assert.deepEqual(readFromPage({ type: 'rerun', url: 'https://192.0.2.1' }), { type: 'rerun' });
  });

  it('is deaf to nonsense', () => {
    const nonsense = [
      undefined,
      null,
      'ready',
      7,
      [],
      {},
      { type: 7 },
      { type: 'open', url: 'command:x' },
      { type: 'copy' },
      { type: 'copy', target: 'everything' },
      { type: 'copy', target: 'hop' },
      { type: 'copy', target: 'hop', hop: -1 },
      { type: 'copy', target: 'hop', hop: 1.5 },
      { type: 'copy', target: 'hop', hop: '1' },
      { type: 'copy', target: 'toString', hop: 1 },
    ];
    for (const value of nonsense) assert.equal(readFromPage(value), undefined, JSON.stringify(value));
  });
});
