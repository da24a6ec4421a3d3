import { parseOrigin, type OriginProblem } from '../../controller/origin';
import { present } from '../../path/present';
import {
  controllerRow,
  readControllerRows,
  type ControllerRow,
  type ControllerSetting,
} from './controllerSettings';

/** A controller that somebody else's settings name. */
export interface SharedRow {
  readonly row: ControllerRow;
  /** Its fields that are not taken over: unknown ones, values that mean nothing, secrets, and what each decides alone. */
  readonly leftOut: readonly string[];
}

export type RowProblem = 'notARow' | 'noName' | 'repeated' | OriginProblem;

/** A row that says no controller; `row` counts from 1. */
export interface BadRow {
  readonly row: number;
  readonly problem: RowProblem;
}

export interface SharedControllers {
  readonly rows: readonly SharedRow[];
  readonly bad: readonly BadRow[];
}

/** A team has tens of controllers; what is longer is something else. */
const mostCharacters = 1_000_000;

/**
 * Reads the rows of `dnac.controllers` that a team shares as JSON: the list, or settings with that list in them. A CA
 * file and the default are each reader's own decision and left out. Undefined for a text that is neither.
 */
export function readSharedControllers(text: string): SharedControllers | undefined {
  const values = listIn(text);
  if (values === undefined) return undefined;
  const names = new Set<string>();
  const read = values.map((value, index) => {
    const shared = readShared(value);
    if ('problem' in shared) return { row: index + 1, problem: shared.problem };
    const isRepeated = names.has(shared.row.name);
    names.add(shared.row.name);
    return isRepeated ? { row: index + 1, problem: 'repeated' as const } : shared;
  });
  return {
    rows: read.filter(each => 'leftOut' in each),
    bad: read.filter(each => 'problem' in each),
  };
}

/**
 * One of the reader's own controllers once a shared row has taken its place: what each decides alone stays, a CA file
 * only where it was chosen for the same origin, and a production mark goes with no row that does not speak of it.
 */
export function replacedBy(row: ControllerRow, own: ControllerSetting): ControllerSetting {
  return present({
    ...row,
    username: row.username ?? own.username,
    production: row.production ?? own.production,
    isDefault: own.isDefault,
    caFile: row.origin === own.origin ? own.caFile : undefined,
  });
}

function listIn(text: string): readonly unknown[] | undefined {
  if (text.length > mostCharacters) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const list = isRecord(value) ? value['dnac.controllers'] : value;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function readShared(value: unknown): SharedRow | { readonly problem: RowProblem } {
  if (!isRecord(value)) return { problem: 'notARow' };
  const { name, url } = value;
  if (typeof name !== 'string' || name.trim() === '') return { problem: 'noName' };
  const address = parseOrigin(typeof url === 'string' ? url : '');
  if ('problem' in address) return address;
  const [read] = readControllerRows([value]);
  if (read === undefined) return { problem: 'notARow' };
  const { origin, username, generation, production } = read;
  const row = present({ name, origin, username, generation, production });
  const kept = Object.keys(controllerRow({ ...row, username: username ?? '' }));
  const leftOut = Object.entries(value).filter(
    ([field, said]) => !kept.includes(field) && !isUsual(field, said),
  );
  return { row, leftOut: leftOut.map(([field]) => field) };
}

/** What says the same as leaving it out. */
function isUsual(field: string, value: unknown): boolean {
  return (field === 'generation' && value === 'auto') || value === false || value === '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
