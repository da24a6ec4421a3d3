import type { TraceController } from '../../path/trace';
import type { Connection } from '../running/traceRunner';
import { Signal } from '../running/signal';
import type { Connections } from './connections';
import type { ControllerSetting } from './controllerSettings';
import type { Account, CredentialStore } from './credentialStore';
import type { DemoNetwork } from './demoNetwork';
import type { KnownController } from './knownController';

export interface DirectoryPorts {
  /** The user's own controllers, as the settings have them now. */
  readonly own: () => readonly ControllerSetting[];
  readonly credentials: CredentialStore;
  readonly connections: Connections;
  readonly demo: DemoNetwork;
}

export type SignInState = 'ready' | 'passwordMissing' | 'refused';

/** The controllers that this window may ask, and whether it can sign in there. */
export class ControllerDirectory {
  private readonly refused = new Set<string>();
  private readonly changed = new Signal<undefined>();
  readonly onDidChange = this.changed.subscribe;

  constructor(private readonly ports: DirectoryPorts) {}

  list(): readonly KnownController[] {
    const own = this.ports.own().map(setting => ({ kind: 'own' as const, ...setting }));
    const demo = this.ports.demo.controller;
    return demo === undefined ? own : [...own, demo];
  }

  byName(name: string): KnownController | undefined {
    return this.list().find(controller => controller.name === name);
  }

  /** The controller that a trace was asked of, by origin and user: names may have changed hands. */
  ofTrace({ origin, username }: TraceController): KnownController | undefined {
    if (origin === 'demo') return this.ports.demo.asController;
    return this.list().find(known => known.origin === origin && known.username === username);
  }

  async signInState(controller: KnownController): Promise<SignInState> {
    if (controller.kind === 'demo') return 'ready';
    if (this.refused.has(keyOf(controller))) return 'refused';
    return (await this.ports.credentials.password(controller)) === undefined ? 'passwordMissing' : 'ready';
  }

  /** What traces of a controller share; undefined when a password has to be asked for first. */
  async connect(controller: KnownController): Promise<Connection | undefined> {
    const { connections, credentials, demo } = this.ports;
    if (controller.kind === 'demo') {
      const { url, username, password } = await demo.start();
      const endpoint = { origin: url, username, password, allowPlainHttp: true, generation: 'auto' as const };
      return connections.get(controller, endpoint);
    }
    if ((await this.signInState(controller)) !== 'ready') return undefined;
    const { origin, username, generation = 'auto' } = controller;
    return connections.get(controller, {
      origin,
      username,
      password: () => credentials.password(controller),
      generation,
    });
  }

  /** The controller refused user or password: the next use asks for them. */
  refuse(account: Account): void {
    this.refused.add(keyOf(account));
    this.ports.connections.forget(account);
    this.changed.tell(undefined);
  }

  /** Settings, passwords or the demo have changed. */
  refresh(signedIn?: Account): void {
    if (signedIn !== undefined) this.refused.delete(keyOf(signedIn));
    this.changed.tell(undefined);
  }
}

function keyOf({ origin, username }: Account): string {
  return JSON.stringify([origin, username]);
}
