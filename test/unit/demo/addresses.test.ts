import assert from 'node:assert/strict';
import { generation3Examples } from '../../../src/demo/examples';
import { closeDemos, openWithClock } from './demoClient';
import { names, question, tell } from './pathTraceClient';

describe('IPv6 on the demo', () => {
  afterEach(closeDemos);
  const ipv6 = { sourceIpAddress: '2001:db8:1:11::20', destinationIpAddress: '2001:DB8:3:10:0::40' };

  it('takes the same way as IPv4, between the other addresses of the same hosts', async () => {
    const [asked, other] = [await tell(ipv6), await tell(question)];
    assert.equal(asked.status, 'SUCCESS');
    assert.deepEqual(
      asked.networkElementsInfo.map(({ macAddress }) => macAddress),
      other.networkElementsInfo.map(({ macAddress }) => macAddress),
    );
    const ends = asked.networkElementsInfo.map(({ ipAddress }) => ipAddress);
    assert.deepEqual([ends[0], ends.at(-1)], ['2001:db8:1:11::20', '2001:db8:3:10::40']);
  });

  it('meets no IPv4 access list', async () => {
    const toServer = { ...ipv6, destinationIpAddress: '2001:db8:9:1::20', inclusions: ['ACL_TRACE'] };
    const result = await tell(toServer);
    assert.equal(result.status, 'SUCCESS');
    assert.doesNotMatch(JSON.stringify(result), /"aclName"/);
  });

  it('is not known before generation 3', async () => {
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({
      sourceIP: ipv6.sourceIpAddress,
      destIP: ipv6.destinationIpAddress,
    });
    clock.now += 5_000;
    const { request, networkElementsInfo } = await client.trace(flowAnalysisId);
    assert.deepEqual(
      [request.status, request.failureReason, networkElementsInfo],
      ['FAILED', 'The given address is unknown', []],
    );
  });

  it('does not find a host that nobody knows', async () => {
    const { status, failureReason = '' } = await tell({ ...ipv6, destinationIpAddress: '2001:db8::99' });
    assert.equal(status, 'FAILED');
    assert.match(failureReason, /destination ip address 2001:db8::99$/);
  });
});

describe('Overlapping addresses on the demo', () => {
  afterEach(closeDemos);
  const overlapping = { sourceIpAddress: '10.1.11.20', destinationIpAddress: '10.60.1.20' };
  const macs = generation3Examples.flatMap(({ destinationMac }) => destinationMac ?? []);

  it('are told apart by MAC address', async () => {
    const [first, second] = await Promise.all(
      macs.map(destinationMacAddress => tell({ ...overlapping, destinationMacAddress })),
    );
    assert.ok(first && second);
    assert.deepEqual(names(first).slice(-2), ['acc-b4', '10.60.1.20']);
    assert.deepEqual(names(second).slice(-2), ['acc-c3', '10.60.1.20']);
    assert.deepEqual(
      [first, second].map(({ networkElementsInfo }) => networkElementsInfo.at(-1)?.macAddress),
      macs,
    );
  });

  it('are told apart at the source too', async () => {
    const swapped = { sourceIpAddress: '10.60.1.20', destinationIpAddress: '10.1.11.20' };
    const result = await tell({ ...swapped, sourceMacAddress: macs[1] });
    assert.deepEqual(names(result).slice(0, 2), ['10.60.1.20', 'acc-c3']);
  });

  it('fail without a MAC address, and with one that nobody has', async () => {
    const without = await tell(overlapping);
    assert.deepEqual([without.status, without.networkElementsInfo], ['FAILED', []]);
    assert.match(without.failureReason ?? '', /^More than one host/);
    const wrong = await tell({ ...overlapping, destinationMacAddress: '02:00:5E:00:53:01' });
    assert.match(wrong.failureReason ?? '', /^Not able to locate/);
    const { client, clock } = await openWithClock();
    const { flowAnalysisId } = await client.start({ sourceIP: '10.1.11.20', destIP: '10.60.1.20' });
    clock.now += 5_000;
    assert.equal((await client.trace(flowAnalysisId)).request.status, 'FAILED');
  });
});
