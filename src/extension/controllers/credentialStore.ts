/** The parts of VS Code's SecretStorage and Memento that passwords need. */
export interface Secrets {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
  delete(key: string): Thenable<void>;
}
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** Whom a password is for. A controller's name may change or be taken by another; these two may not. */
export interface Account {
  readonly origin: string;
  readonly username: string;
}

/** One of the user's own controllers. */
export type OwnAccount = Account & { readonly kind: 'own' };

const saidKey = 'a store that forgets was mentioned';

/**
 * Passwords by origin and user. `kept` remembers which were stored, so that a store that forgets between windows
 * can be told from a password that was never given.
 */
export class CredentialStore {
  constructor(
    private readonly secrets: Secrets,
    private readonly memory: Memory,
  ) {}

  async password(account: Account): Promise<string | undefined> {
    return await this.secrets.get(keyOf(account));
  }

  /** Resolves to false when the store does not give back what it was given. */
  async keep(account: Account, password: string): Promise<boolean> {
    await this.secrets.store(keyOf(account), password);
    await this.memory.update(keyOf(account), true);
    return (await this.secrets.get(keyOf(account))) === password;
  }

  /** True when a password was stored once and the store has lost it. */
  async wasLost(account: Account): Promise<boolean> {
    return this.memory.get(keyOf(account)) === true && (await this.password(account)) === undefined;
  }

  /** True once on this machine: that the store forgets need not be said again. */
  async sayOnce(): Promise<boolean> {
    if (this.memory.get(saidKey) === true) return false;
    await this.memory.update(saidKey, true);
    return true;
  }

  async forget(account: Account): Promise<void> {
    await this.secrets.delete(keyOf(account));
    await this.memory.update(keyOf(account), undefined);
  }
}

const passwordPrefix = 'password ';

/** Whether a key, of the secrets as of the memory, is that of a password. */
export function isPasswordKey(key: string): boolean {
  return key.startsWith(passwordPrefix);
}

/** Which of the user's own controllers a key of the secrets is for; undefined for a key that is none of ours. */
export function ownAccountOf(key: string): OwnAccount | undefined {
  if (!isPasswordKey(key)) return undefined;
  const parts = JSON.parse(key.slice(passwordPrefix.length)) as unknown;
  const [origin, username] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  return typeof origin === 'string' && typeof username === 'string'
    ? { kind: 'own', origin, username }
    : undefined;
}

function keyOf({ origin, username }: Account): string {
  return `${passwordPrefix}${JSON.stringify([origin, username])}`;
}
