import type { RequestCounts } from '../path/trace';

/** What a request is for; requests are counted by it. */
export type Purpose = keyof RequestCounts;

/** One request below a controller's origin, before anybody has added a token to it. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query below the origin. */
  readonly path: string;
  /** What the log calls it: ids written as `{id}`, no query. */
  readonly template: string;
  readonly purpose: Purpose;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Whatever a controller answered, of any status. */
export interface Answer {
  /** The question's. */
  readonly purpose: Purpose;
  readonly status: number;
  readonly text: string;
  /** Media type without its parameters, lower case. */
  readonly contentType?: string;
  /** The answer's `Date`, epoch ms. */
  readonly dateMs?: number;
  readonly retryAfterMs?: number;
}

/** Puts one question; the functions around a request all have this shape. Rejects with a `ControllerError`. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** True for questions that change something on the controller: whether such a one arrived matters. */
export function changesSomething(purpose: Purpose): boolean {
  return purpose === 'start' || purpose === 'delete';
}
