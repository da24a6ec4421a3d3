import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describeControllerError } from '../../../src/controller/describeError';
import { english } from '../../../src/path/message';
import { failureOf, never, traceId, withController } from './connecting';
import { base, tokenPath, type Received, type Reply } from './testServer';

const password = 'swordfish';
const credentials = Buffer.from(`noc:${password}`).toString('base64');
const secrets = [password, credentials, 'a-token'];

function holdsNoSecret(text: string): void {
  for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} in ${text}`);
}

/** A server that quotes in its error what it was sent. */
const quoting = ({ headers, rawHeaders }: Received): Reply => ({
  status: 500,
  body: { message: `You sent ${String(headers.authorization ?? headers['x-auth-token'])}`, rawHeaders },
});

describe('An error that leaves', () => {
  const replies: readonly (readonly [string, Reply | typeof quoting])[] = [
    ['a cut connection', 'reset'],
    ['a cut body', 'cutBody'],
    ['an error that quotes the request', quoting],
    ['HTML', { body: '<html>' }],
    ['401', { status: 401 }],
  ];
  for (const [name, reply] of replies) {
    it(`holds neither password nor token after ${name}`, () =>
      withController(
        { [`GET ${base}/flow-analysis/${traceId}`]: reply },
        async controller => {
          const { error } = await failureOf(controller.getPath(traceId, [], never));
          holdsNoSecret(inspect(error, { depth: 10, showHidden: true }));
          holdsNoSecret(JSON.stringify(error));
          holdsNoSecret(english(describeControllerError(error, { name: 'lab', host: 'h', username: 'noc' })));
          assert.equal(error.cause, undefined);
        },
        { generation: 2 },
      ));
  }

  it('holds no password when the sign-in itself fails', () =>
    withController({ [`POST ${tokenPath}`]: quoting }, async controller => {
      const { error } = await failureOf(controller.login(never));
      assert.equal(error.details.reason, 'You sent Basic …');
      holdsNoSecret(inspect(error, { depth: 10, showHidden: true }));
    }));
});

describe('The log', () => {
  it('is one line per request, with neither ids nor secrets', async () => {
    const lines: string[] = [];
    let nowMs = 0;
    const clock = { now: () => (nowMs += 42), wait: () => Promise.resolve() };
    await withController(
      {
        [`GET ${base}/flow-analysis/${traceId}`]: {
          body: { response: { request: { status: 'INPROGRESS' } } },
        },
        [`GET ${base}/task/${traceId}`]: 'cutBody',
        [`GET ${base}/interface/ip-address/192.0.2.99`]: { status: 404 },
      },
      async controller => {
        await controller.getPath(traceId, [], never);
        await failureOf(controller.getTask(traceId, never));
        await controller.getInterfacesByAddress('192.0.2.99', never);
        await failureOf(controller.getDevices([traceId], never));
      },
      { log: line => void lines.push(line), clock },
    );
    assert.deepEqual(
      lines.map(line => line.replace(/\d+ ms$/, 'N ms')),
      [
        'POST /dna/system/api/v1/auth/token 200 N ms',
        'GET /dna/intent/api/v1/pathTraces/count 404 N ms',
        'GET /dna/intent/api/v1/flow-analysis 200 N ms',
        'GET /flow-analysis/{id} 200 N ms',
        'GET /task/{id} unreachable ERR_BAD_RESPONSE N ms',
        'GET /interface/ip-address/{ip} 404 N ms',
        'GET /network-device 404 N ms',
      ],
    );
    holdsNoSecret(lines.join());
  });
});
