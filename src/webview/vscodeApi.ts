import type { FromPage } from '../path/pageProtocol';
import type { KeptState } from './keptState';

/** The host's side of the page, as VS Code gives it to every webview, once. */
export interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: KeptState): void;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
}
