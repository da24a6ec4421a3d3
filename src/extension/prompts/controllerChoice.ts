import { assertNever } from '../../path/assertNever';
import { isProduction, type KnownController } from '../controllers/knownController';
import type { Reader } from '../reader';

/** What a controller shows where one is chosen: what to be careful about first, then where it is. */
export function controllerChoice(
  controller: KnownController,
  { t }: Reader,
): { readonly icon: string; readonly description: string } {
  const { kind, origin } = controller;
  switch (kind) {
    case 'own':
      return isProduction(controller)
        ? { icon: 'server-environment', description: `${t('PRODUCTION')} · ${origin}` }
        : { icon: 'server', description: origin };
    case 'workspace':
      return { icon: 'root-folder-opened', description: `${t('from workspace')} · ${origin}` };
    case 'demo':
      return { icon: 'beaker', description: t('built in, on this machine') };
    default:
      return assertNever(kind);
  }
}
