import assert from 'node:assert/strict';
import { request } from 'node:http';
import { basic, closeDemos, openDemo, openWithClock, signIn } from './demoClient';

const tokenPath = '/dna/system/api/v1/auth/token';

async function status(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  const response = await fetch(url, { method, headers });
  await response.arrayBuffer();
  return response.status;
}

describe('signing in to the demo', () => {
  afterEach(closeDemos);

  it('answers a bare Token, a JSON Web Token that is good for an hour', async () => {
    const now = Date.parse('2026-03-02T10:00:00Z');
    const demo = await openDemo({ now: () => now });
    const response = await fetch(demo.url + tokenPath, {
      method: 'POST',
      headers: basic(demo.username, demo.password),
    });
    const body = (await response.json()) as { readonly Token: string };
    const claims = JSON.parse(Buffer.from(body.Token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    assert.deepEqual(Object.keys(body), ['Token']);
    assert.equal(claims['exp'], now / 1000 + 3600);
    assert.equal(claims['username'], 'demo');
    assert.deepEqual(claims['roles'], ['SUPER-ADMIN-ROLE']);
  });

  it('has another password each time', async () => {
    const [first, second] = [await openDemo(), await openDemo()];
    assert.notEqual(first.password, second.password);
    assert.equal(await status(second.url + tokenPath, basic('demo', first.password), 'POST'), 401);
  });

  it('refuses a wrong password, no password and a wrong scheme', async () => {
    const { url, password } = await openDemo();
    assert.equal(await status(url + tokenPath, basic('demo', 'wrong'), 'POST'), 401);
    assert.equal(await status(url + tokenPath, basic('somebody', password), 'POST'), 401);
    assert.equal(await status(url + tokenPath, {}, 'POST'), 401);
    assert.equal(await status(url + tokenPath, { Authorization: 'Bearer x' }, 'POST'), 401);
  });

  it('asks for a token at every path of the API', async () => {
    const { url } = await openDemo();
    const paths = ['/flow-analysis', '/task/x', '/network-device', '/interface/x', '/pathTraces/count'];
    for (const path of paths) assert.equal(await status(`${url}/dna/intent/api/v1${path}`), 401, path);
  });

  it('refuses a token of another demo and a changed one', async () => {
    const [mine, other] = [await openDemo(), await openDemo()];
    const { Token } = (await (
      await fetch(other.url + tokenPath, { method: 'POST', headers: basic('demo', other.password) })
    ).json()) as { readonly Token: string };
    const api = `${mine.url}/dna/intent/api/v1/network-device/count`;
    assert.equal(await status(api, { 'X-Auth-Token': Token }), 401);
    assert.equal(await status(api, { 'X-Auth-Token': `${Token}x` }), 401);
    assert.equal(await status(api, { 'X-Auth-Token': '.e30.' }), 401);
  });

  it('refuses an expired token and says so', async () => {
    const { client, clock } = await openWithClock({ tokenLifetimeMs: 60_000 });
    assert.equal((await client.fetch('/network-device/count')).status, 200);
    clock.now += 60_000;
    const response = await client.fetch('/network-device/count');
    assert.equal(response.status, 401);
    assert.match(await response.text(), /expired/);
  });

  it('refuses two token headers, as controllers do', async () => {
    const { url, username, password } = await openDemo();
    const body = (await (
      await fetch(url + tokenPath, { method: 'POST', headers: basic(username, password) })
    ).json()) as { readonly Token: string };
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const headers = ['Host', new URL(url).host, 'X-Auth-Token', body.Token, 'X-Auth-Token', body.Token];
      request(`${url}/dna/intent/api/v1/network-device/count`, { headers }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    assert.equal(answered, 401);
  });

  it('lets an observer read, but neither start nor delete', async () => {
    const users = [{ username: 'noc', password: 'looking', role: 'observer' as const }];
    const demo = await openDemo({ users });
    const observer = await signIn(demo, { username: 'noc', password: 'looking' });
    const { flowAnalysisId } = await (
      await signIn(demo)
    ).start({ sourceIP: '10.1.11.20', destIP: '10.3.10.40' });
    assert.equal((await observer.trace(flowAnalysisId)).request.id, flowAnalysisId);
    assert.equal((await observer.post({ sourceIP: '10.1.11.20', destIP: '10.3.10.40' })).status, 403);
    assert.equal(
      (await observer.fetch(`/flow-analysis/${flowAnalysisId}`, { method: 'DELETE' })).status,
      403,
    );
  });
});

describe('the generations of the demo', () => {
  afterEach(closeDemos);

  it('answers the legacy paths too in generation 2', async () => {
    const demo = await openDemo();
    const client = await signIn(demo, { path: '/api/system/v1/auth/token', base: '/api/v1' });
    assert.equal(
      (await client.ask({ sourceIP: '10.1.11.20', destIP: '10.3.10.40' })).request.status,
      'INPROGRESS',
    );
    assert.equal((await client.fetch('/host')).status, 404);
  });

  it('answers nothing but the legacy paths in generation 1', async () => {
    const demo = await openDemo({ generation: 1, computeMs: 0 });
    assert.equal(await status(demo.url + tokenPath, basic(demo.username, demo.password), 'POST'), 404);
    const client = await signIn(demo, { path: '/api/system/v1/auth/token', base: '/api/v1' });
    const trace = await client.ask({ sourceIP: '10.1.11.20', destIP: '10.3.10.40', protocol: 'TCP' });
    assert.equal(trace.request.protocol, 'tcp');
    assert.equal('controlPath' in trace.request, false);
    assert.equal(
      'vrfName' in (trace.networkElementsInfo[1]?.ingressInterface?.physicalInterface ?? {}),
      false,
    );
    const hosts = await client.get<readonly Record<string, unknown>[]>('/host?hostIp=10.1.11.20');
    assert.equal(hosts.length, 1);
    assert.equal(hosts[0]?.['hostType'], 'wired');
  });

  it('does not know /pathTraces, which is how a client tells it from generation 3', async () => {
    const client = await signIn(await openDemo());
    assert.equal((await client.fetch('/pathTraces/count')).status, 404);
  });
});
