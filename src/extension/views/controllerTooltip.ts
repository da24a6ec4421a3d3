import { assertNever } from '../../path/assertNever';
import type { Contact } from '../controllers/contacts';
import type { KnownController } from '../controllers/knownController';
import { isProduction } from '../controllers/knownController';
import { generationApi } from '../prompts/editRows';
import type { Reader } from '../reader';
import { localTime } from './localTime';

/** What a controller has told in this window. */
export interface Told {
  readonly contact?: Contact;
  /** The release that it calls itself. */
  readonly release?: string;
}

/** What a row of the Controllers view says when the pointer rests on it; plain text, a line for each fact. */
export function controllerTooltip(
  controller: KnownController,
  state: string,
  { contact, release }: Told,
  reader: Reader,
): string {
  const { name, kind, origin, username } = controller;
  const { t } = reader;
  const version = release === undefined ? undefined : t('Version: {release}', { release });
  if (kind === 'demo')
    return [name, state, t('Nothing leaves this machine.'), version].filter(isThere).join('\n');
  const account =
    username === undefined ? t('User: asked for at sign-in') : t('User: {user}', { user: username });
  const lines = [name, state, t('Address: {origin}', { origin }), account, originWords(controller, reader)];
  return [...lines, version, apiWords(controller, contact, reader), contactWords(contact, reader)]
    .filter(isThere)
    .join('\n');
}

function isThere(line: string | undefined): line is string {
  return line !== undefined;
}

function originWords(controller: KnownController, { t }: Reader): string | undefined {
  switch (controller.kind) {
    case 'own':
      return isProduction(controller) ? t('Production: the first trace of a window asks') : undefined;
    case 'workspace':
      return t("Named by this folder's settings; gets none of your stored passwords");
    case 'demo':
      return undefined;
    default:
      return assertNever(controller);
  }
}

/** What was set goes before what was found: that is what is asked. */
function apiWords({ generation }: KnownController, contact: Contact | undefined, reader: Reader): string {
  const { t } = reader;
  if (generation !== undefined) return t('API: {api}, as set', { api: generationApi(generation, reader) });
  if (contact?.generation === undefined) return t('API: not asked yet in this window');
  return t('API: {api}, as detected', { api: generationApi(contact.generation, reader) });
}

function contactWords(contact: Contact | undefined, { t }: Reader): string {
  if (contact === undefined) return t('Last answer: none yet in this window');
  return t('Last answer: {time}', { time: localTime(contact.answeredAtMs) });
}
