import { assertNever } from '../../path/assertNever';
import type { ControllerSetting } from '../controllers/controllerSettings';
import type { Reader } from '../reader';

/** What of a controller can be changed, and `save`. */
export type EditPart = 'name' | 'origin' | 'username' | 'generation' | 'production' | 'caFile' | 'save';

export interface EditRow {
  readonly part: EditPart;
  readonly label: string;
  readonly description: string;
  readonly detail?: string;
}

/** What a controller is now, one row for each thing that can be changed; `before` is what is kept so far. */
export function editRows(
  before: ControllerSetting,
  now: ControllerSetting,
  { t }: Reader,
): readonly EditRow[] {
  const { name, origin, username, generation, production, caFile } = now;
  const accountChanges = before.origin !== origin || before.username !== username;
  const promise = t('You are asked for the password that goes with it; the old one is not sent there.');
  return [
    {
      part: 'save',
      label: `$(save) ${t('Save')}`,
      description: '',
      ...(accountChanges ? { detail: promise } : {}),
    },
    { part: 'name', label: t('Name'), description: name },
    { part: 'origin', label: t('Address'), description: origin },
    { part: 'username', label: t('User'), description: username },
    { part: 'generation', label: t('API generation'), description: generationWords(generation, { t }) },
    { part: 'production', label: t('Production'), description: production === true ? t('yes') : t('no') },
    { part: 'caFile', label: t('CA file'), description: caFile ?? t("none: the system's authorities") },
  ];
}

/** How a fixed generation is called; without one, that it is found out. */
export function generationWords(
  generation: ControllerSetting['generation'],
  { t }: Pick<Reader, 't'>,
): string {
  if (generation === undefined) return t('found by asking the controller');
  return generationApi(generation, { t });
}

/** A generation with the API that it stands for. */
export function generationApi(
  generation: NonNullable<ControllerSetting['generation']>,
  { t }: Pick<Reader, 't'>,
): string {
  switch (generation) {
    case 1:
      return t('1 (flow analysis, /api/v1)');
    case 2:
      return t('2 (flow analysis, intent API v1)');
    case 3:
      return t('3 (path traces, intent API v1)');
    default:
      return assertNever(generation);
  }
}
