import assert from 'node:assert/strict';
import { readCommandAnswer } from '../../../src/controller/commandAnswer';
import { failureOf, never, withController } from './connecting';
import { base, type Received } from './testServer';

const asked = { deviceId: 'd1', command: 'show clock' };
const legitReads = `GET ${base}/network-device-poller/cli/legit-reads`;
const readRequest = `POST ${base}/network-device-poller/cli/read-request`;
const sync = `PUT ${base}/network-device/sync`;
const file = (groups: unknown): string => JSON.stringify([{ deviceUuid: 'd1', commandResponses: groups }]);

describe('Commands on a device', () => {
  it('lists the words that the controller allows, each once, whatever else stands there', () =>
    withController(
      { [legitReads]: { body: { response: ['show', ' ping ', 'show', null, 7, {}], version: '1.0' } } },
      async controller => {
        assert.deepEqual(await controller.devices.listReadWords(never), ['show', 'ping', '7']);
      },
    ));

  it('sends one command to one device and gives the task', async () => {
    const bodies: unknown[] = [];
    const route = ({ body }: Received) => {
      bodies.push(JSON.parse(body));
      return { status: 202, body: { response: { taskId: 't1', url: '/api/v1/task/t1' } } };
    };
    await withController({ [readRequest]: route }, async controller => {
      assert.equal(await controller.devices.startCommand('d1', 'show clock', never), 't1');
      const [{ commands, deviceUuids }] = bodies as [{ commands: unknown; deviceUuids: unknown }];
      assert.deepEqual({ commands, deviceUuids }, { commands: ['show clock'], deviceUuids: ['d1'] });
    });
  });

  it('sends nothing that is no plain reading command', () =>
    withController({}, async (controller, server) => {
      for (const command of ['configure terminal', 'show clock\nreload', 'show run | redirect flash:x']) {
        await assert.rejects(controller.devices.startCommand('d1', command, never));
      }
      assert.ok(!server.asked().includes(readRequest), String(server.asked()));
    }));

  it('has one device read anew, without pushing itself forward', async () => {
    const seen: string[] = [];
    const route = ({ body, query }: Received) => {
      seen.push(`${query.get('forceSync')} ${body}`);
      return { status: 202, body: { response: { taskId: 't2' } } };
    };
    await withController({ [sync]: route }, async controller => {
      assert.equal(await controller.devices.syncDevice('d1', never), 't2');
      assert.deepEqual(seen, ['false ["d1"]']);
    });
  });

  it('says that an account may not, and sends nothing again that may have been taken', () =>
    withController({ [readRequest]: { status: 403 }, [sync]: 'reset' }, async (controller, server) => {
      const refused = await failureOf(controller.devices.startCommand('d1', 'show clock', never));
      assert.equal(refused.kind, 'forbidden');
      assert.equal((await failureOf(controller.devices.syncDevice('d1', never))).kind, 'unreachable');
      assert.equal(server.asked().filter(each => each === sync).length, 1);
    }));

  it('takes an answer without a task or a list for what it is', () =>
    withController(
      { [readRequest]: { body: { response: {} } }, [legitReads]: { body: { response: 'show' } } },
      async controller => {
        const started = await failureOf(controller.devices.startCommand('d1', 'show clock', never));
        assert.equal(started.kind, 'notTheApi');
        assert.equal((await failureOf(controller.devices.listReadWords(never))).kind, 'notTheApi');
      },
    ));
});

describe("The command runner's file", () => {
  it('says what the device answered, complained, or was never asked', () => {
    const group = { 'show clock': '02:14:00.123 UTC' };
    const none = { SUCCESS: {}, FAILURE: {}, BLACKLISTED: {} };
    const read = (groups: unknown) => readCommandAnswer(file(groups), asked);
    assert.deepEqual(read({ ...none, SUCCESS: group }), { kind: 'answered', text: '02:14:00.123 UTC' });
    assert.deepEqual(read({ ...none, FAILURE: group }), { kind: 'failed', text: '02:14:00.123 UTC' });
    assert.deepEqual(read({ ...none, BLACKLISTED: { 'show clock': null } }), { kind: 'refused', text: '' });
    assert.equal(read({ blocklisted: { 'SHOW  clock': '' } })?.kind, 'refused');
  });

  it('is never read for another device or another command', () => {
    const two = { SUCCESS: { 'show version': 'a', 'show users': 'b' } };
    assert.equal(readCommandAnswer(file(two), asked), undefined);
    const group = { SUCCESS: { 'show clock': 'x' } };
    assert.equal(readCommandAnswer(file(group), { ...asked, deviceId: 'd2' }), undefined);
  });

  it('takes an envelope, one object alone, and a file without the id', () => {
    const entry = { commandResponses: { SUCCESS: { 'show clock': 'x' } } };
    for (const body of [entry, [entry], { response: [entry] }, { response: entry }]) {
      assert.equal(readCommandAnswer(JSON.stringify(body), asked)?.text, 'x', JSON.stringify(body));
    }
  });

  it('is no answer when it is anything else', () => {
    const wrong = [
      '',
      '<html>',
      'null',
      '[]',
      '[null]',
      '{}',
      '7',
      file(null),
      file([]),
      file({ SUCCESS: 'x' }),
    ];
    for (const text of wrong) assert.equal(readCommandAnswer(text, asked), undefined, text);
    assert.deepEqual(readCommandAnswer(file({ SUCCESS: { 'show clock': { a: 1 } } }), asked), {
      kind: 'answered',
      text: '',
    });
  });
});
