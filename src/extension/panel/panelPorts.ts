import type * as vscode from 'vscode';
import type { PageOptions, WatchView } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import type { Disposable } from '../disposable';
import type { Stall } from '../running/traceStarter';
import type { PageIntent } from './pageHost';
import type { TracePanel } from './tracePanel';

/** What a result page gets from its window. */
export interface PanelPorts {
  readonly extensionUri: vscode.Uri;
  readonly now: () => number;
  /** Settings that the page obeys, as they are now. */
  readonly options: () => PageOptions;
  /** What the page asked for, about the trace it shows. */
  readonly onIntent: (intent: PageIntent, panel: TracePanel) => unknown;
  /** Why a trace stands still, if it does. */
  readonly stallOf: (id: string) => Stall | undefined;
  /** How a trace differs from the run before, in the reader's language, as soon as that is known. */
  readonly previousOf: (trace: Trace) => string | undefined;
  /** Which panel is in front, or what it shows, has changed. */
  readonly onDidChange: () => void;
  readonly log: (line: string) => void;
}

/** A watch as a panel shows it; it is disposed of when the panel closes or shows another trace. */
export interface PanelWatch extends Disposable {
  readonly view: WatchView;
}
