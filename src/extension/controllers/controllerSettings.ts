import { parseOrigin } from '../../controller/origin';
import { present } from '../../path/present';
import type { Generation } from '../../path/trace';

const generations: readonly Generation[] = [1, 2, 3];

/** What a row of `dnac.controllers` may say. */
export const rowFields: readonly string[] = [
  'name',
  'url',
  'username',
  'generation',
  'production',
  'default',
  'caFile',
];

/** A controller of the user's own, as `dnac.controllers` keeps it. Its origin and user name the stored password. */
export interface ControllerSetting {
  readonly name: string;
  /** `https://host[:port]`. */
  readonly origin: string;
  readonly username: string;
  /** Absent: found by asking. */
  readonly generation?: Generation;
  /** Marked by its user: asks before the first trace of a window. */
  readonly production?: true;
  /** The one that prompts offer first; of several rows that say so, the first. */
  readonly isDefault?: true;
  /** A file with the authorities that its certificate is checked by, in place of the system's. */
  readonly caFile?: string;
}

/** A row as it may stand in a setting: whose account it is may be left open. */
export type ControllerRow = Omit<ControllerSetting, 'username'> & { readonly username?: string };

/** Reads the setting's value, which a person may have typed: rows that say no controller are left out. */
export function readControllerSettings(value: unknown): readonly ControllerSetting[] {
  const read = readControllerRows(value).flatMap(({ username, ...rest }) =>
    username === undefined ? [] : [{ ...rest, username }],
  );
  return read.filter((setting, index) => read.findIndex(other => other.name === setting.name) === index);
}

/** The same, with those that name no user. */
export function readControllerRows(value: unknown): readonly ControllerRow[] {
  return Array.isArray(value) ? value.map(readOne).filter(row => row !== undefined) : [];
}

/** The row of `dnac.controllers` for a controller. */
export function controllerRow(setting: ControllerSetting): Readonly<Record<string, string | boolean>> {
  const { name, origin, username, generation, production, isDefault, caFile } = setting;
  return present({
    ...{ name, url: origin, username, generation: generation?.toString() },
    ...{ production, default: isDefault, caFile },
  });
}

/** The setting's value with another CA file for every controller at an origin, or with none. */
export function withCaFile(value: unknown, origin: string, caFile: string | undefined): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) =>
    isRecord(row) && readOne(row)?.origin === origin ? present({ ...row, caFile }) : row,
  );
}

/** The setting's value without one controller; rows that this version cannot read stay as they are. */
export function withoutController(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value.filter(row => !isRecord(row) || row['name'] !== name) : [];
}

/** The setting's value with another row in place of a controller's; what this version does not know of it stays. */
export function withEdited(value: unknown, name: string, setting: ControllerSetting): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  const index = value.findIndex(row => readOne(row)?.name === name);
  return value.map((row: unknown, at) =>
    at === index && isRecord(row) ? { ...withoutKnownFields(row), ...controllerRow(setting) } : row,
  );
}

/** The setting's value with one controller as the default, and no other. */
export function withDefault(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) =>
    isRecord(row) && readOne(row) !== undefined
      ? present({ ...row, default: row['name'] === name ? true : undefined })
      : row,
  );
}

/** The default before all others, which keep their order. */
export function defaultFirst<T extends Pick<ControllerSetting, 'isDefault'>>(
  settings: readonly T[],
): readonly T[] {
  const first = settings.find(({ isDefault }) => isDefault === true);
  return first === undefined ? settings : [first, ...settings.filter(each => each !== first)];
}

function withoutKnownFields(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !rowFields.includes(field)));
}

function readOne(row: unknown): ControllerRow | undefined {
  if (!isRecord(row)) return undefined;
  const { name, url, username, generation, production, default: isDefault, caFile } = row;
  if (typeof name !== 'string' || typeof url !== 'string') return undefined;
  const address = parseOrigin(url);
  if (name.trim() === '' || 'problem' in address) return undefined;
  const fixed = generations.find(each => String(each) === generation);
  return present({
    name,
    origin: address.origin,
    username: typeof username === 'string' && username !== '' ? username : undefined,
    generation: fixed,
    production: production === true ? (true as const) : undefined,
    isDefault: isDefault === true ? (true as const) : undefined,
    caFile: typeof caFile === 'string' && caFile !== '' ? caFile : undefined,
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
