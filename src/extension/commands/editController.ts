import { message } from '../../path/message';
import { keepTrust } from '../certificates/keepTrust';
import type { Endpoint } from '../controllers/connections';
import type { KnownController, OwnController } from '../controllers/knownController';
import {
  editOwnController,
  ownControllers,
  setCaFile,
  setDefaultController,
} from '../controllers/ownControllers';
import { stillNeeded } from '../controllers/stillNeeded';
import { askForEdit, toggled, type ControllerEdit } from '../prompts/askForEdit';
import { askForPassword, type SignedIn } from '../prompts/askForPassword';
import type { ControllerPorts } from './controllerCommands';
import { keepPassword } from './keepPassword';
import { Problem } from './problem';

/**
 * **DNAC: Edit Controller**: what is saved in the end takes the place of what was. Resolves to its name, or undefined
 * when the person leaves.
 */
export async function editController(
  ports: ControllerPorts,
  controller: KnownController,
): Promise<string | undefined> {
  const before = ownOne(controller);
  const edit = await askForEdit(ports, before, takenNames(ports, before));
  return edit === undefined ? undefined : saveEdit(ports, before, edit);
}

/**
 * Keeps an edit. Another address or user is another account: its password is asked for and tried out first, and what
 * nobody needs any more of the old one is forgotten. Undefined when the person leaves.
 */
export async function saveEdit(
  ports: ControllerPorts,
  before: OwnController,
  { setting, trust }: ControllerEdit,
): Promise<string | undefined> {
  const after: OwnController = { kind: 'own', ...setting };
  const { origin, username, generation = 'auto' } = after;
  const isSameAccount = origin === before.origin && username === before.username;
  const isKnown = isSameAccount || (await ports.passwords.of(after)) !== undefined;
  const endpoint: Endpoint = {
    ...{ origin, username, generation, trust: trust.trust },
    password: () => ports.passwords.of(after),
  };
  const signedIn = isKnown
    ? undefined
    : await askForPassword(ports.connections, { controller: after, endpoint });
  if (!isKnown && signedIn === undefined) return undefined;
  // First what may fail: a password or a certificate without a row would be found by nobody.
  await editOwnController(before.name, setting);
  await keepTrust(ports.trusts, origin, trust);
  if (origin === before.origin && setting.caFile === undefined) await setCaFile(origin, undefined);
  try {
    await keepSession(ports, after, signedIn, endpoint);
  } finally {
    await forgetUnused(ports, before);
  }
  ports.directory.refresh(isSameAccount ? undefined : after);
  return after.name;
}

async function keepSession(
  { passwords, connections }: ControllerPorts,
  controller: OwnController,
  signedIn: SignedIn | undefined,
  endpoint: Endpoint,
): Promise<void> {
  if (signedIn === undefined) return;
  await keepPassword(passwords, controller, signedIn.password);
  connections.adopt(controller, endpoint, signedIn.controller);
}

/** Forgets password, session and certificate of a controller that is no longer one of the user's, unless another needs them. */
export async function forgetUnused(ports: ControllerPorts, gone: OwnController): Promise<void> {
  const needed = stillNeeded(gone, ownControllers());
  if (!needed.account) {
    await ports.passwords.forget(gone);
    ports.connections.forget(gone);
  }
  if (!needed.origin) await ports.trusts.unpin(gone.origin);
}

/** **DNAC: Make Default Controller**: prompts offer this controller first. */
export async function makeDefault(
  { directory }: ControllerPorts,
  controller: KnownController,
): Promise<void> {
  await setDefaultController(ownOne(controller).name);
  directory.refresh();
}

/** **DNAC: Mark Controller as Production**, and **Unmark Controller as Production**. */
export async function markProduction(
  { directory }: ControllerPorts,
  controller: KnownController,
  production: boolean,
): Promise<void> {
  const own = ownOne(controller);
  if ((own.production === true) !== production) await editOwnController(own.name, toggled(own));
  directory.refresh();
}

/** One of the user's own; the others are not the user's to change. */
export function ownOne(controller: KnownController): OwnController {
  if (controller.kind === 'own') return controller;
  throw new Problem(message('problem.notYourOwn', { name: controller.name }));
}

function takenNames({ directory, demo }: ControllerPorts, { name }: OwnController): readonly string[] {
  const others = directory.list().filter(({ kind }) => kind !== 'workspace');
  return [...others, demo.asController].map(other => other.name).filter(other => other !== name);
}
