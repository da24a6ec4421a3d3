import type { ControllerErrorDetails } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';

/** The reason of an error in English, be it the controller's or ours. */
export function reasonText({ reason }: ControllerErrorDetails): string | undefined {
  return typeof reason === 'object' ? english(reason) : reason;
}
