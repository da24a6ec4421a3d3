import assert from 'node:assert/strict';
import { withDestination, withSource, type TraceDraft } from '../../../../src/extension/prompts/traceDraft';

const mac = '02:00:5E:00:53:01';
const other = '02:00:5E:00:53:02';

describe('The ends of a trace that is being asked for', () => {
  it('take address, port and MAC address of what was chosen, and forget what it replaces', () => {
    const draft: TraceDraft = { include: [], source: '10.1.1.1', sourcePort: 5000, sourceMac: mac };
    assert.deepEqual(withSource(draft, { address: '10.1.1.2' }), { include: [], source: '10.1.1.2' });
    assert.deepEqual(withSource({ include: [] }, { address: '10.1.1.2', port: 53, mac }), {
      include: [],
      source: '10.1.1.2',
      sourcePort: 53,
      sourceMac: mac,
    });
    const back: TraceDraft = {
      include: [],
      destination: '10.2.2.2',
      destinationPort: 53,
      destinationMac: mac,
    };
    assert.deepEqual(withDestination(back, { address: '10.2.2.3', port: 443 }), {
      include: [],
      destination: '10.2.2.3',
      destinationPort: 443,
    });
  });

  it('keep a MAC address when the same address is chosen again, unless another one comes with it', () => {
    const draft: TraceDraft = { include: [], source: '10.1.1.1', sourceMac: mac };
    assert.equal(withSource(draft, { address: '10.1.1.1', port: 53 }).sourceMac, mac);
    assert.equal(withSource(draft, { address: '10.1.1.1', mac: other }).sourceMac, other);
    const back: TraceDraft = { include: [], destination: '10.2.2.2', destinationMac: mac };
    assert.equal(withDestination(back, { address: '10.2.2.2' }).destinationMac, mac);
    assert.equal(withDestination(back, { address: '10.2.2.2', mac: other }).destinationMac, other);
  });
});
