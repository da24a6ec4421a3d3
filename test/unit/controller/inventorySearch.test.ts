import assert from 'node:assert/strict';
import { mostDevices } from '../../../src/controller/inventorySearch';
import { AllGenerations, type Each } from './allGenerations';
import { failureOf, never, withController } from './connecting';
import { base, jwt, tokenPath, type Received, type Routes } from './testServer';

const mac = '02:00:5E:00:53:01';
const devicesRoute = `GET ${base}/network-device`;

function same<T>(value: T): Each<T> {
  return { 1: value, 2: value, 3: value };
}

describe('Searching the inventory, in every generation', () => {
  let all: AllGenerations;
  before(async () => {
    all = await AllGenerations.open();
  });
  after(() => all.close());

  it('finds devices by a part of their name, in whatever case it is typed', async () => {
    for (const text of ['dist-a', 'DIST-A', 'Dist-A', 'ist-a'])
      assert.deepEqual(
        await all.each(async ({ search }) =>
          (await search.devicesByName(text, never)).map(({ name }) => name),
        ),
        same(['dist-a1.hq.example', 'dist-a2.hq.example']),
        text,
      );
    assert.deepEqual(await all.each(({ search }) => search.devicesByName('nobody', never)), same([]));
  });

  it('gives no more devices than one reads', async () => {
    const counts = await all.each(
      async ({ search }) => (await search.devicesByName('example', never)).length,
    );
    assert.deepEqual(counts, same(mostDevices));
  });

  it('finds devices by their management address or the beginning of it', async () => {
    const found = await all.each(async ({ search }) => ({
      begins: (await search.devicesByAddress('10.255.0.', 'begins', never)).map(({ name }) => name),
      is: (await search.devicesByAddress('10.0.0.1', 'is', never)).map(({ name }) => name),
    }));
    assert.deepEqual(found, same({ begins: found[2].begins, is: ['core-1.hq.example'] }));
    assert.ok(found[2].begins.includes('oob-1.hq.example'));
  });

  it('finds a device by its MAC address, however that is written, with its role', async () => {
    for (const written of ['02:41:61:BB:1F:C2', '0241.61bb.1fc2'])
      assert.deepEqual(
        await all.each(async ({ search }) =>
          (await search.devicesByMac(written, never)).map(({ name, role }) => [name, role]),
        ),
        same([['core-1.hq.example', 'CORE']]),
      );
  });

  it('finds a host by its MAC address, with where it is connected', async () => {
    const found = await all.each(async ({ search }) => {
      const [host, ...others] = await search.hostsByMac('02e9.c237.e634', never);
      assert.deepEqual(others, []);
      return { ...host, kind: host?.kind?.toLowerCase(), addresses: host?.addresses[0] };
    });
    const { port } = found[1];
    assert.match(port ?? '', /^GigabitEthernet/);
    const expected = {
      addresses: '10.1.11.20',
      kind: 'wired',
      connectedTo: 'acc-a1.hq.example',
      vlan: '110',
    };
    assert.deepEqual(found, same({ ...expected, port }));
  });

  it('knows no host where there is none', async () => {
    assert.deepEqual(await all.each(({ search }) => search.hostsByMac(mac, never)), same([]));
  });

  it('tells two hosts with one address apart', async () => {
    const macs = ['02:83:83:98:60:cb', '02:1f:74:e2:96:6d'];
    for (const each of macs) {
      const found = await all.each(async ({ search }) =>
        (await search.hostsByMac(each, never)).map(h => h.addresses),
      );
      assert.deepEqual(found, same([['10.60.1.20']]));
    }
  });

  it('gives the addresses and the VLAN of an interface', async () => {
    const ports = await all.each(async controller => {
      const [device] = await controller.search.devicesByName('acc-a1', never);
      const found = await controller.getInterfaces(device?.id ?? '', never);
      return found
        .filter(({ addresses }) => addresses !== undefined)
        .map(({ name, addresses, vlan }) => [name, addresses, vlan].join(' '))
        .filter(words => words.startsWith('Vlan1'));
    });
    assert.deepEqual(ports, same(['Vlan110 10.1.11.1 110', 'Vlan150 10.1.51.1 150']));
  });
});

