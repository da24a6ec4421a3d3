import { message, type Message } from '../../path/message';
import type { ControllerDirectory, SignInState } from '../controllers/controllerDirectory';
import { isProduction, type KnownController } from '../controllers/knownController';

/** Which controllers a command can do something for, as their rows offer it, and what to say where there is none. */
export interface ControllerFit {
  readonly fits: (controller: KnownController, signIn: SignInState) => boolean;
  readonly none: Message;
}

const noOwn = message('problem.noOwnController');

export const controllerFits = {
  any: { fits: () => true, none: message('problem.noController') },
  own: { fits: isOwn, none: noOwn },
  removable: { fits: ({ kind }) => kind !== 'workspace', none: noOwn },
  withAccount: { fits: hasAccount, none: noOwn },
  signedIn: {
    fits: (controller, signIn) => hasAccount(controller) && signIn === 'ready',
    none: message('problem.nowhereSignedIn'),
  },
  notDefault: {
    fits: controller => controller.kind === 'own' && controller.isDefault !== true,
    none: message('problem.noOtherDefault'),
  },
  notProduction: {
    fits: controller => isOwn(controller) && !isProduction(controller),
    none: message('problem.allProduction'),
  },
  production: { fits: isProduction, none: message('problem.noProduction') },
} satisfies Readonly<Record<string, ControllerFit>>;

/** The controllers that a command can do something for, in the order of the list. */
export async function fitting(
  directory: Pick<ControllerDirectory, 'list' | 'signInState'>,
  { fits }: ControllerFit,
): Promise<readonly KnownController[]> {
  const looks = directory.list().map(async controller => {
    const signIn = await directory.signInState(controller);
    return fits(controller, signIn) ? [controller] : [];
  });
  return (await Promise.all(looks)).flat();
}

function isOwn({ kind }: KnownController): boolean {
  return kind === 'own';
}

/** Somebody signs in there; to the demo network nobody does. */
function hasAccount({ kind }: KnownController): boolean {
  return kind !== 'demo';
}
