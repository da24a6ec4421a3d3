import * as vscode from 'vscode';
import { drawMs, quietPause } from '../tracing/quietPause';
import { systemClock } from '../tracing/systemClock';
import { summarise } from '../tracing/traceSummary';
import { inBackground } from './background';
import type { FinishedTrace } from './api';
import { createApi, finishedTrace } from './createApi';
import { createCommands, tracePortsOf } from './createCommands';
import { setContextKey } from './contextKeys';
import { followControllerState } from './controllers/controllerState';
import { ownAccountOf, type OwnAccount } from './controllers/credentialStore';
import { followListed } from './createListed';
import { createServices, type Services } from './createServices';
import { textProviders } from './fromText/textProviders';
import { forgetAged } from './localData/forgetAged';
import type { TraceHistory } from './history/traceHistory';
import { keepViewState } from './history/traceViewState';
import { restorePanel } from './panel/restorePanel';
import { showTraceFile } from './panel/traceFileEditor';
import { followFinished } from './running/followFinished';
import { followOtherWindows } from './running/otherWindows';
import { letGoOfRemoved } from './running/letGoOfRemoved';
import { askToSignIn } from './running/askToSignIn';
import { resumeStalled, resumeTraces } from './running/resumeTraces';
import { createStatusItem } from './running/statusItem';
import type { Main, MainHost } from './seam';
import { pageSettings, settings } from './settings';
import { traceFolder } from './traceFolder';
import { ControllerTree } from './views/controllerTree';
import { TraceTree } from './views/traceTree';
import { whenOpened } from './views/whenOpened';

/**
 * Makes the big half of the extension; it lives until VS Code disposes of it. `onFinished` hears of each trace that comes
 * to its end while this window runs or follows it, but for what a watch of this window does not keep.
 */
export function createMain(host: MainHost, onFinished: (trace: FinishedTrace) => void): Main {
  const channel = vscode.window.createOutputChannel('DNAC Path Trace', { log: true });
  const services = createServices(host, channel);
  const { history, runner, panels, directory, troubles } = services;
  const traces = createTraceTree(services);
  const controllers = new ControllerTree(directory, troubles, services.connections);
  const redraw = (id: string): void => {
    traces.redraw(id);
    panels.redraw(id);
  };
  const disposables = vscode.Disposable.from(
    history,
    traces,
    controllers,
    createStatusItem(runner, directory, troubles),
    ...followRuns(services, history, onFinished),
    ...followAll(host, services, redraw, line => channel.warn(line)),
    panels,
    runner,
    channel,
  );
  const log = (line: string): void => channel.info(line);
  return {
    commands: createCommands(services, channel),
    trees: {
      'dnac.traces': whenOpened(traces, () => forgetOld(services, log)),
      'dnac.controllers': controllers,
    },
    api: createApi(tracePortsOf(services)),
    text: textProviders(),
    showState: view => showState(services, view, log),
    restorePanel: (panel, state) => restorePanel({ ...services, log }, panel, state),
    openFile: (file, panel) => showTraceFile(file, panels.openFile(panel), log),
    deviceAnswer: document => services.answers.textOf(document),
    resume: () => inBackground(resume(host, services, redraw, log), 'Going on after a reload', log),
    stop: () => stopAll(services),
    dispose: () => void disposables.dispose(),
  };
}

function showState(services: Services, view: vscode.TreeView<unknown>, log: (line: string) => void): void {
  keepViewState(view, { ...services, log });
  followListed(services, view);
}

/** A run of a watch is cancelled before all others are told to stop; VS Code waits for neither for long. */
async function stopAll({ watches, runner }: Services): Promise<void> {
  const watched = watches.stopAll();
  await Promise.all([watched, runner.stopAll()]);
}

/** What is too old goes when somebody looks at the history, not when VS Code starts, and not before the rows are drawn. */
function forgetOld({ store }: Services, log: (line: string) => void): void {
  const forgotten = quietPause(drawMs).then(() => forgetAged(store, settings.retention(), systemClock.now()));
  inBackground(forgotten, 'Deleting old traces', log);
}

