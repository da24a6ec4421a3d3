import assert from 'node:assert/strict';
import { pageMessages } from '../../../src/path/pageMessages';
import { defaultThresholds } from '../../../src/path/thresholds';
import { sideSections } from '../../../src/webview/model/sideSections';
import { sayWith } from '../../../src/webview/words';
import { deviceHop, nowMs } from '../../fixtures/hops';

const telling = { say: sayWith(pageMessages), nowMs, thresholds: defaultThresholds };

describe('the sections of a hop', () => {
  it('hold the access lists that an access point applies by itself, with the entry that denies', () => {
    const entry = '10 deny tcp any host 192.0.2.20 eq 443';
    const hop = deviceHop('ap-1', '192.0.2.1', {
      flexConnect: {
        authentication: 'LOCAL',
        ingressAcl: { name: 'BYOD-IN', result: 'DENY', entries: [{ text: entry, ports: [] }] },
      },
    });
    const sections = sideSections(hop, { hop: 1, side: 'ingress', aclName: 'BYOD-IN', entry }, 1, telling);
    const inbound = sections.find(({ title }) => title === 'FlexConnect access list, inbound');
    assert.ok(inbound);
    const lines = inbound.blocks.flatMap(block => (block.kind === 'code' ? block.lines : []));
    assert.deepEqual(lines, [{ text: entry, denies: true }]);
    const outbound = sections.find(({ title }) => title === 'FlexConnect access list, outbound');
    assert.deepEqual(outbound?.blocks, []);
  });
});
