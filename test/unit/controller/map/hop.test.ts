import assert from 'node:assert/strict';
import { mapHop } from '../../../../src/controller/map/hop';
import { hopAt, mapped } from './fixture';

describe('A hop from the wire', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['wired', 'wiredHost'],
    ['Wired Host', 'wiredHost'],
    ['wireless', 'wirelessHost'],
    ['WIRELESS HOST', 'wirelessHost'],
    ['Switches and Hubs', 'switch'],
    ['switch', 'switch'],
    ['Routers', 'router'],
    ['Unified AP', 'accessPoint'],
    ['Wireless Controller', 'wirelessController'],
    ['Third Party Device', 'device'],
    ['UNKNOWN', 'device'],
  ];
  for (const [type, kind] of kinds) {
    it(`of type "${type}" is a ${kind}`, () => assert.equal(mapHop({ id: 'x', type }, []).kind, kind));
  }

  it('is unknown where the controller says UNKNOWN, without id, name, address and role', () => {
    const hop = hopAt(mapped('unknown-hop', ['device']), 2);
    const { raw, ...rest } = hop;
    assert.deepEqual(rest, {
      kind: 'unknown',
      link: 'NetFlow',
      tunnels: [],
      accuracy: [],
      statistics: { kind: 'notApplicable' },
      performance: { kind: 'notApplicable' },
    });
    assert.equal((raw as { id: string }).id, 'UNKNOWN');
  });

  it('has no role where the controller does not know it', () =>
    assert.ok(!('role' in hopAt(mapped('unknown-hop'), 1))));

  it('carries the accuracy of flow records, empty ones left out', () =>
    assert.deepEqual(hopAt(mapped('unknown-hop'), 1).accuracy, [
      { percent: 80, reason: 'Two flow records disagree' },
    ]));

  it('has no side whose interface says nothing', () =>
    assert.ok(!('egress' in hopAt(mapped('unknown-hop'), 1))));

  it('may stand on a path twice, inside and outside a tunnel', () => {
    const { hops } = mapped('wireless');
    assert.deepEqual(
      hops.map(({ name, tunnels }) => [name, tunnels]),
      [
        [undefined, []],
        ['AP-2F-14', ['CAPWAP Tunnel']],
        ['dist-1', ['CAPWAP Tunnel']],
        ['wlc-1', ['CAPWAP Tunnel']],
        ['dist-1', []],
        [undefined, []],
      ],
    );
  });

  it('keeps what wireless adds: SSID, WLAN, FlexConnect, the controller’s client side', () => {
    const { hops } = mapped('wireless');
    assert.equal(hops[0]?.ssid, 'CAMPUS');
    assert.equal(hops[0].wlanId, '17');
    assert.deepEqual(hops[1]?.flexConnect, {
      authentication: 'CENTRAL',
      dataSwitching: 'LOCAL',
      controllerId: '0195ff07-0000-7000-8000-000000000023',
      controllerName: 'wlc-1',
      egressAcl: { name: 'FLEX-OUT', result: 'PERMIT', entries: [] },
    });
    assert.equal(hops[3]?.ingress?.virtual[0]?.name, 'clientinterface');
    assert.equal(hops[3].ingress.virtual[0].vlan, '300');
  });

  it('leaves nothing of null, "null", -1 and empty text', () => {
    const { raw, ...rest } = hopAt(mapped('nulls'), 0);
    assert.ok(raw);
    assert.deepEqual(rest, {
      deviceId: '0195ff07-0000-7000-8000-000000000011',
      kind: 'switch',
      kindWord: 'Switches and Hubs',
      tunnels: [],
      accuracy: [],
      statistics: { kind: 'notAsked' },
      performance: { kind: 'notAsked' },
      egress: {
        physical: {
          name: 'GigabitEthernet1/0/1',
          statistics: { kind: 'notAsked' },
          qos: { kind: 'notAsked' },
          overlays: [],
        },
        virtual: [],
      },
    });
  });

  it('is unknown, but keeps its position, when it is no object', () => {
    const { hops } = mapped('nulls');
    assert.deepEqual(
      hops.map(({ kind, raw }) => [kind, typeof raw]),
      [
        ['switch', 'object'],
        ['unknown', 'object'],
        ['unknown', 'string'],
      ],
    );
  });
});
