/** What may go wrong with one request. Tests use it; people never see it. */
export type Fault =
  /** Answers as usual, but so much later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Keeps the connection open and says nothing. */
  | { readonly kind: 'never' }
  /** Answers this instead; an object is sent as JSON. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A page for people, as proxies and portals send it; 200 unless said otherwise. */
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'brokenJson' }
  | { readonly kind: 'emptyBody' }
  /** So many bytes of JSON that is of no use. */
  | { readonly kind: 'bigBody'; readonly bytes: number }
  /** The usual answer, called something else. */
  | { readonly kind: 'contentType'; readonly contentType: string }
  /** Drops the connection before the request is looked at. */
  | { readonly kind: 'resetBefore' }
  /** Does what was asked, then drops the connection without an answer. */
  | { readonly kind: 'resetAfter' }
  /** Does what was asked, sends half of the answer, then drops the connection. */
  | { readonly kind: 'halfBody' }
  /** Sends half of the answer at once and the rest so much later. */
  | { readonly kind: 'slowBody'; readonly ms: number }
  /** Signs in, but the answer has no token in it. */
  | { readonly kind: 'noToken' }
  /** The task is in error, with or without a reason. */
  | { readonly kind: 'taskError'; readonly failureReason?: string };

/** One fault and the requests that meet it; what is left out fits all. */
export interface FaultRule {
  readonly method?: string;
  /** A part of the path, or a pattern for it. */
  readonly path?: string | RegExp;
  /** Which of the requests that fit, counted from 1. */
  readonly nth?: number | readonly number[];
  readonly fault: Fault;
}

export interface FaultQuestion {
  readonly method: string;
  readonly path: string;
  /** How many requests with this method and path there were, this one included. */
  readonly nth: number;
}

export type FaultPlan = readonly FaultRule[] | ((question: FaultQuestion) => Fault | undefined);
