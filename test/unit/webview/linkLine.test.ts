import assert from 'node:assert/strict';
import { linkLine } from '../../../src/webview/model/linkLine';

describe('the line to the next hop', () => {
  for (const [line, words] of [
    ['switched', ['Wired', 'Wireless', 'Switched', 'switched ', 'STP']],
    ['routed', ['OSPF', 'ISIS', 'ECMP', 'CONNECTED', 'InterVlan Routing', 'HSRP']],
    ['inferred', ['NetFlow', 'Trace Route', 'TR', 'a word of next year', undefined]],
  ] as const) {
    for (const word of words) {
      it(`is ${line} for ${word ?? 'no word'}`, () => assert.equal(linkLine(word), line));
    }
  }
});
