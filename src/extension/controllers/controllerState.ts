import { inBackground } from '../background';
import type { Disposable } from '../disposable';
import type { ControllerDirectory, SignInState } from './controllerDirectory';
import type { Trouble, Troubles } from './troubles';

/** How things stand with all controllers together: what an empty view has to say depends on it. */
export type ControllerState = 'none' | 'signedOut' | 'unreachable' | 'ready';

/** One controller's part in that. */
export interface ControllerStanding {
  readonly signIn: SignInState;
  readonly trouble: Trouble | undefined;
}

/** The best that can be said: one controller that can be asked is enough. */
export function controllerState(controllers: readonly ControllerStanding[]): ControllerState {
  if (controllers.length === 0) return 'none';
  const reachable = controllers.filter(({ trouble }) => trouble !== 'unreachable');
  if (reachable.length === 0) return 'unreachable';
  return reachable.some(({ signIn }) => signIn === 'ready') ? 'ready' : 'signedOut';
}

/** Tells how things stand, now and after each change. */
export function followControllerState(
  directory: Pick<ControllerDirectory, 'list' | 'signInState' | 'onDidChange'>,
  troubles: Pick<Troubles, 'of' | 'onDidChange'>,
  tell: (state: ControllerState) => void,
  log: (line: string) => void,
): readonly Disposable[] {
  let latest = 0;
  const look = async (): Promise<void> => {
    latest += 1;
    const asked = latest;
    const standings = directory.list().map(async controller => ({
      signIn: await directory.signInState(controller),
      trouble: troubles.of(controller.origin),
    }));
    const state = controllerState(await Promise.all(standings));
    if (asked === latest) tell(state);
  };
  const draw = (): void => inBackground(look(), 'Looking at the controllers', log);
  draw();
  return [directory.onDidChange(draw), troubles.onDidChange(draw)];
}
