import type { CatalystCenter } from '../../controller/deviceCommands';
import type { SettledTrust } from '../certificates/settleTrust';
import type { Endpoint } from '../controllers/connections';
import type { SettledAddress } from './askAddress';

/** A controller that is being added: what is known of it so far. */
export interface ControllerDraft {
  readonly origin: string;
  readonly trust: SettledTrust;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  /** Signed in already, and how. */
  readonly session?: { readonly controller: CatalystCenter; readonly endpoint: Endpoint };
}

/** The draft with an address. What was typed or taken over as the password is for no other one, not even by Enter alone. */
export function withAddress(draft: ControllerDraft, settled: SettledAddress): ControllerDraft {
  const { session, ...rest } = draft;
  if (settled.origin !== draft.origin) return { ...rest, ...settled, password: '' };
  return session === undefined ? { ...rest, ...settled } : { ...rest, ...settled, session };
}
