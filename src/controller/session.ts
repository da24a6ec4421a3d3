import { ControllerError } from './controllerError';
import type { Ask } from './exchange';
import { login, tokenPaths, type Login, type TokenPath } from './login';
import { sharedWork, type SharedWork } from './sharedWork';
import { useTokenUntilMs } from './tokenExpiry';

export interface SessionOptions {
  readonly username: string;
  /** The password, or where it is to be had; undefined from there means that the user left. */
  readonly password: string | (() => Promise<string | undefined>);
  /** Generation 1 has the older token endpoint only. */
  readonly olderOnly: boolean;
  readonly now: () => number;
}

interface Held {
  readonly token: string;
  readonly useUntilMs: number | undefined;
}

/** Holds the token of one controller, in memory only, and gets a new one when it is due or was refused. */
export class Session {
  private held: Held | undefined;
  /** The endpoint that answered last. */
  private path: TokenPath;
  private readonly signIn: SharedWork<string>;

  constructor(
    private readonly ask: Ask,
    private readonly options: SessionOptions,
  ) {
    this.path = options.olderOnly ? tokenPaths.older : tokenPaths.current;
    this.signIn = sharedWork(signal => this.renew(signal));
  }

  /** A token that is good for another minute as far as one can know. Callers at once share one login. */
  async token(signal: AbortSignal): Promise<string> {
    return this.heldToken ?? this.signIn(signal);
  }

  /** The token that `token` has at hand, so that nothing would be sent for it. */
  get heldToken(): string | undefined {
    if (this.held === undefined) return undefined;
    const { token, useUntilMs } = this.held;
    return useUntilMs === undefined || this.options.now() < useUntilMs ? token : undefined;
  }

  /** Forgets a token that was refused, unless another call has already replaced it. */
  drop(token: string): void {
    if (this.held?.token === token) this.held = undefined;
  }

  private async renew(signal: AbortSignal): Promise<string> {
    const { password: source, now } = this.options;
    const password = typeof source === 'string' ? source : await source();
    if (password === undefined) throw new ControllerError('aborted');
    const { token, controllerNowMs } = await this.loginSomewhere(password, signal);
    this.held = { token, useUntilMs: useTokenUntilMs(token, controllerNowMs ?? now(), now()) };
    return token;
  }

  private async loginSomewhere(password: string, signal: AbortSignal): Promise<Login> {
    const { username, olderOnly } = this.options;
    const paths = olderOnly || this.path === tokenPaths.older ? [this.path] : [this.path, tokenPaths.older];
    for (const path of paths) {
      const answer = await login(this.ask, path, username, password, signal);
      if (answer === undefined) continue;
      this.path = path;
      return answer;
    }
    throw new ControllerError('notTheApi', { status: 404, purpose: 'login' });
  }
}
