import assert from 'node:assert/strict';
import { stillNeeded } from '../../../../src/extension/controllers/stillNeeded';

const lab = { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' };

describe('What goes with a controller', () => {
  it('is what no other controller needs: an account is one user on one origin', () => {
    const needed = (...others: readonly (typeof lab)[]) => Object.values(stillNeeded(lab, others));
    const elsewhere = { ...lab, origin: 'https://plant.example.net' };
    assert.deepEqual(needed(elsewhere), [false, false]);
    assert.deepEqual(needed(elsewhere, { ...lab, username: 'ops' }), [false, true]);
    assert.deepEqual(needed({ ...lab, name: 'core' }), [true, true]);
  });
});
