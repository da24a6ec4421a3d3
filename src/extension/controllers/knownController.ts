import type { Generation, TraceController } from '../../path/trace';
import { present } from '../../path/present';
import type { ControllerSetting } from './controllerSettings';
import type { WorkspaceControllerSetting } from './workspaceSettings';

/** A controller that this window may ask. */
export type KnownController = OwnController | WorkspaceController | DemoController;

/** One of the user's own, from the user's settings. */
export type OwnController = { readonly kind: 'own' } & ControllerSetting;

/** One that the open folder's settings name: asked only when a person says so, and without any stored password. */
export type WorkspaceController = { readonly kind: 'workspace' } & WorkspaceControllerSetting;

/** One that a person can sign in to: whose account it is, is known. */
export type SignableController = (OwnController | WorkspaceController) & { readonly username: string };

/** The demo network that this process started. */
export interface DemoController {
  readonly kind: 'demo';
  readonly name: string;
  /** Its identity; where it listens changes with every start and is nobody's business. */
  readonly origin: 'demo';
  readonly username: string;
  readonly generation?: Generation;
}

/** How a trace names its controller. */
export function traceController({ name, origin, username, generation }: KnownController): TraceController {
  return present({ name, origin, username, generation });
}

/** True for a controller whose user has marked it as one that matters. */
export function isProduction(controller: KnownController): boolean {
  return controller.kind === 'own' && controller.production === true;
}
