import assert from 'node:assert/strict';
import { CredentialStore } from '../../../src/extension/controllers/credentialStore';

const account = { origin: 'https://dnac.example.net', username: 'noc' };

function mapMemory(map: Map<string, unknown>) {
  return {
    get: (key: string) => map.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void map.set(key, value)),
  };
}

function mapSecrets(map: Map<string, string>) {
  return {
    get: (key: string) => Promise.resolve(map.get(key)),
    store: (key: string, value: string) => Promise.resolve(void map.set(key, value)),
    delete: (key: string) => Promise.resolve(void map.delete(key)),
  };
}

describe('CredentialStore', () => {
  it('gives a password back to the same origin and user only', async () => {
    const store = new CredentialStore(mapSecrets(new Map()), mapMemory(new Map()));
    assert.equal(await store.keep(account, 's3cret'), true);
    assert.equal(await store.password(account), 's3cret');
    assert.equal(await store.password({ ...account, username: 'admin' }), undefined);
    assert.equal(await store.password({ ...account, origin: 'https://dnac.example.net:8443' }), undefined);
  });

  it('says so when the secret store does not give back what it was given', async () => {
    const secrets = { ...mapSecrets(new Map()), store: () => Promise.resolve() };
    assert.equal(await new CredentialStore(secrets, mapMemory(new Map())).keep(account, 's3cret'), false);
  });

  it('tells a lost password from one never given', async () => {
    const secrets = new Map<string, string>();
    const store = new CredentialStore(mapSecrets(secrets), mapMemory(new Map()));
    assert.equal(await store.wasLost(account), false);
    await store.keep(account, 's3cret');
    assert.equal(await store.wasLost(account), false);
    secrets.clear();
    assert.equal(await store.wasLost(account), true);
    await store.forget(account);
    assert.equal(await store.wasLost(account), false);
  });

  it('keeps no password outside the secret store', async () => {
    const memory = new Map<string, unknown>();
    await new CredentialStore(mapSecrets(new Map()), mapMemory(memory)).keep(account, 's3cret');
    assert.ok(!JSON.stringify([...memory]).includes('s3cret'));
  });
});
