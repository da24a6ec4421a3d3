import assert from 'node:assert/strict';
import type { Hop } from '../../../../src/path/hop';
import { acl, port } from '../samples';
import { box, changes, compared, run, side, wayBack } from './runs';

const a = box('access-1', { ingress: side('Gi1/0/12'), egress: side('Te1/1/1'), link: 'Switched' });
const c = box('core-1', { ingress: side('Te1/0/1'), egress: side('Te1/0/2') });
const d = box('dist-1', { ingress: side('Te1/1/1'), egress: side('Gi1/0/9'), link: 'Wired' });
const reversed = { reversed: true };

/** A hop as the way back meets it: entered where the way there left. */
function turned(hop: Hop, link: string): Hop {
  const { ingress, egress, ...rest } = hop;
  return {
    ...rest,
    link,
    ...(egress === undefined ? {} : { ingress: egress }),
    ...(ingress === undefined ? {} : { egress: ingress }),
  };
}

const back = [turned(d, 'OSPF'), turned(c, 'Switched'), turned(a, 'Wired')] as const;

describe('the way back', () => {
  it('is the same when it takes the same devices and ports in the other direction', () => {
    assert.equal(
      compared(run(a, c, d), wayBack(...back), reversed),
      'same | the way back takes the same path | 1=5 2=4 3=3 4=2 5=1',
    );
  });

  it('compares the ingress of one way with the egress of the other', () => {
    const other = { ...back[1], ingress: side('Te1/0/7') };
    const runs = [run(a, c, d), wayBack(back[0], other, back[2]), reversed] as const;
    assert.deepEqual(changes(...runs), ['3 egress Te1/0/2 → Te1/0/7']);
    assert.match(
      compared(...runs),
      /the way back differs: other egress interface at core-1: Te1\/0\/2 → Te1\/0\/7/,
    );
  });

  it('compares neither links nor access lists: both belong to one direction', () => {
    const listed = { physical: port('Te1/0/2', { acl: acl('PERMIT') }), virtual: [] };
    const runs = [
      run(a, c, d),
      wayBack({ ...back[0], link: 'ISIS' }, { ...back[1], ingress: listed }, back[2]),
    ] as const;
    assert.match(compared(...runs, reversed), /^same/);
  });

  it('names the device that only one of the ways passes', () => {
    assert.match(
      compared(run(a, c, d), wayBack(back[0], back[2]), reversed),
      /\| the way back does not go through core-1, which is hop 3 of the way there \| 1=4 2=3 3- 4=2 5=1/,
    );
    assert.match(
      compared(run(a, d), wayBack(...back), reversed),
      /\| the way back also goes through core-1, at its hop 3 \|/,
    );
  });

  it('says first what becomes of it', () => {
    const denied = { ...back[1], ingress: { physical: port('Te1/0/2', { acl: acl('DENY') }), virtual: [] } };
    assert.match(
      compared(run(a, c, d), wayBack(back[0], denied, back[2]), reversed),
      /^changed \| the way back is blocked at hop 3, the way there reached \|/,
    );
  });
});
