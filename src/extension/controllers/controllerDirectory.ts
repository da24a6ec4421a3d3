import { present } from '../../path/present';
import type { TraceController } from '../../path/trace';
import { Signal } from '../running/signal';
import {
  ownerKey,
  type Connections,
  type DeviceConnection,
  type Endpoint,
  type SessionOwner,
} from './connections';
import { defaultFirst, type ControllerSetting } from './controllerSettings';
import type { DemoNetwork } from './demoNetwork';
import type { KnownController, SignableController } from './knownController';
import type { Passwords } from './passwords';
import type { Troubles } from './troubles';
import type { TrustStore } from './trustStore';
import { readWorkspaceControllers, type WorkspaceControllers } from './workspaceSettings';

export interface DirectoryPorts {
  /** The user's own controllers, as the settings have them now. */
  readonly own: () => readonly ControllerSetting[];
  /** What the open workspace's settings name, as they have it now. */
  readonly ofWorkspace: () => readonly unknown[];
  readonly passwords: Passwords;
  readonly trusts: TrustStore;
  readonly troubles: Troubles;
  readonly connections: Connections;
  readonly demo: DemoNetwork;
}

export type SignInState = 'ready' | 'passwordMissing' | 'refused';

/** The controllers that this window may ask, and whether it can sign in there. */
export class ControllerDirectory {
  private readonly refused = new Set<string>();
  /** Whose account a folder's controller is in this window, where its settings leave that open. */
  private readonly typedUsers = new Map<string, string>();
  private readonly changed = new Signal<undefined>();
  readonly onDidChange = this.changed.subscribe;

  constructor(private readonly ports: DirectoryPorts) {
    ports.connections.onDidRefuse(owner => this.refuse(owner));
  }

  /** The user's own, the default first, then those of the workspace, then the demo network if it is in use. Names are unique. */
  list(): readonly KnownController[] {
    const own = defaultFirst(this.ports.own()).map(setting => ({ kind: 'own' as const, ...setting }));
    const usable = this.workspaceControllers.usable.map(each =>
      present({
        kind: 'workspace' as const,
        ...each,
        username: each.username ?? this.typedUsers.get(each.name),
      }),
    );
    const demo = this.ports.demo.controller;
    return demo === undefined ? [...own, ...usable] : [...own, ...usable, demo];
  }

  /** The workspace's controllers; one that has the name of another controller cannot be used. */
  get workspaceControllers(): WorkspaceControllers {
    const { own, ofWorkspace, demo } = this.ports;
    return readWorkspaceControllers(
      ofWorkspace(),
      [...own(), demo.asController].map(({ name }) => name),
    );
  }

  byName(name: string): KnownController | undefined {
    return this.list().find(controller => controller.name === name);
  }

  /**
   * The controller that a trace was asked of, by origin and user: names may have changed hands. Of several the one that
   * still has the trace's name for it.
   */
  ofTrace({ origin, username, name }: TraceController): KnownController | undefined {
    if (origin === 'demo') return this.ports.demo.asController;
    const several = this.list().filter(known => mayBe(known, origin, username));
    return several.find(known => known.name === name) ?? several[0];
  }

  /** What a trace's controller is called now; what it was called once where it is not there any more. */
  nameOf(controller: TraceController): string {
    return this.ofTrace(controller)?.name ?? controller.name;
  }

  /** Whether a trace's controller is one of those listed; a removed one is not asked any more, the demo included. */
  lists({ origin, username }: TraceController): boolean {
    return this.list().some(known => mayBe(known, origin, username));
  }

  /** The same controller with the user that was named for it meanwhile. */
  current(controller: KnownController): KnownController {
    const isOpen = controller.kind === 'workspace' && controller.username === undefined;
    return isOpen ? (this.byName(controller.name) ?? controller) : controller;
  }

  /** In this window a folder's controller is used as this user; undefined: whoever signs in next is asked. */
  useAs({ kind, name }: KnownController, username: string | undefined): void {
    if (kind !== 'workspace') return;
    if (username === undefined) this.typedUsers.delete(name);
    else this.typedUsers.set(name, username);
  }

  async signInState(controller: KnownController): Promise<SignInState> {
    if (controller.kind === 'demo') return 'ready';
    if (this.refused.has(ownerKey(controller))) return 'refused';
    return (await this.ports.passwords.of(controller)) === undefined ? 'passwordMissing' : 'ready';
  }

  /** What traces of a controller share; undefined when a password has to be asked for first. */
  async connect(known: KnownController): Promise<DeviceConnection | undefined> {
    const { connections, demo } = this.ports;
    const controller = this.current(known);
    if (controller.kind === 'demo') {
      const { url, username, password } = await demo.start();
      const endpoint = { origin: url, username, password, allowPlainHttp: true, generation: 'auto' as const };
      return connections.get(controller, endpoint);
    }
    const { username } = controller;
    if (username === undefined || (await this.signInState(controller)) !== 'ready') return undefined;
    return connections.get(controller, await this.endpointOf({ ...controller, username }));
  }

  /** Where and how to sign in to a controller with the password that is kept when it is needed. */
  async endpointOf(controller: SignableController): Promise<Endpoint> {
    const { origin, username, generation = 'auto' } = controller;
    const trust = await this.ports.trusts.trustOf(origin);
    return { origin, username, password: () => this.ports.passwords.of(controller), generation, trust };
  }

  /** The controller refused user or password: the next use asks for them. */
  refuse(controller: SessionOwner): void {
    if (this.refused.has(ownerKey(controller))) return;
    this.refused.add(ownerKey(controller));
    this.ports.connections.forget(controller);
    this.changed.tell(undefined);
  }

  /** Settings, passwords or the demo have changed. */
  refresh(signedIn?: SessionOwner): void {
    if (signedIn !== undefined) this.refused.delete(ownerKey(signedIn));
    this.changed.tell(undefined);
  }
}

/** Where a folder leaves open whose account it is, it may be anybody's. */
function mayBe(known: KnownController, origin: string, username: string | undefined): boolean {
  return known.origin === origin && (known.username === undefined || known.username === username);
}
