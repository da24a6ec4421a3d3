import assert from 'node:assert/strict';
import { CredentialStore } from '../../../../src/extension/controllers/credentialStore';
import { memoryOf, secretsOf } from '../stores';

const account = { origin: 'https://dnac.example.net', username: 'noc' };

describe('CredentialStore', () => {
  it('gives a password back to the same origin and user only', async () => {
    const store = new CredentialStore(secretsOf(new Map()), memoryOf(new Map()));
    assert.equal(await store.keep(account, 's3cret'), true);
    assert.equal(await store.password(account), 's3cret');
    assert.equal(await store.password({ ...account, username: 'admin' }), undefined);
    assert.equal(await store.password({ ...account, origin: 'https://dnac.example.net:8443' }), undefined);
  });

  it('says so when the secret store does not give back what it was given', async () => {
    const secrets = { ...secretsOf(new Map()), store: () => Promise.resolve() };
    assert.equal(await new CredentialStore(secrets, memoryOf(new Map())).keep(account, 's3cret'), false);
  });

  it('tells a lost password from one never given', async () => {
    const secrets = new Map<string, string>();
    const store = new CredentialStore(secretsOf(secrets), memoryOf(new Map()));
    assert.equal(await store.wasLost(account), false);
    await store.keep(account, 's3cret');
    assert.equal(await store.wasLost(account), false);
    secrets.clear();
    assert.equal(await store.wasLost(account), true);
    await store.forget(account);
    assert.equal(await store.wasLost(account), false);
  });

  it('says only once that the store forgets', async () => {
    const memory = new Map<string, unknown>();
    const first = new CredentialStore(secretsOf(new Map()), memoryOf(memory));
    assert.deepEqual([await first.sayOnce(), await first.sayOnce()], [true, false]);
    const nextWindow = new CredentialStore(secretsOf(new Map()), memoryOf(memory));
    assert.equal(await nextWindow.sayOnce(), false);
  });

  it('keeps no password outside the secret store', async () => {
    const memory = new Map<string, unknown>();
    await new CredentialStore(secretsOf(new Map()), memoryOf(memory)).keep(account, 's3cret');
    assert.ok(!JSON.stringify([...memory]).includes('s3cret'));
  });
});
