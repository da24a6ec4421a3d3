import type { CredentialStore, OwnAccount } from './credentialStore';
import type { KnownController } from './knownController';

/**
 * The password of a controller: from the secret storage for the user's own, from this window's memory for one that a
 * folder brought. What is stored never goes to a folder's controller, be its origin and user the same.
 */
export class Passwords {
  private readonly ofWindow = new Map<string, string>();

  constructor(private readonly credentials: CredentialStore) {}

  async of(controller: KnownController | OwnAccount): Promise<string | undefined> {
    if (controller.kind === 'own') return this.credentials.password(controller);
    return this.ofWindow.get(windowKey(controller));
  }

  /** Resolves to false when the secret storage does not give back what it was given. */
  async keep(controller: KnownController, password: string): Promise<boolean> {
    if (controller.kind === 'own') return this.credentials.keep(controller, password);
    this.ofWindow.set(windowKey(controller), password);
    return true;
  }

  async forget(controller: KnownController): Promise<void> {
    if (controller.kind === 'own') await this.credentials.forget(controller);
    else this.ofWindow.delete(windowKey(controller));
  }

  /** True the first time only: for what a person needs to hear once about a secret storage that forgets. */
  sayOnce(): Promise<boolean> {
    return this.credentials.sayOnce();
  }

  /** True when a password was stored once and the secret storage has lost it. */
  async wasLost(controller: KnownController): Promise<boolean> {
    return controller.kind === 'own' && this.credentials.wasLost(controller);
  }
}

function windowKey({ kind, origin, username }: KnownController): string {
  return JSON.stringify([kind, origin, username]);
}
