import type { FromPage } from '../path/pageProtocol';

/** What the page keeps over a reload of the window. */
export interface KeptState {
  readonly traceId: string;
  readonly pinned?: number;
}

/** The host's side of the page, as VS Code gives it to every webview, once. */
export interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: KeptState): void;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
}

/** What `getState` gave, if it is a state of ours. */
export function readKeptState(state: unknown): KeptState | undefined {
  if (typeof state !== 'object' || state === null || !('traceId' in state)) return undefined;
  if (typeof state.traceId !== 'string') return undefined;
  const pinned = 'pinned' in state && typeof state.pinned === 'number' ? { pinned: state.pinned } : {};
  return { traceId: state.traceId, ...pinned };
}
