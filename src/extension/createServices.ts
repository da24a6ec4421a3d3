import type * as vscode from 'vscode';
import { createFileStore } from '../tracing/fileStore';
import { systemClock } from '../tracing/systemClock';
import type { TraceStore } from '../tracing/traceStore';
import { inBackground } from './background';
import { firstController } from './commands/firstController';
import { signIn } from './commands/signIn';
import { createControllers, type Controllers } from './createControllers';
import { createPanels } from './createPanels';
import type { IntentPorts } from './panel/pageIntent';
import type { TracePanels } from './panel/tracePanels';
import { noticeOutcome } from './running/outcomeNotice';
import { productionConsent } from './running/productionConsent';
import { noticeProgress } from './running/progressNotice';
import { TraceHosts } from './running/traceHosts';
import { TraceRunner, type Run } from './running/traceRunner';
import { TraceStarter } from './running/traceStarter';
import type { MainHost } from './seam';
import { settings } from './settings';
import { traceFolder } from './traceFolder';

/** What commands and views work with. */
export interface Services extends Controllers {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly panels: TracePanels;
}

/** Puts controllers, store, runner and panels together; subscriptions are made by whoever owns them. */
export function createServices(host: MainHost, channel: vscode.LogOutputChannel): Services {
  const log = (line: string): void => channel.info(line);
  const trace = (line: string): void => channel.trace(line);
  const now = (): number => systemClock.now();
  const controllers = createControllers(host, trace);
  const folder = traceFolder(host.globalStorageUri);
  const store = createFileStore({ folder, log });
  const hosts = new TraceHosts({
    folder,
    store,
    clock: systemClock,
    log,
    onUntended: trace => inBackground(starter.resume(trace), `Going on with trace ${trace.id}`, log),
  });
  const { bringToEnd } = hosts;
  const runner = new TraceRunner({ store, clock: systemClock, limits: settings.limits, bringToEnd, log });
  const panels = createPanels({
    extensionUri: host.extensionUri,
    now,
    stallOf: id => starter.stallOf(id),
    previousOf: () => undefined,
    channel,
    intentPorts: () => intentPorts(services, channel),
  });
  const starter = new TraceStarter({
    directory: controllers.directory,
    runner,
    isTended: trace => hosts.isTended(trace),
    signIn: controller => signIn(controllers, controller),
    mayTrace: productionConsent(),
    onStarted: run => inBackground(accompany(run), `Following trace ${run.id}`, log),
  });
  /** Shows a run that a person has started, from its first moment to its outcome. */
  const accompany = async (run: Run): Promise<void> => {
    panels.show(run.trace, false);
    const [last] = await Promise.all([run.done, noticeProgress(run, runner, settings.notificationDelayMs())]);
    await noticeOutcome(last, outcome => starter.goOn(outcome));
  };
  const services = { ...controllers, store, runner, starter, panels };
  return services;
}

/** What a person's wishes about a page work with. */
export function intentPorts(services: Services, channel: vscode.LogOutputChannel): IntentPorts {
  return {
    ...services,
    firstController: () => firstController(services),
    now: () => systemClock.now(),
    showLog: () => channel.show(true),
  };
}
