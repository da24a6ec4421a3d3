import assert from 'node:assert/strict';
import { generation3Examples } from '../../../../src/demo/examples';
import { demoRequest } from '../../../../src/extension/controllers/demoRequest';

describe('the question of an example of the demo network', () => {
  it('tells the hosts of one address apart', () => {
    const requests = generation3Examples.map(example => JSON.stringify(demoRequest(example, [])));
    assert.deepEqual(requests, [...new Set(requests)]);
    const macs = generation3Examples.map(example => demoRequest(example, []).destinationMac);
    assert.deepEqual(macs, [undefined, '02:83:83:98:60:CB', '02:1F:74:E2:96:6D']);
  });
});
