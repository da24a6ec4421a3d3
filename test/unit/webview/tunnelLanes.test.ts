import assert from 'node:assert/strict';
import type { Hop } from '../../../src/path/hop';
import { tunnelSpans } from '../../../src/path/tunnelSpans';
import { tunnelLanes } from '../../../src/webview/model/tunnelLanes';
import { deviceHop, port } from '../../fixtures/hops';

const inside = (...tunnels: readonly string[]): Hop => deviceHop('any', '192.0.2.1', { tunnels });
const ended = (side: 'ingress' | 'egress', vnid: string): Hop =>
  deviceHop('any', '192.0.2.1', {
    [side]: {
      physical: port('TenGigabitEthernet1/1/1', [1, 1], { overlays: [{ encapsulation: 'VXLAN', vnid }] }),
      virtual: [],
    },
  });

describe('tunnels beside the hops', () => {
  it('span the hops that carry the same name without a gap', () => {
    const spans = tunnelSpans([inside('CAPWAP'), inside('CAPWAP'), inside(), inside('CAPWAP')]);
    assert.deepEqual(spans, [
      { name: 'CAPWAP', first: 0, last: 1 },
      { name: 'CAPWAP', first: 3, last: 3 },
    ]);
  });

  it('are one lane when they follow each other, and two when one lies inside the other', () => {
    assert.equal(tunnelLanes([inside('a'), inside('b')]).length, 1);
    assert.equal(tunnelLanes([inside('a'), inside('a', 'b'), inside('a')]).length, 2);
    assert.equal(tunnelLanes([inside(), inside()]).length, 0);
  });

  it('put the outer tunnel outermost', () => {
    const [outer] = tunnelLanes([inside('long'), inside('short', 'long'), inside('long')]);
    assert.deepEqual(
      outer?.map(({ part }) => part),
      ['start', 'middle', 'end'],
    );
  });

  it('carry their name once, without the word tunnel', () => {
    const [lane = []] = tunnelLanes([inside('CAPWAP Tunnel'), inside('CAPWAP Tunnel')]);
    assert.deepEqual(
      lane.map(({ label }) => label),
      ['CAPWAP', undefined],
    );
  });

  it('lead from the interface that wraps to the one that unwraps, with their network', () => {
    const spans = tunnelSpans([inside(), ended('egress', '8190'), inside(), ended('ingress', '8190')]);
    assert.deepEqual(spans, [{ name: 'VXLAN 8190', first: 1, last: 3 }]);
  });

  it('are not drawn where the controller described one end only', () => {
    assert.deepEqual(tunnelSpans([ended('egress', '8190'), ended('ingress', '8191')]), []);
  });
});
