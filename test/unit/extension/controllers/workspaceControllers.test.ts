import assert from 'node:assert/strict';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import { readWorkspaceControllers } from '../../../../src/extension/controllers/workspaceSettings';
import { windowWith } from '../window';

const origin = 'https://dnac.example.net';
const lab = { name: 'lab', origin, username: 'noc' };
const shared = { name: 'shared', url: origin, username: 'noc' };
const ofFolder: KnownController = { kind: 'workspace', name: 'shared', origin, username: 'noc' };

describe('A controller that the settings of a folder name', () => {
  it('is listed beside the user’s own, and never merged with one', () => {
    const { directory } = windowWith({ own: [lab], ofWorkspace: [[shared]] });
    assert.deepEqual(directory.list(), [{ kind: 'own', ...lab }, ofFolder]);
  });

  it('is not used under a name that belongs to another, and is told', () => {
    const clash = { ...shared, name: 'lab', username: 'somebody' };
    const { directory } = windowWith({ own: [lab], ofWorkspace: [[clash]] });
    assert.deepEqual(directory.byName('lab'), { kind: 'own', ...lab });
    assert.deepEqual(
      directory.workspaceControllers.clashing.map(({ username }) => username),
      ['somebody'],
    );
  });

  it('cannot take the demo network’s name', () => {
    const { directory } = windowWith({ ofWorkspace: [[{ ...shared, name: 'Demo network' }]] });
    assert.deepEqual(directory.list(), []);
    assert.equal(directory.workspaceControllers.clashing.length, 1);
  });

  it('gets no stored password, although its origin and user have one', async () => {
    const { directory, credentials, passwords } = windowWith({ own: [lab], ofWorkspace: [[shared]] });
    await credentials.keep(lab, 's3cret');
    assert.equal(await passwords.of({ kind: 'own', ...lab }), 's3cret');
    assert.equal(await passwords.of(ofFolder), undefined);
    assert.equal(await directory.signInState(ofFolder), 'passwordMissing');
    assert.equal(await directory.connect(ofFolder), undefined);
  });

  it('keeps the password that is typed for it in memory only', async () => {
    const { passwords, secrets, directory } = windowWith({ ofWorkspace: [[shared]] });
    assert.equal(await passwords.keep(ofFolder, 's3cret'), true);
    assert.equal(await directory.signInState(ofFolder), 'ready');
    assert.deepEqual([...secrets], []);
    await passwords.forget(ofFolder);
    assert.equal(await directory.signInState(ofFolder), 'passwordMissing');
  });

  it('has a session of its own', async () => {
    const { directory, passwords } = windowWith({ own: [lab], ofWorkspace: [[shared]] });
    const own: KnownController = { kind: 'own', ...lab };
    await passwords.keep(own, 's3cret');
    await passwords.keep(ofFolder, 'typed');
    const [first, second] = [await directory.connect(own), await directory.connect(ofFolder)];
    assert.notEqual(first?.controller, second?.controller);
    assert.equal(first?.controller, (await directory.connect(own))?.controller);
  });

  it('may leave open whose account it is: then that is known once somebody has signed in, in this window only', async () => {
    const open = { name: 'shared', url: origin };
    const ofNobody: KnownController = { kind: 'workspace', name: 'shared', origin };
    const { directory, passwords } = windowWith({ ofWorkspace: [[open]] });
    assert.deepEqual(directory.list(), [ofNobody]);
    assert.equal(await directory.signInState(ofNobody), 'passwordMissing');
    assert.equal(await directory.connect(ofNobody), undefined);
    const signedIn = { ...ofNobody, username: 'noc' };
    await passwords.keep(signedIn, 'typed');
    directory.useAs(ofNobody, 'noc');
    assert.deepEqual(directory.current(ofNobody), signedIn);
    assert.equal(await directory.signInState(directory.current(ofNobody)), 'ready');
    assert.notEqual(await directory.connect(ofNobody), undefined);
    directory.useAs(ofNobody, undefined);
    assert.deepEqual(directory.list(), [ofNobody]);
  });

  it('is the controller of a trace of whatever user as long as its own user is open', () => {
    const { directory } = windowWith({
      own: [lab],
      ofWorkspace: [[{ name: 'plant', url: 'https://192.0.2.9' }]],
    });
    const trace = { name: 'plant', origin: 'https://192.0.2.9', username: 'somebody' };
    assert.equal(directory.ofTrace(trace)?.name, 'plant');
    assert.equal(directory.lists(trace), true);
    assert.equal(directory.lists({ ...trace, origin }), false);
    directory.useAs({ kind: 'workspace', name: 'plant', origin: trace.origin }, 'noc');
    assert.equal(directory.ofTrace(trace), undefined);
  });

  it('is the controller of its traces beside one of the person’s at the same address, as long as it has its name', () => {
    const { directory } = windowWith({
      own: [lab],
      ofWorkspace: [[{ name: 'plant', url: lab.origin, username: lab.username }]],
    });
    const trace = { name: 'plant', origin: lab.origin, username: lab.username };
    assert.equal(directory.nameOf(trace), 'plant');
    assert.equal(directory.nameOf({ ...trace, name: lab.name }), lab.name);
    assert.equal(directory.nameOf({ ...trace, name: 'of old' }), lab.name);
  });

  it('has no say in what a person decides: CA file and production mark', () => {
    const bold = { ...shared, caFile: 'evil.pem', production: true };
    const { usable } = readWorkspaceControllers([[bold]], []);
    assert.deepEqual(usable, [{ name: 'shared', origin, username: 'noc' }]);
  });

  it('counts once by its name, the workspace before its folders; nonsense counts for nothing', () => {
    const values = [[shared], 'nonsense', [{ ...shared, username: 'other' }, 7], undefined];
    assert.deepEqual(
      readWorkspaceControllers(values, []).usable.map(({ username }) => username),
      ['noc'],
    );
  });
});
