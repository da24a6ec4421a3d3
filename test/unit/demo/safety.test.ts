import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as requestTls } from 'node:https';
import path from 'node:path';
import { startDemo } from '../../../src/demo/startDemo';
import { basic, closeDemos, openDemo, signIn } from './demoClient';

const tokenPath = '/dna/system/api/v1/auth/token';

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Asks with headers that `fetch` does not let one choose. */
function ask(url: string, headers: Record<string, string>, method = 'POST', body = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, response => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end(body);
  });
}

describe('the safety of the demo', () => {
  afterEach(closeDemos);

  it('answers only to its own names', async () => {
    const { url, username, password } = await openDemo();
    const { port } = new URL(url);
    const credentials = basic(username, password);
    for (const Host of ['127.0.0.1', `127.0.0.1:${port}`, 'localhost', `localhost:${port}`]) {
      assert.equal((await ask(url + tokenPath, { ...credentials, Host })).status, 200, Host);
    }
    for (const Host of [
      'rebound.example',
      `rebound.example:${port}`,
      '127.0.0.1:1',
      `127.0.0.1.example:${port}`,
    ]) {
      assert.equal((await ask(url + tokenPath, { ...credentials, Host })).status, 421, Host);
    }
  });

  it('listens on loopback addresses only', async () => {
    await assert.rejects(startDemo({ host: '0.0.0.0' }), /loopback/);
    await assert.rejects(startDemo({ host: '192.0.2.1' }), /loopback/);
    const other = await openDemo({ host: '127.0.0.2' });
    assert.match(other.url, /^http:\/\/127\.0\.0\.2:\d+$/);
    assert.equal((await signIn(other)).demo, other);
  });

  it('lets no web page read it', async () => {
    const { url } = await openDemo();
    const headers = { Origin: 'https://page.example', 'Access-Control-Request-Method': 'POST' };
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const answered = await ask(`${url}/dna/intent/api/v1/flow-analysis`, headers, method);
      assert.equal(answered.status, 401);
      assert.deepEqual(
        Object.keys(answered.headers).filter(name => name.startsWith('access-control')),
        [],
      );
    }
  });

  it('reads no more than 64 kB', async () => {
    const client = await signIn(await openDemo());
    const fill = 'x'.repeat(64 * 1024);
    assert.equal((await client.post({ sourceIP: '10.1.11.20', destIP: '10.3.10.40', fill })).status, 413);
    const body = { sourceIP: '10.1.11.20', destIP: '10.3.10.40', fill: fill.slice(0, -100) };
    assert.equal((await client.post(body)).status, 202);
  });

  it('logs method, path, status and time, and nothing that was said', async () => {
    const demo = await openDemo({ now: () => 1_000_000_000_000 });
    const client = await signIn(demo);
    await client.fetch('/flow-analysis?sourceIP=10.1.11.20');
    assert.deepEqual(demo.requestLog, [
      { method: 'POST', path: tokenPath, status: 200, atMs: 1_000_000_000_000 },
      { method: 'GET', path: '/dna/intent/api/v1/flow-analysis', status: 200, atMs: 1_000_000_000_000 },
    ]);
  });

  it('speaks https with the certificate it is given', async () => {
    const pem = (part: string): string =>
      readFileSync(path.join(import.meta.dirname, `../../fixtures/tls/dnac.example.${part}.pem`), 'utf8');
    const demo = await openDemo({ host: '127.0.0.2', tls: { key: pem('key'), cert: pem('cert') } });
    assert.match(demo.url, /^https:/);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const options = {
        method: 'POST',
        headers: basic(demo.username, demo.password),
        ca: pem('cert'),
        agent: false,
      };
      requestTls(demo.url + tokenPath, options, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    assert.equal(status, 200);
  });

  it('says when its port is taken', async () => {
    const { url } = await openDemo();
    await assert.rejects(startDemo({ port: Number(new URL(url).port) }), { code: 'EADDRINUSE' });
  });

  it('is not upset by a path that is none', async () => {
    const client = await signIn(await openDemo());
    for (const path of ['/', '//', '/flow-analysis/%', '/flow-analysis/__proto__', '/../..', '/task//tree']) {
      assert.ok((await client.fetch(path)).status >= 400, path);
    }
  });
});
