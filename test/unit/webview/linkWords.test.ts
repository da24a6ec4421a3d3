import assert from 'node:assert/strict';
import { toSvg } from '../../../src/path/exports/svg';
import { linkKind } from '../../../src/path/linkWords';
import { pageMessages } from '../../../src/path/pageMessages';
import { present } from '../../../src/path/present';
import { linkModels } from '../../../src/webview/model/linkModels';
import { sayWith } from '../../../src/webview/words';
import { host, nowMs, traceWith } from '../path/samples';

describe('the line to the next hop', () => {
  for (const [kind, words] of [
    ['switched', ['Wired', 'Wireless', 'Switched', 'switched ', 'STP']],
    ['routed', ['OSPF', 'ISIS', 'ECMP', 'CONNECTED', 'InterVlan Routing', 'HSRP']],
    ['inferred', ['NetFlow', 'Trace Route', 'TR', 'a word of next year', undefined]],
  ] as const) {
    for (const word of words) {
      it(`is ${kind} for ${word ?? 'no word'}, on the page as in the picture`, () => {
        const hops = [host('10.20.1.15', present({ link: word })), host('10.9.4.20')];
        assert.equal(linkKind(word), kind);
        assert.equal(linkModels(hops, undefined, sayWith(pageMessages))[0]?.line, kind);
        const svg = toSvg(traceWith({ hops }), nowMs);
        assert.equal(svg.includes('class="link inferred"'), kind === 'inferred');
      });
    }
  }
});
