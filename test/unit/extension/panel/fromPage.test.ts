import assert from 'node:assert/strict';
import { readFromPage } from '../../../../src/extension/panel/fromPage';
import { copiedTextLimit, exportFormats } from '../../../../src/path/pageProtocol';

const plainIntents = [
  ...['ready', 'rerun', 'reverse', 'compare', 'compareWithReverse', 'closeComparison'],
  ...['pin', 'watch', 'stopWatch', 'cancel', 'showLog'],
];

describe('readFromPage', () => {
  it('reads each intent', () => {
    for (const type of plainIntents) assert.deepEqual(readFromPage({ type }), { type });
    const others = [
      { type: 'copy', target: 'report' },
      { type: 'copy', target: 'rawHop', hop: 3 },
      { type: 'copyText', text: 'permit tcp any any eq 443' },
      { type: 'compareCounters', isOn: false },
      ...exportFormats.map(format => ({ type: 'export', to: 'file', format, redacted: true })),
      { type: 'export', to: 'clipboard', format: 'csv', redacted: false },
    ];
    for (const intent of others) assert.deepEqual(readFromPage(intent), intent);
  });

  it('takes over nothing that it does not know', () => {
    assert.deepEqual(readFromPage({ type: 'rerun', url: 'https://192.0.2.1' }), { type: 'rerun' });
    assert.deepEqual(
      readFromPage({ type: 'export', to: 'file', format: 'svg', redacted: true, path: '/etc/passwd' }),
      { type: 'export', to: 'file', format: 'svg', redacted: true },
    );
  });

  it('copies a text up to its limit and not one character more', () => {
    const text = 'x'.repeat(copiedTextLimit);
    assert.deepEqual(readFromPage({ type: 'copyText', text }), { type: 'copyText', text });
    assert.equal(readFromPage({ type: 'copyText', text: `${text}x` }), undefined);
  });

  it('is deaf to nonsense', () => {
    const exported = { type: 'export', to: 'file', format: 'csv', redacted: false };
    const nonsense = [
      ...[undefined, null, 'ready', 7, [], {}, { type: 7 }],
      { type: 'open', url: 'command:x' },
      { type: 'copy' },
      { type: 'copy', target: 'everything' },
      { type: 'copy', target: 'hop' },
      { type: 'copy', target: 'hop', hop: -1 },
      { type: 'copy', target: 'hop', hop: 1.5 },
      { type: 'copy', target: 'hop', hop: Number.NaN },
      { type: 'copy', target: 'hop', hop: 2 ** 60 },
      { type: 'copy', target: 'hop', hop: '1' },
      { type: 'copy', target: 'toString', hop: 1 },
      { type: 'copyText' },
      { type: 'copyText', text: 7 },
      { type: 'compareCounters' },
      { type: 'compareCounters', isOn: 'yes' },
      { ...exported, to: 'printer' },
      { ...exported, format: 'html' },
      { ...exported, format: 'toString' },
      { ...exported, redacted: 'no' },
      { ...exported, redacted: undefined },
    ];
    for (const value of nonsense) assert.equal(readFromPage(value), undefined, JSON.stringify(value));
  });
});
