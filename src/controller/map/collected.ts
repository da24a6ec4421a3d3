import { present } from '../../path/present';
import type { Statistic } from '../../path/statistics';

/** What an answer says about one collected value. */
export interface Collected<T> {
  /** The trace asked for it. */
  readonly asked: boolean;
  /** It can exist here: the device is managed. */
  readonly applicable: boolean;
  readonly value: T | undefined;
  readonly refreshedAtMs: number | undefined;
  /** The `*Collection` word: INPROGRESS, SUCCESS, FAILED, or absent. */
  readonly word: string | undefined;
  readonly reason: string | undefined;
  /** What it means when neither word nor value came. */
  readonly silence: 'arriving' | 'missing';
}

/**
 * Which of its states a collected value is in. Where the controller says how its collection stands, that decides;
 * otherwise a value that came is shown, asked for or not.
 */
export function collected<T>(said: Collected<T>): Statistic<T> {
  const word = said.word?.toUpperCase();
  if (said.asked && isFailure(word)) return { kind: 'failed', ...present({ reason: said.reason }) };
  if (said.asked && isRunning(word)) return { kind: 'arriving' };
  if (said.value !== undefined) {
    return { kind: 'value', value: said.value, ...present({ refreshedAtMs: said.refreshedAtMs }) };
  }
  if (!said.applicable) return { kind: 'notApplicable' };
  if (!said.asked) return { kind: 'notAsked' };
  return { kind: isSuccess(word) ? 'missing' : said.silence };
}

export function isRunning(word: string | undefined): boolean {
  return word === 'INPROGRESS' || word === 'IN_PROGRESS' || word === 'PENDING' || word === 'SCHEDULED';
}

export function isSuccess(word: string | undefined): boolean {
  return word === 'SUCCESS' || word === 'COMPLETED';
}

export function isFailure(word: string | undefined): boolean {
  return word === 'FAILED' || word === 'FAILURE';
}

/** The object itself if any of its fields has a value, else undefined. */
export function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
