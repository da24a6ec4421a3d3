import type * as vscode from 'vscode';

/** What other extensions get from `getExtension('pathtrace.dnac-path-trace').activate()`. README documents it. */
export interface PathTraceApi {
  /**
   * Starts a trace as **DNAC: Trace Path** does: asks the person for what is missing, for a password or for leave where
   * that takes one. Resolves to the trace's id once it has started, to undefined when the person left; rejects with a
   * sentence in English when it cannot be traced.
   */
  trace(request: PathTraceRequest): Promise<string | undefined>;
  /** Shows a trace; rejects when it is not on this machine. */
  open(id: string): Promise<void>;
  /**
   * A trace has come to its verdict, or failed: of this window, or of another one of this machine whose traces this one
   * follows, single runs of a watch there included. Who started it knows it by its id.
   */
  readonly onDidFinish: vscode.Event<FinishedTrace>;
}

/**
 * The question. Addresses are IPv4 or IPv6; an end that is left out is asked for. With both ends given a port or protocol
 * that is left out is any, and what to collect is what `dnac.include` says.
 */
export interface PathTraceRequest {
  readonly source?: string;
  readonly destination?: string;
  readonly sourcePort?: number;
  readonly port?: number;
  readonly protocol?: 'tcp' | 'udp';
  /** The name of a listed controller, one of the user's own or of the open folder's, or `demo`. */
  readonly controller?: string;
}

/** What came of a trace. */
export interface FinishedTrace {
  readonly id: string;
  readonly source: string;
  readonly destination: string;
  /** The kind of the verdict, such as `reached` or `blocked`; absent when the trace failed. */
  readonly verdict?: string;
  /** The same in words, in the person's language. */
  readonly headline: string;
}
