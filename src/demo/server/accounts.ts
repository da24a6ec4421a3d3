import { createHash, timingSafeEqual } from 'node:crypto';

/** Somebody who may sign in. An observer may read, but start and delete nothing. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: 'admin' | 'observer';
}

/** Who an `Authorization: Basic` header speaks for; undefined when it fits nobody. */
export function signIn(accounts: readonly Account[], authorization: string | undefined): Account | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  return accounts.filter(account => isSame(given, `${account.username}:${account.password}`))[0];
}

/** Compares without telling by its time how much fits. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
