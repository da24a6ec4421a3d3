import * as vscode from 'vscode';
import { readHead } from '../tracing/head';
import type { FinishedTrace, PathTraceApi } from './api';
import { lazyMain, type LazyMain } from './lazyMain';
import { lazyTree } from './lazyTree';
import { openView } from './openView';
import { traceFolder } from './traceFolder';
import { placeOfKey } from './placeOfKey';
import { rowsOfKey, type KeyPlace } from './rowsOfKey';
import { answerScheme, commandIds, panelType, viewIds, type ViewId } from './seam';
import { textWhileWanted } from './textWhileWanted';

/** What VS Code calls at the beginning and at the end of a window. */
export const { activate, deactivate } = createExtension();

function createExtension(): {
  readonly activate: (context: vscode.ExtensionContext) => PathTraceApi;
  readonly deactivate: () => Promise<void>;
} {
  let main: LazyMain | undefined;
  return {
    activate: context => {
      const finished = new vscode.EventEmitter<FinishedTrace>();
      main = lazyMain(context, trace => finished.fire(trace));
      register(context, main);
      return apiOf(main, finished.event);
    },
    deactivate: async () => main?.stop(),
  };
}

/** What other extensions get: the big half comes with the first call. */
function apiOf(main: LazyMain, onDidFinish: PathTraceApi['onDidFinish']): PathTraceApi {
  return {
    trace: async request => (await main.get()).api.trace(request),
    open: async id => (await main.get()).api.open(id),
    onDidFinish,
  };
}

/** Registers what VS Code must know at the start; everything else comes with its first use. */
function register(context: vscode.ExtensionContext, main: LazyMain): void {
  const trees = viewIds.map(view => ({ view, tree: lazyTree(view, main) }));
  const views = new Map(trees.map(({ view, tree }) => [view, openView(view, tree, main)]));
  const placeIn = async (id: ViewId): Promise<KeyPlace> => {
    const view = views.get(id);
    return view === undefined ? { selected: [] } : placeOfKey(view);
  };
  context.subscriptions.push(
    main,
    textWhileWanted(main),
    ...commandIds.map(id =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const about = await rowsOfKey(args, placeIn);
        return about === undefined ? undefined : (await main.get()).commands[id](...about);
      }),
    ),
    ...trees.map(({ tree }) => tree),
    ...views.values(),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (panel, state) => (await main.get()).restorePanel(panel, state),
    }),
    vscode.workspace.registerTextDocumentContentProvider(answerScheme, {
      provideTextDocumentContent: async document => (await main.get()).deviceAnswer(document),
    }),
    vscode.window.registerUriHandler({
      handleUri: async ({ path, query }) => {
        await (await main.get()).commands['dnac.followLink'](path, query);
      },
    }),
    vscode.window.registerCustomEditorProvider('dnac.traceFile', fileEditors(main), {
      supportsMultipleEditorsPerDocument: true,
    }),
  );
  void resumeUnfinished(context.globalStorageUri, main);
}

/** A trace file is shown, never written: its document is no more than its address. */
function fileEditors(main: LazyMain): vscode.CustomReadonlyEditorProvider {
  return {
    openCustomDocument: uri => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => (await main.get()).openFile(uri, panel),
  };
}

/** Nothing but the head file is read when nothing is unfinished. */
async function resumeUnfinished(globalStorage: vscode.Uri, main: LazyMain): Promise<void> {
  const head = await readHead(traceFolder(globalStorage));
  if (head.running.length > 0 || head.damaged === true) (await main.get()).resume();
}
