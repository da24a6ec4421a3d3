import { createController, type ControllerOptions } from '../../controller/connect';
import { isPasswordRefused } from '../../controller/describeError';
import type { CatalystCenter } from '../../controller/deviceCommands';
import { Inventory } from '../../tracing/inventory';
import { RequestBudget } from '../../tracing/requestBudget';
import { systemClock } from '../../tracing/systemClock';
import { Signal } from '../running/signal';
import type { Connection } from '../running/traceRunner';
import { Contacts } from './contacts';
import type { KnownController } from './knownController';
import { Releases } from './releases';
import { wasAnswered, type Troubles } from './troubles';
import { watched } from './watched';

export interface ConnectionPorts {
  readonly requestsPerMinute: () => number;
  readonly troubles: Troubles;
  readonly log: (line: string) => void;
}

/** Where and how to sign in; for the demo network that is not its origin. */
export type Endpoint = Pick<
  ControllerOptions,
  'origin' | 'username' | 'password' | 'allowPlainHttp' | 'generation' | 'trust'
>;

/** Whose session it is: a folder's controller never gets that of the user's own, be origin and user the same. */
export type SessionOwner = Pick<KnownController, 'kind' | 'origin' | 'username'>;

/** A connection that also reaches the controller's devices. */
export interface DeviceConnection extends Connection {
  readonly controller: CatalystCenter;
}

interface Held {
  readonly owner: SessionOwner;
  readonly controller: CatalystCenter;
  /** What the session was made with; a change of it asks for another. */
  readonly madeWith: string;
}

/**
 * One session for each controller and user of this window, one request budget and one inventory cache for each origin.
 * The session is made anew when a password, the trust or the generation changes; budget and cache stay.
 */
export class Connections {
  private readonly shared = new Map<string, Pick<Connection, 'budget' | 'inventory'>>();
  readonly contacts = new Contacts(() => systemClock.now());
  private readonly releases: Releases;
  private readonly sessions = new Map<string, Held>();
  /** What the sessions sign in with that do not ask for what is kept. */
  private readonly typed = new WeakMap<CatalystCenter, string>();
  private readonly refused = new Signal<SessionOwner>();
  /** A session's user or password was refused, whatever it was asked for; nothing is told of one that is only tried out. */
  readonly onDidRefuse = this.refused.subscribe;

  constructor(private readonly ports: ConnectionPorts) {
    this.releases = new Releases(ports.log);
  }

  /** The connection of a controller; `endpoint` is used when there is no session that fits it. */
  get(owner: SessionOwner, endpoint: Endpoint): DeviceConnection {
    const held = this.sessions.get(ownerKey(owner));
    const fits = held?.madeWith === makingOf(endpoint);
    const controller = fits ? held.controller : this.open(endpoint);
    this.adopt(owner, endpoint, controller);
    return { controller, ...this.sharedOf(owner.origin) };
  }

  /** The release that a controller calls itself; undefined where nobody is signed in, and where it does not tell. */
  async releaseOf(owner: SessionOwner, signal: AbortSignal): Promise<string | undefined> {
    const held = this.sessions.get(ownerKey(owner));
    if (held === undefined) return undefined;
    return this.releases.of({ controller: held.controller, ...this.sharedOf(owner.origin) }, signal);
  }

  /** A session of its own, to try out a password before it is kept. */
  open(endpoint: Endpoint): CatalystCenter {
    const { troubles, log } = this.ports;
    const { origin } = endpoint;
    const opened = watched(createController({ ...endpoint, log }), (error, generation) => {
      if (wasAnswered(error)) this.contacts.answered(origin, generation);
      troubles.heard(origin, error);
      if (isPasswordRefused(error)) this.refuse(opened);
    });
    if (typeof endpoint.password === 'string') this.typed.set(opened, endpoint.password);
    return opened;
  }

  /** Takes over a session that has just signed in. */
  adopt(owner: SessionOwner, endpoint: Endpoint, controller: CatalystCenter): void {
    this.sessions.set(ownerKey(owner), { owner, controller, madeWith: makingOf(endpoint) });
  }

  /** The next use signs in anew. */
  forget(owner: SessionOwner): void {
    this.sessions.delete(ownerKey(owner));
  }

  /** Another password is kept, or none: a session that signs in with what was typed for it is made anew. */
  forgetTyped(owner: SessionOwner, kept: string | undefined): void {
    const held = this.sessions.get(ownerKey(owner));
    const typed = held && this.typed.get(held.controller);
    if (typed !== undefined && typed !== kept) this.forget(owner);
  }

  private refuse(refused: CatalystCenter): void {
    const held = [...this.sessions.values()].find(({ controller }) => controller === refused);
    if (held !== undefined) this.refused.tell(held.owner);
  }

  private sharedOf(origin: string): Pick<Connection, 'budget' | 'inventory'> {
    const shared = this.shared.get(origin) ?? {
      budget: new RequestBudget(systemClock, this.ports.requestsPerMinute),
      inventory: new Inventory(systemClock),
    };
    this.shared.set(origin, shared);
    return shared;
  }
}

/** The same for the same owner, and for no other. */
export function ownerKey({ kind, origin, username }: SessionOwner): string {
  return JSON.stringify([kind, origin, username]);
}

function makingOf({ origin, trust, generation }: Endpoint): string {
  return JSON.stringify([origin, trust ?? { kind: 'system' }, generation]);
}
