import { isDeepStrictEqual } from 'node:util';
import { assertNever } from '../../path/assertNever';
import type { ControllerSetting } from '../controllers/controllerSettings';
import type { EnvironmentController } from '../controllers/environmentController';
import {
  replacedBy,
  type BadRow,
  type RowProblem,
  type SharedControllers,
  type SharedRow,
} from '../controllers/sharedControllers';
import type { Reader } from '../reader';
import { pickText } from './pickText';

const longestText = 400;

/** A controller that can be imported, as a row with a box to tick. */
export interface ImportRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Ticked at first: what takes the place of nothing. */
  readonly picked: boolean;
  readonly shared: SharedRow;
  readonly replaces?: ControllerSetting;
}

/** What can be imported beside what is there; a row that would change nothing is left out. */
export function importRows(
  { rows }: SharedControllers,
  own: readonly ControllerSetting[],
  { t }: Reader,
): readonly ImportRow[] {
  return rows.flatMap(shared => {
    const { row, leftOut } = shared;
    const replaces = own.find(({ name }) => name === row.name);
    if (replaces !== undefined && isDeepStrictEqual(replacedBy(row, replaces), replaces)) return [];
    const details = [
      ...(replaces === undefined ? [] : [t('Replaces {user} on {origin}', accountOf(replaces))]),
      ...(row.production === true ? [t('PRODUCTION')] : []),
      ...(row.username === undefined ? [t('its user name is asked for next')] : []),
      ...(leftOut.length === 0 ? [] : [t('not taken over: {fields}', { fields: leftOut.join(', ') })]),
    ];
    const account = row.username === undefined ? row.origin : t('{user} on {origin}', accountOf(row));
    const item = {
      label: pickText(row.name),
      description: pickText(account, longestText),
      detail: pickText(details.join(' · '), longestText),
      shared,
    };
    return [{ ...item, picked: replaces === undefined, ...(replaces === undefined ? {} : { replaces }) }];
  });
}

/** A row that says no controller, in words. */
export function badRowWords({ row, problem }: BadRow, { t }: Reader): string {
  return t('Row {row} is left out: {reason}', { row, reason: reasonOf(problem, { t }) });
}

function accountOf({ username = '', origin }: { readonly username?: string; readonly origin: string }) {
  return { user: username, origin };
}

function reasonOf(problem: RowProblem, { t }: Pick<Reader, 't'>): string {
  switch (problem) {
    case 'notARow':
      return t('it is no controller');
    case 'noName':
      return t('it has no name');
    case 'repeated':
      return t('its name stands in an earlier row');
    case 'empty':
      return t('it has no address');
    case 'notAnAddress':
      return t('its address cannot be read');
    case 'plainHttp':
      return t('its address is not https');
    case 'credentials':
      return t('its address has a user name or password in it');
    default:
      return assertNever(problem);
  }
}

/** What becomes of the password that the environment names, where it may name no user. */
export function triedWords({ origin, username }: EnvironmentController, { t }: Reader): string {
  return username === undefined
    ? t(
        "It is tried at {origin} and, when it works, kept in VS Code's secret storage and nowhere else. Its user is asked for next.",
        { origin },
      )
    : t(
        "It is tried at {origin} as '{user}' and, when it works, kept in VS Code's secret storage and nowhere else.",
        { origin, user: username },
      );
}
