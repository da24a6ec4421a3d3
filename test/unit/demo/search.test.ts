import assert from 'node:assert/strict';
import { closeDemos, intent, openDemo, signIn, type DemoClient } from './demoClient';

type Row = Readonly<Record<string, unknown>>;

const hostMac = '02:E9:C2:37:E6:34';
const dataApi = '/dna/data/api/v1';

describe('searching the inventory of the demo', () => {
  afterEach(closeDemos);

  async function client(generation: 1 | 2 | 3, base = intent): Promise<DemoClient> {
    const path = generation === 1 ? '/api/system/v1/auth/token' : '/dna/system/api/v1/auth/token';
    return signIn(await openDemo({ generation }), { base, path });
  }

  const namesOf = (rows: readonly Row[]): readonly unknown[] => rows.map(row => row['hostname']);

  it('takes `.*` for anything in a filter, and else every letter for itself', async () => {
    const { get } = bound(await client(2));
    const filters: readonly (readonly [string, readonly string[]])[] = [
      ['hostname=.*dist-a.*', ['dist-a1.hq.example', 'dist-a2.hq.example']],
      ['hostname=dist-a1.*', ['dist-a1.hq.example']],
      ['hostname=dist-a', []],
      ['hostname=.*DIST-A.*', []],
      ['hostname=.*dist-[a]1.*', []],
      ['managementIpAddress=10.8.1..*', ['wlc-1.hq.example']],
      ['macAddress=02:41:61:bb:1f:c2', ['core-1.hq.example']],
      ['macAddress=02:41:61:BB:1F:C2', []],
    ];
    for (const [filter, names] of filters)
      assert.deepEqual(namesOf(await get(`/network-device?${filter}`)), names, filter);
    assert.equal((await get('/network-device?hostname=.*example.*&limit=5&offset=1')).length, 5);
  });

  it('knows a client by its MAC address, without the usual envelope', async () => {
    const demo = await client(2);
    const answer = await demo.fetch(`/client-detail?macAddress=${hostMac.toLowerCase()}`);
    const { detail } = (await answer.json()) as { readonly detail: Row };
    assert.deepEqual(
      ['hostIpV4', 'hostIpV6', 'hostMac', 'hostType', 'vlanId', 'clientConnection'].map(name => detail[name]),
      ['10.1.11.20', ['2001:db8:1:11::20'], hostMac, 'WIRED', '110', 'acc-a1.hq.example'],
    );
    assert.equal((await demo.fetch('/client-detail?macAddress=02:00:5E:00:53:01')).status, 404);
    assert.equal((await (await client(1, '/api/v1')).fetch('/client-detail')).status, 404);
  });

  it('has the data API in generation 3 alone, and there only what belongs to it', async () => {
    const demo = await client(3, dataApi);
    const found = await demo.get<Row>(`/clients/${encodeURIComponent(hostMac)}`);
    assert.deepEqual([found['macAddress'], found['ipv4Address']], [hostMac, '10.1.11.20']);
    assert.equal((await demo.fetch('/clients/02:00:5E:00:53:01')).status, 404);
    assert.equal((await demo.fetch('/network-device')).status, 404);
    assert.equal((await (await client(3)).fetch(`/clients/${hostMac}`)).status, 404);
    assert.equal((await (await client(2, dataApi)).fetch(`/clients/${hostMac}`)).status, 404);
  });

  it('wants a token for all of it', async () => {
    const { url } = await openDemo({ generation: 3 });
    for (const path of [`${intent}/client-detail?macAddress=${hostMac}`, `${dataApi}/clients/${hostMac}`])
      assert.equal((await fetch(`${url}${path}`)).status, 401, path);
  });
});

function bound(client: DemoClient) {
  return { get: (path: string) => client.get<readonly Row[]>(path) };
}
