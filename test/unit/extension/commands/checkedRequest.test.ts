import assert from 'node:assert/strict';
import { checkedRequest, requestOfHistory } from '../../../../src/extension/commands/checkedRequest';

const request = { source: '2001:DB8::1', destination: '2001:db8::2', include: [] };

describe('A request of a file or of somebody else’s trace', () => {
  it('is asked in canonical form, and never makes a controller configure devices', () => {
    const checked = checkedRequest({ ...request, include: ['performance', 'acl'] });
    assert.deepEqual(checked, { ...request, source: '2001:db8::1', include: ['acl'] });
  });

  it('is refused like what a person types when an end is no address', () => {
    for (const source of ['10.0.0.1\n10.0.0.2', 'core-1', '10.0.0.1; reload', '2001:db8::2', '10.0.0.1'])
      assert.throws(() => checkedRequest({ ...request, source }), { kind: 'problem' }, source);
  });
});

describe('A question of the history that is asked again', () => {
  const odd = { ...request, source: 'core-1' };

  it('is one’s own as it was asked', () => assert.equal(requestOfHistory({}, odd), odd));

  it('is checked where somebody else asked it', () => {
    assert.throws(() => requestOfHistory({ adopted: true }, odd), { kind: 'problem' });
    assert.equal(requestOfHistory({ adopted: true }, request).source, '2001:db8::1');
  });
});
