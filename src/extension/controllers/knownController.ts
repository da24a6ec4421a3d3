import type { Generation, TraceController } from '../../path/trace';
import { present } from '../../path/present';
import type { ControllerSetting } from './controllerSettings';

/** A controller that this window may ask: one of the user's own, or the demo network that this process started. */
export type KnownController = ({ readonly kind: 'own' } & ControllerSetting) | DemoController;

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
