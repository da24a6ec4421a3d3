import assert from 'node:assert/strict';
import { stackMembers } from '../../../../src/path/compare/stackMember';

describe('a port that moved', () => {
  it('to the same place of another member is named by the members', () => {
    assert.deepEqual(stackMembers('Te1/0/1', 'Te2/0/1'), { before: '1', after: '2' });
    assert.deepEqual(stackMembers('Te1/0/1 Vlan20', 'te2/0/1 Vlan30'), { before: '1', after: '2' });
    assert.deepEqual(stackMembers('Hu1/1/0/3', 'Hu2/1/0/3'), { before: '1', after: '2' });
  });

  it('elsewhere is another port, no other member', () => {
    for (const [before, after] of [
      ['Te1/0/1', 'Te1/0/2'],
      ['Te1/0/1', 'Te2/0/2'],
      ['Te1/0/1', 'Gi2/0/1'],
      ['Gi0/1', 'Gi1/1'],
      ['Vlan20', 'Vlan30'],
      ['Te1/0/1', undefined],
      [undefined, undefined],
    ] as const)
      assert.equal(stackMembers(before, after), undefined, `${before ?? '–'} → ${after ?? '–'}`);
  });
});
