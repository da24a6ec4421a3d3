import assert from 'node:assert/strict';
import { mapPath } from '../../../../src/controller/map/path';
import { hopAt, mapped, response } from './fixture';

describe('A path from the wire', () => {
  it('keeps the order of hops, their kinds and how links are known', () => {
    const made = mapped('wired');
    assert.deepEqual(
      made.hops.map(({ kind, ip, link }) => [kind, ip, link]),
      [
        ['wiredHost', '10.20.1.15', 'Wired'],
        ['switch', '10.0.0.11', 'ECMP'],
        ['router', '10.0.0.12', 'InterVlan Routing'],
        ['wiredHost', '10.9.4.20', undefined],
      ],
    );
  });

  it('gives roles in lower case and hosts no name', () => {
    const made = mapped('wired');
    assert.equal(hopAt(made, 2).role, 'border router');
    assert.ok(!('name' in hopAt(made, 0)));
  });

  it('says when it was asked and calculated, by the request and not by the time of the answer', () => {
    const { createdAtMs, calculatedAtMs } = mapped('wired');
    assert.deepEqual([createdAtMs, calculatedAtMs], [1_700_000_000_000, 1_700_000_001_400]);
  });

  it('is failed with its reason, and not calculated at the time 0', () => {
    const made = mapped('unknown-hop');
    assert.equal(made.status, 'failed');
    assert.equal(made.reason, 'Egress next hop is not known');
    assert.ok(!('calculatedAtMs' in made));
    assert.equal(made.hops.length, 4);
  });

  const words: readonly (readonly [unknown, string])[] = [
    ['COMPLETED', 'completed'],
    ['Success', 'completed'],
    ['failed', 'failed'],
    ['FAILURE', 'failed'],
    ['INPROGRESS', 'running'],
    ['PENDING', 'running'],
    ['SCHEDULED', 'running'],
    ['PONDERING', 'running'],
    [undefined, 'running'],
    [null, 'running'],
  ];
  for (const [word, status] of words) {
    it(`is ${status} when the controller says ${String(word)}`, () =>
      assert.equal(mapPath({ request: { status: word } }, [])?.status, status));
  }

  it('is none without a request and without hops', () => {
    assert.equal(mapPath({}, []), undefined);
    assert.equal(mapPath({ message: 'hello', networkElementsInfo: [] }, []), undefined);
  });

  it('reads the older list where the newer one is empty', () => {
    const made = mapped('older');
    const device = hopAt(made, 1);
    assert.equal(made.status, 'completed');
    assert.equal(made.createdAtMs, 1_700_000_000_000);
    assert.equal(device.kind, 'switch');
    assert.equal(device.ingress?.physical?.name, 'GigabitEthernet1/0/7');
    assert.equal(device.ingress.virtual[0]?.name, 'Vlan120');
    assert.equal(device.egress?.physical?.name, 'TenGigabitEthernet1/1/1');
    assert.deepEqual(device.performance, { kind: 'value', value: [{ protocol: 'TCP', packets: 12 }] });
  });

  it('says how the ACL calculation stands, in its own words too', () => {
    assert.deepEqual(mapped('wired').aclCalculation, { state: 'succeeded', word: 'SUCCESS' });
    assert.deepEqual(mapped('fabric').aclCalculation, {
      state: 'failed',
      word: 'FAILED',
      reason: 'ACL data not collected',
    });
    assert.deepEqual(mapped('older').aclCalculation, { state: 'unsaid' });
  });

  it('takes an unknown word for a calculation that still runs', () =>
    assert.deepEqual(hopAt(mapped('fabric'), 0).aclCalculation, { state: 'running', word: 'CALCULATING' }));

  it('keeps every hop as it came, unknown fields included', () => {
    const elements = response('fabric')['networkElementsInfo'] as unknown[];
    assert.deepEqual(
      mapped('fabric').hops.map(hop => hop.raw),
      elements,
    );
  });
});
