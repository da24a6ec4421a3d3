import assert from 'node:assert/strict';
import { controllerErrorKind } from '../../../../src/controller/describeError';
import { ownAccountOf } from '../../../../src/extension/controllers/credentialStore';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { windowWith } from '../window';

const lab = { name: 'lab', origin: 'https://lab.example.net', username: 'noc' };
const own = { kind: 'own' as const, ...lab };

const { signal } = new AbortController();

describe('a password that the controller refuses', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({});
  });
  after(() => demo.close());

  const wrong = () => ({
    origin: demo.url,
    username: demo.username,
    password: 'not the password',
    allowPlainHttp: true,
    generation: 'auto' as const,
  });
  const isRefused = (error: unknown): boolean => controllerErrorKind(error) === 'signInRefused';

  it('is known from then on, whatever was asked for, so that the next use asks for another', async () => {
    const { directory, connections, passwords } = windowWith({ own: [lab] });
    await passwords.keep(own, 'not the password');
    const { controller } = connections.get(own, wrong());
    assert.equal(await directory.signInState(own), 'ready');
    await assert.rejects(controller.listTraces({ limit: 1 }, signal), isRefused);
    assert.equal(await directory.signInState(own), 'refused');
    assert.equal(await directory.connect(own), undefined);
  });

  it('is known where only a device was asked', async () => {
    const { directory, connections, passwords } = windowWith({ own: [lab] });
    await passwords.keep(own, 'not the password');
    await assert.rejects(connections.get(own, wrong()).controller.devices.listReadWords(signal), isRefused);
    assert.equal(await directory.signInState(own), 'refused');
  });

  it('is known where only the inventory was asked', async () => {
    const { directory, connections, passwords } = windowWith({ own: [lab] });
    await passwords.keep(own, 'not the password');
    const { search } = connections.get(own, wrong()).controller;
    await assert.rejects(search.devicesByMac('00:00:5e:00:53:01', signal), isRefused);
    assert.equal(await directory.signInState(own), 'refused');
  });

  it('is none where the controller refuses the token that it has just given', async () => {
    const fault = { kind: 'answer', status: 401 } as const;
    const strict = await startDemo({ faults: [1, 2].map(nth => ({ path: '/legit-reads', nth, fault })) });
    const { directory, connections, passwords } = windowWith({ own: [lab] });
    await passwords.keep(own, strict.password);
    const endpoint = { ...wrong(), origin: strict.url, password: strict.password };
    await assert.rejects(connections.get(own, endpoint).controller.devices.listReadWords(signal), isRefused);
    assert.equal(await directory.signInState(own), 'ready');
    await strict.close();
  });

  it('is not sent any more by a session that somebody typed it for, once another window keeps another', async () => {
    const { connections } = windowWith({ own: [lab] });
    const { controller } = connections.get(own, wrong());
    const kept = { ...wrong(), password: () => Promise.resolve(demo.password) };
    connections.forgetTyped(own, 'not the password');
    assert.equal(connections.get(own, kept).controller, controller);
    connections.forgetTyped(own, demo.password);
    await connections.get(own, kept).controller.login(signal);
  });

  it('is forgotten when the secret storage has another one, which may come from another window', async () => {
    const { directory, passwords, secrets } = windowWith({ own: [lab] });
    await passwords.keep(own, 'not the password');
    directory.refuse(own);
    assert.equal(await directory.signInState(own), 'refused');
    const [key = ''] = secrets.keys();
    const account = ownAccountOf(key);
    assert.deepEqual(account, { kind: 'own', origin: lab.origin, username: lab.username });
    directory.refresh(account);
    assert.equal(await directory.signInState(own), 'ready');
    assert.equal(ownAccountOf('something else'), undefined);
  });

  it('says nothing of the one that is kept while another is tried out, or after it was replaced', async () => {
    const { directory, connections, passwords } = windowWith({ own: [lab] });
    await passwords.keep(own, 'the right one');
    await assert.rejects(connections.open(wrong()).login(signal), isRefused);
    const { controller } = connections.get(own, wrong());
    connections.adopt(own, wrong(), connections.open(wrong()));
    await assert.rejects(controller.listTraces({ limit: 1 }, signal), isRefused);
    assert.equal(await directory.signInState(own), 'ready');
  });
});
