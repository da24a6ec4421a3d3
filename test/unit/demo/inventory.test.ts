import assert from 'node:assert/strict';
import type { DemoClient } from './demoClient';
import { closeDemos, openDemo, signIn } from './demoClient';

type Row = Readonly<Record<string, unknown>>;

describe('the inventory of the demo', () => {
  let client: DemoClient;
  let devices: readonly Row[];

  before(async () => {
    client = await signIn(await openDemo());
    devices = await client.get<readonly Row[]>('/network-device');
  });
  after(closeDemos);

  function idOf(name: string): string {
    return String(devices.find(device => device['hostname'] === name)?.['id']);
  }

  it('has at least 40 devices and leaves out what is not managed', async () => {
    assert.ok(devices.length >= 40);
    assert.equal(await client.get<number>('/network-device/count'), devices.length);
    assert.equal(
      devices.some(device => /^(fw-1|hub-1)\./.test(String(device['hostname']))),
      false,
    );
  });

  it('answers several devices in one request, and filters', async () => {
    const ids = ['core-1.hq.example', 'leaf-2.dc.example'].map(idOf);
    const rows = await client.get<readonly Row[]>(`/network-device?id=${ids.join('&id=')}`);
    assert.deepEqual(
      rows.map(row => row['id']),
      ids,
    );
    const named = await client.get<readonly Row[]>('/network-device?hostname=wlc-1.hq.example');
    assert.deepEqual(
      named.map(row => row['family']),
      ['Wireless Controller'],
    );
    assert.deepEqual(await client.get('/network-device?managementIpAddress=192.0.2.1'), []);
    assert.equal((await client.get<readonly Row[]>('/network-device?offset=3&limit=2')).length, 2);
  });

  it('answers a device by its id and by its address', async () => {
    const id = idOf('acc-a4.hq.example');
    const device = await client.get<Row>(`/network-device/${id}`);
    assert.equal(device['softwareVersion'], '16.12.8');
    assert.equal(device['platformId'], 'WS-C3850-48P');
    assert.match(String(device['upTime']), /^\d+ days, \d{1,2}:\d{2}:\d{2}\.00$/);
    assert.deepEqual(
      await client.get(`/network-device/ip-address/${String(device['managementIpAddress'])}`),
      device,
    );
    assert.equal((await client.fetch('/network-device/UNKNOWN')).status, 404);
    assert.equal((await client.fetch('/network-device/ip-address/192.0.2.1')).status, 404);
  });

  it('knows a device that is unreachable and one that was last read hours ago', () => {
    const unreachable = devices.find(device => device['hostname'] === 'acc-c2.hq.example');
    assert.equal(unreachable?.['reachabilityStatus'], 'Unreachable');
    assert.equal(unreachable['collectionStatus'], 'Partial Collection Failure');
    const stale = devices.find(device => device['hostname'] === 'acc-d1.depot.example');
    assert.ok(Number(stale?.['lastUpdateTime']) < Date.now() - 180 * 60_000);
  });

  it('lists the interfaces of a device, speed as text in kbit/s', async () => {
    const id = idOf('dist-a1.hq.example');
    const rows = await client.get<readonly Row[]>(`/interface/network-device/${id}`);
    const uplink = rows.find(row => row['portName'] === 'HundredGigE1/0/1');
    assert.equal(uplink?.['speed'], '100000000');
    assert.equal(uplink['deviceId'], id);
    assert.ok(rows.some(row => row['status'] === 'down'));
    assert.deepEqual(
      (await client.get<Row>(`/interface/${String(uplink['id'])}`))['portName'],
      uplink['portName'],
    );
    const byName = await client.get<Row>(
      `/interface/network-device/${id}/interface-name?name=HundredGigE1/0/1`,
    );
    assert.equal(byName['id'], uplink['id']);
    assert.equal((await client.fetch('/interface/network-device/unknown')).status, 404);
    assert.equal((await client.fetch('/interface/unknown')).status, 404);
  });

  it('says which interfaces carry an address, as a list, and 404 when none does', async () => {
    const rows = await client.get<readonly Row[]>('/interface/ip-address/10.1.11.1');
    assert.deepEqual(
      rows.map(row => [row['deviceId'], row['portName']]),
      [[idOf('acc-a1.hq.example'), 'Vlan110']],
    );
    assert.equal((await client.fetch('/interface/ip-address/10.1.11.20')).status, 404);
  });
});
