import assert from 'node:assert/strict';
import { isWayBack, reverseRequest } from '../../../src/path/reverseRequest';
import type { TraceRequest } from '../../../src/path/traceRequest';

const there: TraceRequest = {
  source: '10.20.1.15',
  destination: '10.9.4.20',
  sourceMac: '00:00:5E:00:53:01',
  destinationPort: 443,
  protocol: 'tcp',
  include: ['acl'],
};

describe('reverseRequest', () => {
  it('swaps addresses, MAC addresses and ports, and keeps the rest', () => {
    assert.deepEqual(reverseRequest(there), {
      source: '10.9.4.20',
      destination: '10.20.1.15',
      destinationMac: '00:00:5E:00:53:01',
      sourcePort: 443,
      protocol: 'tcp',
      include: ['acl'],
    });
  });

  it('gives the same question when it is done twice', () => {
    assert.deepEqual(reverseRequest(reverseRequest(there)), there);
  });
});

describe('isWayBack', () => {
  it('goes by the addresses', () => {
    assert.ok(isWayBack(there, reverseRequest(there)));
    assert.ok(!isWayBack(there, there));
    assert.ok(!isWayBack(there, { ...reverseRequest(there), destination: '10.20.1.16' }));
  });
});
