import assert from 'node:assert/strict';
import { withAddress } from '../../../../src/extension/prompts/controllerDraft';

const trust = { trust: { kind: 'system' } } as const;
const draft = {
  origin: 'https://lab.example.net',
  trust,
  username: 'noc',
  password: 'correct horse battery',
  name: '',
};

describe('a controller that is being added', () => {
  it('keeps what was answered when one goes back and leaves the address as it is', () =>
    assert.deepEqual(withAddress(draft, { origin: draft.origin, trust }), draft));

  it('offers the password of one address to no other', () => {
    const elsewhere = withAddress(draft, { origin: 'https://plant.example.net', trust });
    assert.equal(elsewhere.password, '');
    assert.equal(elsewhere.username, 'noc');
    assert.equal(elsewhere.origin, 'https://plant.example.net');
  });
});
