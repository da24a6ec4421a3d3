import type { PageStringId } from './pageMessages';
import type { Trace } from './trace';

/** What the result page shows. The extension sends it whole each time; the page only draws. */
export interface TraceView {
  readonly trace: Trace;
  /** Sentences in the reader's language, made by the extension from the messages in `trace`. */
  readonly words: TraceWords;
  /** The page's own words in the reader's language. */
  readonly strings: Readonly<Record<PageStringId, string>>;
  /** When this view was made, epoch ms: ages are counted from here. */
  readonly nowMs: number;
}

export interface TraceWords {
  /** "Blocked". */
  readonly verdict: string;
  /** "at dist-2, inbound on Vlan20, by ACL PCI-IN". */
  readonly sentence: string;
  /** Nature and age of the data. */
  readonly provenance: string;
  readonly doubts: readonly string[];
  readonly hints: readonly string[];
}

/** To the page. */
export type ToPage = { readonly type: 'state'; readonly view: TraceView };

/** What the page may ask for to be copied; the extension makes the text. */
export type CopyTarget = 'report' | 'hop' | 'rawHop';

/** From the page: named intents only, never URLs, commands or HTML. Each is checked before it is acted on. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'rerun' }
  | { readonly type: 'cancel' }
  | { readonly type: 'copy'; readonly target: CopyTarget; readonly hop?: number }
  | { readonly type: 'showLog' };
