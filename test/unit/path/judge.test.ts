import assert from 'node:assert/strict';
import { english } from '../../../src/path/message';
import { acl, campus, campusWith, path, port, verdictOf } from './samples';

describe('judge', () => {
  it('is reached when the last hop is the destination', () => {
    const verdict = verdictOf(path(campus));
    assert.equal(verdict.kind, 'reached');
    assert.equal(english(verdict.sentence), '3 devices, 5 hops');
  });

  it('is blocked where an access list denies', () => {
    const ingress = { virtual: [port('Vlan20', { acl: acl('DENY') })] };
    const verdict = verdictOf(path(campusWith(2, { ingress })));
    assert.equal(verdict.kind, 'blocked');
    assert.equal(
      english(verdict.sentence),
      'at dist-2, inbound on Vlan20, by ACL PCI-IN (DENY: denied by the end of the list)',
    );
  });
});
