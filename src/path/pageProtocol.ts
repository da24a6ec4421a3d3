import type { Comparison } from './compare/comparison';
import type { PageStringId } from './pageMessages';
import type { Thresholds } from './thresholds';
import type { Trace } from './trace';

/** What the result page shows. The extension sends it whole each time; the page only draws. */
export interface TraceView {
  readonly trace: Trace;
  /** Sentences in the reader's language, made by the extension from the messages in `trace`. */
  readonly words: TraceWords;
  /** The page's own words in the reader's language. */
  readonly strings: Readonly<Record<PageStringId, string>>;
  /** When this view was made, epoch ms by the controller's clock: the ages of what it said are counted from here. */
  readonly nowMs: number;
  readonly options: PageOptions;
  /** A file has no history: it may be re-run, on one of the reader's own controllers, but neither pinned nor cancelled. */
  readonly from: 'history' | 'file';
  /** This trace's panel stays when another trace is opened. */
  readonly isPinned: boolean;
  readonly watch?: WatchView;
  readonly comparison?: ComparisonView;
}

/** Settings that the page obeys. */
export interface PageOptions {
  readonly thresholds: Thresholds;
  /** One key per action, such as R for re-run. */
  readonly singleKeys: boolean;
}

/** The same trace asked again and again until an end that is shown. */
export interface WatchView {
  readonly runs: number;
  readonly mostRuns: number;
  readonly isOver: boolean;
  /** What changed from run to run, in the reader's language, newest last; empty while nothing has. */
  readonly changes: readonly string[];
}

/** Another run beside this one; `view.trace` is the later of the two (or the way back). */
export interface ComparisonView {
  readonly before: Trace;
  /** Where that was read if it is a file: the page keeps it over a reload and does nothing else with it. */
  readonly file?: string;
  readonly comparison: Comparison;
  /** `comparison.sentence` in the reader's language. */
  readonly sentence: string;
  readonly withCounters: boolean;
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
  /** "Same path as yesterday 18:10", or the first difference from the run before of the same question. */
  readonly previous?: string;
}

export const pageViews = ['list', 'table', 'diagram'] as const;
export type PageView = (typeof pageViews)[number];

export const detailLevels = ['devices', 'interfaces', 'everything'] as const;
export type DetailLevel = (typeof detailLevels)[number];

/** To the page: the whole state, or what a command of the palette asks of it. */
export type ToPage =
  | { readonly type: 'state'; readonly view: TraceView }
  | { readonly type: 'show'; readonly view: PageView }
  | { readonly type: 'filter' };

export const exportFormats = ['text', 'markdown', 'mermaid', 'csv', 'json', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What the page may ask for to be copied; the extension makes the text. */
export type CopyTarget = 'report' | 'hop' | 'rawHop';

/** From the page: named intents only, never URLs, commands or HTML. Each is checked before it is acted on. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'rerun' }
  | { readonly type: 'reverse' }
  | { readonly type: 'compare' }
  | { readonly type: 'compareWithReverse' }
  | { readonly type: 'closeComparison' }
  | { readonly type: 'compareCounters'; readonly isOn: boolean }
  | { readonly type: 'pin' }
  | { readonly type: 'watch' }
  | { readonly type: 'stopWatch' }
  | { readonly type: 'cancel' }
  | { readonly type: 'copy'; readonly target: CopyTarget; readonly hop?: number }
  /** A text that the page shows, such as an access list's entry; at most `copiedTextLimit` characters. */
  | { readonly type: 'copyText'; readonly text: string }
  | {
      readonly type: 'export';
      readonly to: 'clipboard' | 'file';
      readonly format: ExportFormat;
      readonly redacted: boolean;
    }
  | { readonly type: 'showLog' };

export const copiedTextLimit = 20_000;

/**
 * What the page says of the place of a right click (`data-vscode-context`); menus go by it, and VS Code hands it to the
 * command that was chosen. `hop` is a position in `hops`.
 */
export interface PageContext {
  readonly webviewSection: 'page' | 'hop';
  readonly hop?: number;
  readonly preventDefaultContextMenuItems: true;
}

/** What of a panel's state outlives a reload, in what the page keeps (`setState`) beside its own. */
export interface KeptView {
  /** Of `view.trace`. */
  readonly traceId: string;
  /** Of `view.comparison.before`. */
  readonly comparedWith?: string;
  /** `view.comparison.file`. */
  readonly comparedFile?: string;
  readonly isPanelPinned?: boolean;
}
