import { assertNever } from '../../path/assertNever';
import type { SignInState } from '../controllers/controllerDirectory';
import { isProduction, type KnownController } from '../controllers/knownController';
import type { Trouble } from '../controllers/troubles';
import type { Reader } from '../reader';

/** What a row of the Controllers view shows. */
export interface ControllerRow {
  readonly description: string;
  readonly icon: string;
  /** Which commands fit: `controller.own.in.production.default.certificate`. */
  readonly contextValue: string;
}

/** A controller as a row: where it comes from, how things stand, and whose account, in words; a view is narrow. */
export function controllerRow(
  controller: KnownController,
  state: SignInState,
  trouble: Trouble | undefined,
  reader: Reader,
): ControllerRow {
  const { t } = reader;
  const { kind, username, origin } = controller;
  if (kind === 'demo') {
    const description = t('built in, on this machine');
    return { description, icon: 'beaker', contextValue: 'controller.demo' };
  }
  const parts = [
    ...(isProduction(controller) ? [t('PRODUCTION')] : []),
    ...(kind === 'workspace' ? [t('from workspace')] : []),
    trouble === undefined ? stateWords(state, reader) : troubleWords(trouble, reader),
    ...(kind === 'own' && controller.isDefault === true ? [t('default')] : []),
    accountWords(new URL(origin).host, username, reader),
  ];
  const marks = [
    ...(isProduction(controller) ? ['.production'] : []),
    ...(kind === 'own' && controller.isDefault === true ? ['.default'] : []),
  ].join('');
  const signedIn = state === 'ready' ? 'in' : 'out';
  const certificate = trouble === undefined || trouble === 'unreachable' ? '' : '.certificate';
  return {
    description: parts.join(' · '),
    icon: trouble === undefined ? stateIcon(controller, state) : troubleIcon(trouble),
    contextValue: `controller.${kind}.${signedIn}${marks}${certificate}`,
  };
}

function accountWords(host: string, username: string | undefined, { t }: Reader): string {
  return username === undefined ? host : t('{user} on {host}', { user: username, host });
}

function stateWords(state: SignInState, { t }: Reader): string {
  switch (state) {
    case 'ready':
      return t('signed in');
    case 'passwordMissing':
      return t('signed out');
    case 'refused':
      return t('password was refused');
    default:
      return assertNever(state);
  }
}

function troubleWords(trouble: Trouble, { t }: Reader): string {
  switch (trouble) {
    case 'unreachable':
      return t('unreachable');
    case 'certificateChanged':
      return t('certificate changed');
    case 'certificateRefused':
      return t('certificate not trusted');
    default:
      return assertNever(trouble);
  }
}

function stateIcon(controller: KnownController, state: SignInState): string {
  switch (state) {
    case 'ready':
      if (controller.kind === 'workspace') return 'root-folder-opened';
      return isProduction(controller) ? 'server-environment' : 'server';
    case 'passwordMissing':
      return controller.kind === 'workspace' ? 'root-folder' : 'key';
    case 'refused':
      return 'error';
    default:
      return assertNever(state);
  }
}

function troubleIcon(trouble: Trouble): string {
  switch (trouble) {
    case 'unreachable':
      return 'debug-disconnect';
    case 'certificateChanged':
      return 'shield';
    case 'certificateRefused':
      return 'workspace-untrusted';
    default:
      return assertNever(trouble);
  }
}
