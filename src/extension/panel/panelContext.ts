import type { TraceView } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';

/** What menus and palette know of the page in front. */
export const panelContextKeys = [
  'dnac.traceActive',
  'dnac.traceActive.running',
  'dnac.traceActive.hasHops',
  'dnac.traceActive.file',
  'dnac.traceActive.pinned',
  'dnac.traceActive.compared',
  'dnac.traceActive.watched',
] as const;
export type PanelContextKey = (typeof panelContextKeys)[number];
export type PanelContext = Readonly<Record<PanelContextKey, boolean>>;

/** What of a page decides which commands apply. */
export interface PanelState {
  readonly trace?: Trace | undefined;
  readonly before?: Trace | undefined;
  readonly from: TraceView['from'];
  readonly isPinned: boolean;
  readonly watch?: { readonly view: { readonly isOver: boolean } } | undefined;
}

/** The context keys for the page in front; all are false when there is none. */
export function panelContext(panel: PanelState | undefined): PanelContext {
  const trace = panel?.trace;
  const isThere = trace !== undefined;
  return {
    'dnac.traceActive': isThere,
    'dnac.traceActive.running': trace?.state === 'running',
    'dnac.traceActive.hasHops': (trace?.hops.length ?? 0) > 0,
    'dnac.traceActive.file': isThere && panel?.from === 'file',
    'dnac.traceActive.pinned': isThere && panel?.isPinned === true,
    'dnac.traceActive.compared': isThere && panel?.before !== undefined,
    'dnac.traceActive.watched': isThere && panel?.watch?.view.isOver === false,
  };
}

/** Tells VS Code the keys that have changed since the last call. */
export function contextTeller(
  tell: (key: PanelContextKey, value: boolean) => void,
): (panel: PanelState | undefined) => void {
  let told: PanelContext = panelContext(undefined);
  return panel => {
    const next = panelContext(panel);
    const changed = panelContextKeys.filter(key => next[key] !== told[key]);
    told = next;
    for (const key of changed) tell(key, next[key]);
  };
}
