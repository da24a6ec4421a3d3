import { assertNever } from '../../path/assertNever';
import { isProduction, type KnownController } from '../controllers/knownController';
import type { Reader } from '../reader';
import { pickText } from './pickText';

export interface ControllerChoice {
  readonly icon: string;
  readonly label: string;
  readonly description: string;
}

/** What a controller shows where one is chosen: its name, what to be careful about, then where it is. */
export function controllerChoice(controller: KnownController, { t }: Reader): ControllerChoice {
  const { kind, origin } = controller;
  const label = pickText(controller.name);
  switch (kind) {
    case 'own':
      return isProduction(controller)
        ? { icon: 'server-environment', label, description: `${t('PRODUCTION')} · ${origin}` }
        : { icon: 'server', label, description: origin };
    case 'workspace':
      return { icon: 'root-folder-opened', label, description: `${t('from workspace')} · ${origin}` };
    case 'demo':
      return { icon: 'beaker', label, description: t('built in, on this machine') };
    default:
      return assertNever(kind);
  }
}
