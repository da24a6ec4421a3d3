import type { Memory, Secrets } from '../../../src/extension/controllers/credentialStore';

/** A Memento over a map. */
export function memoryOf(map: Map<string, unknown>): Memory {
  return {
    get: key => map.get(key),
    update: (key, value) => {
      map.set(key, value);
      return Promise.resolve();
    },
  };
}

/** A SecretStorage over a map. */
export function secretsOf(map: Map<string, string>): Secrets {
  return {
    get: key => Promise.resolve(map.get(key)),
    store: (key, value) => {
      map.set(key, value);
      return Promise.resolve();
    },
    delete: key => {
      map.delete(key);
      return Promise.resolve();
    },
  };
}
