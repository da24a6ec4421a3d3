import type * as vscode from 'vscode';
import type { PathTraceApi } from './api';
import type { Disposable } from './disposable';
import type { TextProviders } from './fromText/textProviders';

/** What the big half gets of VS Code's context: no more than it uses. */
export type MainHost = Pick<
  vscode.ExtensionContext,
  'extension' | 'extensionUri' | 'globalStorageUri' | 'secrets' | 'globalState'
>;

export const commandIds = [
  'dnac.tracePath',
  'dnac.traceText',
  'dnac.followLink',
  'dnac.tryDemo',
  'dnac.runStory',
  'dnac.addController',
  'dnac.importControllers',
  'dnac.editController',
  'dnac.removeController',
  'dnac.makeDefaultController',
  'dnac.markProduction',
  'dnac.unmarkProduction',
  'dnac.openControllerInBrowser',
  'dnac.copyControllerAddress',
  'dnac.signIn',
  'dnac.signOut',
  'dnac.changePassword',
  'dnac.reviewCertificate',
  'dnac.showExistingTraces',
  'dnac.openTrace',
  'dnac.enterRow',
  'dnac.rerunTrace',
  'dnac.rerunLastTrace',
  'dnac.reverseTrace',
  'dnac.compareTrace',
  'dnac.compareWithPrevious',
  'dnac.compareWithReverse',
  'dnac.closeComparison',
  'dnac.pinPanel',
  'dnac.unpinPanel',
  'dnac.watchTrace',
  'dnac.stopWatch',
  'dnac.copyAs',
  'dnac.saveAs',
  'dnac.copyRedactedAs',
  'dnac.saveRedactedAs',
  'dnac.showList',
  'dnac.showTable',
  'dnac.showDiagram',
  'dnac.filterHops',
  'dnac.copyHop',
  'dnac.copyRawHop',
  'dnac.showOnDevice',
  'dnac.syncDevice',
  'dnac.openSsh',
  'dnac.openDeviceInController',
  'dnac.copyDeviceCommand',
  'dnac.showRunning',
  'dnac.cancelTrace',
  'dnac.continueTrace',
  'dnac.compareSelected',
  'dnac.copyAddresses',
  'dnac.pinTrace',
  'dnac.unpinTrace',
  'dnac.renameTrace',
  'dnac.noteOnTrace',
  'dnac.deleteTrace',
  'dnac.deleteOlderTraces',
  'dnac.filterTraces',
  'dnac.clearTraceFilter',
  'dnac.showMoreTraces',
  'dnac.openListedTrace',
  'dnac.deleteListedTrace',
  'dnac.refreshListedTraces',
  'dnac.deleteAllLocalData',
  'dnac.reportIssue',
  'dnac.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

/** The kind of panel that VS Code gives back after a reload. */
export const panelType = 'dnac.trace';
/** The scheme of the documents that hold what a device answered. */
export const answerScheme = 'dnac-device';

export const viewIds = ['dnac.controllers', 'dnac.traces'] as const;
export type ViewId = (typeof viewIds)[number];

/** A tree whose nodes only its own half looks into. */
export type Tree = vscode.TreeDataProvider<unknown>;

/**
 * The big half of the extension: everything but the registrations. It comes from a bundle of its own at the first real
 * use; no class crosses from one half to the other.
 */
export interface Main extends Disposable {
  readonly commands: Readonly<Record<CommandId, (...args: unknown[]) => Promise<unknown>>>;
  readonly trees: Readonly<Record<ViewId, Tree>>;
  /** What other extensions may call. */
  readonly api: Pick<PathTraceApi, 'trace' | 'open'>;
  /** What editors and terminals offer for addresses in their text. */
  readonly text: TextProviders;
  /** Gets the Traces view itself, to say beside its rows what is to say. */
  showState(view: vscode.TreeView<unknown>): void;
  /** Fills a panel that VS Code brought back after a reload. */
  restorePanel(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Shows a trace file in an editor, read-only. */
  openFile(file: vscode.Uri, panel: vscode.WebviewPanel): Promise<void>;
  /** What a device answered, for the document that shows it. */
  deviceAnswer(document: vscode.Uri): string;
  /** Goes on with the traces that an earlier window left unfinished. */
  resume(): void;
  /** This window ends: stops what runs, so that the next one can go on with it at once. */
  stop(): Promise<void>;
}
