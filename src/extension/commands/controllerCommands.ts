import { present } from '../../path/present';
import { keepTrust } from '../certificates/keepTrust';
import type { Connections } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { DemoNetwork } from '../controllers/demoNetwork';
import type { KnownController, OwnController } from '../controllers/knownController';
import { keepOwnController } from '../controllers/ownControllers';
import type { Passwords } from '../controllers/passwords';
import type { Troubles } from '../controllers/troubles';
import type { TrustStore } from '../controllers/trustStore';
import type { RemoteMachine } from '../prompts/addressPrompt';
import { askForController } from '../prompts/askForController';
import type { ControllerDraft } from '../prompts/controllerDraft';
import { keepPassword } from './keepPassword';

export interface ControllerPorts {
  readonly directory: ControllerDirectory;
  readonly connections: Connections;
  readonly passwords: Passwords;
  readonly trusts: TrustStore;
  readonly troubles: Troubles;
  readonly demo: DemoNetwork;
  readonly remote: RemoteMachine | undefined;
}

/** **DNAC: Add Controller**: keeps it when signing in has worked; `first`: what the questions start with. Undefined when the person leaves. */
export async function addController(
  ports: ControllerPorts,
  first?: ControllerDraft,
): Promise<KnownController | undefined> {
  // A folder's controller gives way to one of the user's own.
  const others = ports.directory.list().filter(({ kind }) => kind !== 'workspace');
  const names = [...others, ports.demo.asController].map(({ name }) => name);
  const draft = await askForController(ports, names, first);
  if (draft === undefined) return undefined;
  const controller = ownController(draft, ports);
  // First what may fail: a password or a certificate without a row would be found by nobody.
  await keepOwnController(controller);
  await keepTrust(ports.trusts, draft.origin, draft.trust);
  await keepPassword(ports.passwords, controller, draft.password);
  if (draft.session !== undefined) {
    ports.connections.adopt(controller, draft.session.endpoint, draft.session.controller);
  }
  ports.directory.refresh(controller);
  return controller;
}

function ownController(draft: ControllerDraft, { trusts }: ControllerPorts): OwnController {
  const { name, origin, username, trust } = draft;
  const caFile = trust.decision?.kind === 'file' ? trust.decision.path : trusts.caFileOf(origin);
  return present({ kind: 'own' as const, name, origin, username, caFile });
}