describe('What is asked for in a search', () => {
  async function asked(generation: 1 | 2 | 3, routes: Routes, path: string): Promise<readonly Received[]> {
    let received: readonly Received[] = [];
    await withController(
      { 'POST /api/system/v1/auth/token': { body: { Token: 'a-token' } }, ...routes },
      async ({ search }, server) => {
        await search.devicesByName('Core-1.hq', never);
        await search.hostsByMac(mac, never);
        received = server.received.filter(each => each.path.endsWith(path));
      },
      { generation },
    );
    return received;
  }

  const nobody = { body: { response: [], version: '1.0' } };

  it('is a name as it is typed and then in lower case, both with `.*` around', async () => {
    const received = await asked(2, { [devicesRoute]: nobody }, '/network-device');
    assert.deepEqual(
      received.map(({ query }) => Object.fromEntries(query)),
      ['Core-1.hq', 'core-1.hq'].map(name => ({
        hostname: `.*${name}.*`,
        offset: '1',
        limit: String(mostDevices),
      })),
    );
  });

  it('has no page in generation 1', async () => {
    const [first] = await asked(1, { 'GET /api/v1/network-device': nobody }, '/network-device');
    assert.deepEqual(Object.fromEntries(first?.query ?? []), { hostname: '.*Core-1.hq.*' });
  });

  it('is a host by the call of each generation', async () => {
    const [older] = await asked(1, { 'GET /api/v1/network-device': nobody }, '/host');
    assert.equal(older?.query.get('hostMac'), mac.toLowerCase());
    const [detail] = await asked(2, { [devicesRoute]: nobody }, `${base}/client-detail`);
    assert.equal(detail?.query.get('macAddress'), mac);
    const path = `/dna/data/api/v1/clients/${encodeURIComponent(mac)}`;
    assert.equal((await asked(3, { [devicesRoute]: nobody }, path)).length, 1);
  });
});

describe('Odd answers to a search', () => {
  const hosts = (routes: Routes, generation: 1 | 2 | 3 = 2): Promise<unknown> =>
    new Promise((resolve, reject) => {
      withController(
        { 'POST /api/system/v1/auth/token': { body: { Token: 'a-token' } }, ...routes },
        async ({ search }) => resolve(await search.hostsByMac(mac, never)),
        { generation },
      ).catch(reject);
    });

  it('are read as far as they go', async () => {
    const detail = { hostMac: mac, hostIpV4: '0.0.0.0', hostIpV6: '2001:DB8::0:20', vlanId: 110, port: null };
    const route = `GET ${base}/client-detail`;
    assert.deepEqual(await hosts({ [route]: { body: { detail } } }), [
      { addresses: ['2001:db8::20'], vlan: '110' },
    ]);
    assert.deepEqual(await hosts({ [route]: { body: { response: { detail } } } }), [
      { addresses: ['2001:db8::20'], vlan: '110' },
    ]);
    for (const body of [{}, { detail: null }, { detail: { errorCode: 404 } }])
      assert.deepEqual(await hosts({ [route]: { body } }), []);
    const client = `GET /dna/data/api/v1/clients/${encodeURIComponent(mac)}`;
    assert.deepEqual(await hosts({ [client]: { body: { response: [{ macAddress: mac }, null] } } }, 3), [
      { addresses: [] },
    ]);
    assert.deepEqual(await hosts({ [client]: { body: { response: {} } } }, 3), []);
    const host = 'GET /api/v1/host';
    assert.deepEqual(
      await hosts(
        { [host]: { body: { response: [{ hostIp: '10.1.1.1', connectedAPName: 'ap-1' }, 7] } } },
        1,
      ),
      [{ addresses: ['10.1.1.1'], connectedTo: 'ap-1' }],
    );
  });

  it('are errors where they are of no use, and where the account may not', async () => {
    const kindOf = async (reply: Routes[string]): Promise<string> => {
      let kind = '';
      await withController(
        { [devicesRoute]: reply },
        async ({ search }) => (kind = (await failureOf(search.devicesByName('core', never))).kind),
        { generation: 2 },
      );
      return kind;
    };
    assert.equal(
      await kindOf({ body: '<html></html>', headers: { 'content-type': 'text/html' } }),
      'notTheApi',
    );
    assert.equal(await kindOf({ body: { response: 'none' } }), 'notTheApi');
    assert.equal(await kindOf({ status: 403 }), 'forbidden');
    assert.equal(await kindOf({ status: 429 }), 'rateLimited');
    const tooMany = hosts({ [`GET ${base}/client-detail`]: { status: 429 } });
    assert.equal((await failureOf(tooMany)).kind, 'rateLimited');
  });
});

describe('Whether one is signed in', () => {
  it('is known without asking: after the login, until the token is due', async () => {
    let now = Date.parse('2026-03-02T10:00:00Z');
    const token = jwt({ exp: now / 1000 + 3600 });
    const clock = { now: () => now, wait: () => Promise.resolve() };
    await withController(
      { [`POST ${tokenPath}`]: { body: { Token: token }, headers: { date: new Date(now).toUTCString() } } },
      async (controller, server) => {
        assert.equal(controller.isSignedIn(), false);
        assert.deepEqual(server.asked(), []);
        await controller.login(never);
        assert.equal(controller.isSignedIn(), true);
        const sent = server.asked().length;
        now += 3_600_000;
        assert.equal(controller.isSignedIn(), false);
        assert.equal(server.asked().length, sent);
      },
      { clock },
    );
  });
});
