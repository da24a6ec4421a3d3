import * as vscode from 'vscode';
import type { Trace } from '../path/trace';
import { systemClock } from '../tracing/systemClock';
import { summarise } from '../tracing/traceSummary';
import { inBackground } from './background';
import { createCommands } from './createCommands';
import { historyTrace } from './commands/target';
import { createServices, type Services } from './createServices';
import { readKeptPanel } from './panel/keptPanel';
import { showTraceFile } from './panel/traceFileEditor';
import { followOtherWindows } from './running/otherWindows';
import { letGoOfRemoved } from './running/letGoOfRemoved';
import { resumeTraces } from './running/resumeTraces';
import { createStatusItem } from './running/statusItem';
import type { Main, MainHost } from './seam';
import { pageSettings } from './settings';
import { traceFolder } from './traceFolder';
import { ControllerTree } from './views/controllerTree';
import { TraceTree } from './views/traceTree';

/** Makes the big half of the extension; it lives until VS Code disposes of it. */
export function createMain(host: MainHost): Main {
  const channel = vscode.window.createOutputChannel('DNAC Path Trace', { log: true });
  const services = createServices(host, channel);
  const { store, starter, runner, panels, directory, troubles } = services;
  const traces = new TraceTree(
    store,
    id => starter.stallOf(id),
    () => systemClock.now(),
  );
  const controllers = new ControllerTree(directory, troubles);
  const redraw = (id: string): void => {
    traces.redraw(id);
    panels.redraw(id);
  };
  const disposables = vscode.Disposable.from(
    traces,
    controllers,
    createStatusItem(runner, directory),
    runner.onDidChange(({ id, trace }) => {
      // What became of it in the end the store has told; it may have been deleted.
      if (runner.get(id) !== undefined) traces.show(summarise(trace));
      panels.update(trace);
    }),
    ...followAll(host, services, redraw, line => channel.warn(line)),
    panels,
    runner,
    channel,
  );
  return {
    commands: createCommands(services, channel),
    trees: { 'dnac.traces': traces, 'dnac.controllers': controllers },
    restorePanel: (panel, state) => restorePanel(services, panel, state),
    openFile: (file, panel) => showTraceFile(file, panels.openFile(panel), line => channel.info(line)),
    resume: () => resume(host, services, redraw),
    stop: () => runner.stopAll(),
    dispose: () => {
      disposables.dispose();
    },
  };
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
    { dispose: () => inBackground(demo.dispose(), 'Stopping the demo network', log) },
  ];
}

async function resume(
  { globalStorageUri }: MainHost,
  { store, starter }: Services,
  redraw: (id: string) => void,
): Promise<void> {
  await resumeTraces({ folder: traceFolder(globalStorageUri), store, starter });
  starter.stalled.forEach(redraw);
}

/** Settings, passwords and refusals change what can be asked; a trace that waited for that goes on. */
function followControllers(
  { secrets }: MainHost,
  { directory, runner, starter, store, panels }: Services,
  redraw: (id: string) => void,
  log: (line: string) => void,
): { dispose(): void }[] {
  const goOn = async (): Promise<void> => {
    for (const id of starter.stalled) {
      const trace = await store.load(id);
      if (trace !== undefined) await starter.resume(trace);
      redraw(id);
    }
  };
  return [
    vscode.workspace.onDidChangeConfiguration(event => {
      const names = ['dnac.controllers', 'dnac.workspaceControllers'];
      if (names.some(name => event.affectsConfiguration(name))) directory.refresh();
      if (pageSettings.some(name => event.affectsConfiguration(name))) panels.redrawAll();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => directory.refresh()),
    secrets.onDidChange(() => directory.refresh()),
    directory.onDidChange(() =>
      inBackground(letGoOfRemoved(runner, directory), 'Letting go of a controller', log),
    ),
    directory.onDidChange(() => inBackground(goOn(), 'Going on with a trace', log)),
    runner.onDidChange(({ trace: { error, controller } }) => {
      const known = error?.kind === 'signInRefused' ? directory.ofTrace(controller) : undefined;
      if (known !== undefined) directory.refuse(known);
    }),
  ];
}

/**
 * A panel whose trace is gone closes. VS Code in a browser saves its state only every few seconds: a panel that comes
 * back without one was opened just before the reload and showed the newest trace.
 */
async function restorePanel(
  { store, runner, panels }: Services,
  panel: vscode.WebviewPanel,
  state: unknown,
): Promise<void> {
  const load = async (id: string | undefined): Promise<Trace | undefined> =>
    id === undefined ? undefined : historyTrace({ runner, store }, id);
  const kept = readKeptPanel(state);
  const trace = await load(kept.traceId ?? (await store.list())[0]?.id);
  if (trace === undefined) panel.dispose();
  else panels.restore(panel, trace, await load(kept.comparedWith), kept);
}
