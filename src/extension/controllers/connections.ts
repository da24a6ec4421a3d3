import type { Controller } from '../../controller/controller';
import { createController, type ControllerOptions } from '../../controller/connect';
import { Inventory } from '../../tracing/inventory';
import { RequestBudget } from '../../tracing/requestBudget';
import { systemClock } from '../../tracing/systemClock';
import type { Connection } from '../running/traceRunner';
import type { Account } from './credentialStore';

export interface ConnectionPorts {
  readonly requestsPerMinute: () => number;
  readonly log: (line: string) => void;
}

/** Where and how to sign in; for the demo network that is not its origin. */
export type Endpoint = Pick<
  ControllerOptions,
  'origin' | 'username' | 'password' | 'allowPlainHttp' | 'generation'
>;

/**
 * One session, one request budget and one inventory cache for each origin and user of this window. The session is
 * made anew when a password changes; budget and cache stay.
 */
export class Connections {
  private readonly shared = new Map<string, Pick<Connection, 'budget' | 'inventory'>>();
  private readonly sessions = new Map<string, Controller>();

  constructor(private readonly ports: ConnectionPorts) {}

  /** The connection of an account; `endpoint` is used when there is no session yet. */
  get(account: Account, endpoint: Endpoint): Connection {
    const key = keyOf(account);
    const controller = this.sessions.get(key) ?? this.open(endpoint);
    this.sessions.set(key, controller);
    return { controller, ...this.sharedOf(account.origin) };
  }

  /** A session of its own, to try out a password before it is kept. */
  open(endpoint: Endpoint): Controller {
    return createController({ ...endpoint, log: this.ports.log });
  }

  /** Takes over a session that has just signed in. */
  adopt(account: Account, controller: Controller): void {
    this.sessions.set(keyOf(account), controller);
  }

  /** The next use signs in anew. */
  forget(account: Account): void {
    this.sessions.delete(keyOf(account));
  }

  private sharedOf(origin: string): Pick<Connection, 'budget' | 'inventory'> {
    const shared = this.shared.get(origin) ?? {
      budget: new RequestBudget(systemClock, this.ports.requestsPerMinute()),
      inventory: new Inventory(systemClock),
    };
    this.shared.set(origin, shared);
    return shared;
  }
}

function keyOf({ origin, username }: Account): string {
  return JSON.stringify([origin, username]);
}