/** What runs in this window, for the history, the panels and other extensions. */
function followRuns(
  { runner, panels, watches, lists, listed }: Services,
  history: TraceHistory,
  onFinished: (trace: FinishedTrace) => void,
): { dispose(): void }[] {
  return [
    runner.onDidChange(({ id, trace }) => {
      // What became of it in the end the store has told; it may have been deleted.
      if (runner.get(id) !== undefined) history.take(summarise(trace));
      panels.update(trace);
    }),
    followFinished(runner, trace => {
      if (watches.isPassing(trace.id)) return;
      lists.touched(trace.controller.origin);
      onFinished(finishedTrace(trace));
    }),
    lists,
    listed,
    watches.onDidKeep(trace => history.take(summarise(trace))),
  ];
}

function createTraceTree(services: Services): TraceTree {
  return new TraceTree({
    history: services.history,
    listed: services.listed,
    stallOf: id => services.starter.stallOf(id),
    previousOf: id => services.previous.about(id),
    now: () => systemClock.now(),
  });
}

/** What happens elsewhere: in settings and secrets, in other windows, in the store; and the end of the demo. */
function followAll(
  host: MainHost,
  services: Services,
  redraw: (id: string) => void,
  log: (line: string) => void,
): { dispose(): void }[] {
  const { store, runner, panels, demo } = services;
  const folder = vscode.Uri.file(traceFolder(host.globalStorageUri));
  const show = async (id: string): Promise<void> => {
    const trace = await store.load(id);
    if (trace !== undefined) panels.update(trace);
  };
  return [
    ...followControllers(host, services, redraw, log),
    followOtherWindows({ ...services, folder, clock: systemClock, redraw, log }),
    store.onDidChange(({ id }) => {
      if (runner.get(id) === undefined && panels.shows(id)) inBackground(show(id), 'Showing a trace', log);
    }),
    { dispose: () => inBackground(demo.stop(), 'Stopping the demo network', log) },
  ];
}

async function resume(
  { globalStorageUri }: MainHost,
  { directory, store, starter, watches }: Services,
  redraw: (id: string) => void,
  log: (line: string) => void,
): Promise<void> {
  inBackground(watches.takeBack(), 'Taking back what a watch has left', log);
  const ask = (name: string): void => inBackground(askToSignIn(name), 'Asking for a password', log);
  const folder = traceFolder(globalStorageUri);
  await resumeTraces({ folder, directory, store, starter, log, askToSignIn: ask });
  starter.stalled.forEach(redraw);
}

/** Settings, passwords and refusals change what can be asked; a trace that waited for that goes on. */
function followControllers(
  { secrets }: MainHost,
  { directory, troubles, runner, starter, store, panels, connections, passwords, watches }: Services,
  redraw: (id: string) => void,
  log: (line: string) => void,
): { dispose(): void }[] {
  const goOn = async (): Promise<void> => (await resumeStalled({ store, starter, log })).forEach(redraw);
  const takeIn = async (account: OwnAccount | undefined): Promise<void> => {
    if (account !== undefined) connections.forgetTyped(account, await passwords.of(account));
    directory.refresh(account);
  };
  return [
    vscode.workspace.onDidChangeConfiguration(event => {
      const names = ['dnac.controllers', 'dnac.workspaceControllers'];
      if (names.some(name => event.affectsConfiguration(name))) directory.refresh();
      if (pageSettings.some(name => event.affectsConfiguration(name))) panels.redrawAll();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => directory.refresh()),
    // Another window has signed in or out: what was typed or refused here is not the password any more.
    secrets.onDidChange(({ key }) => inBackground(takeIn(ownAccountOf(key)), 'Taking in a password', log)),
    ...followControllerState(directory, troubles, state => setContextKey('dnac.controllerState', state), log),
    directory.onDidChange(() =>
      inBackground(letGoOfRemoved(runner, directory), 'Letting go of a controller', log),
    ),
    directory.onDidChange(() => inBackground(goOn(), 'Going on with a trace', log)),
    directory.onDidChange(() => inBackground(watches.endUnreachable(), 'Ending a watch', log)),
    // Another window may have asked for it; a refused token says nothing of the password.
    runner.onDidChange(({ trace: { error, controller } }) => {
      const isRefused = error?.sentence.id === 'error.signInRefused';
      const known = isRefused ? directory.ofTrace(controller) : undefined;
      if (known !== undefined) directory.refuse(known);
    }),
  ];
}
