import type * as vscode from 'vscode';
import { systemClock } from '../tracing/systemClock';
import { inBackground } from './background';
import { firstController } from './commands/firstController';
import { createControllers, type Controllers } from './createControllers';
import { DeviceAnswers } from './device/deviceAnswers';
import { createPanels } from './createPanels';
import { createListed, type Listed } from './createListed';
import { createRunning, type Running } from './createRunning';
import type { LocalData } from './localData/deleteLocalData';
import type { IntentPorts } from './panel/pageIntent';
import type { TracePanels } from './panel/tracePanels';
import { noticeOutcome } from './running/outcomeNotice';
import { Inventories } from './prompts/inventories';
import { noticeProgress } from './running/progressNotice';
import type { Run } from './running/traceRunner';
import type { MainHost } from './seam';
import { settings } from './settings';
import { demoFile, traceFolder } from './traceFolder';
import { reader } from './words';

/** What commands and views work with. */
export interface Services extends Controllers, Running, Listed {
  readonly panels: TracePanels;
  /** The extension's package.json. */
  readonly manifest: unknown;
  /** What the extension keeps on this machine. */
  readonly localData: LocalData;
  /** What devices answered in this window. */
  readonly answers: DeviceAnswers;
  /** What prompts ask the controllers' inventories. */
  readonly inventories: Inventories;
}

/** Puts controllers, runs and pages together; subscriptions are made by whoever owns them. */
export function createServices(host: MainHost, channel: vscode.LogOutputChannel): Services {
  const log = (line: string): void => channel.info(line);
  const controllers = createControllers(host, line => channel.trace(line));
  const running = createRunning({
    ...{ host, controllers, log },
    onStarted: (run, preserveFocus) =>
      inBackground(accompany(run, preserveFocus), `Following trace ${run.id}`, log),
    redraw: id => panels.redraw(id),
  });
  const panels = createPanels({
    extensionUri: host.extensionUri,
    now: () => systemClock.now(),
    stallOf: id => running.starter.stallOf(id),
    previousOf: trace => running.previous.sentenceOf(trace),
    channel,
    intentPorts: () => intentPorts(services, channel),
  });
  /** Shows a run that a person has started, from its first moment to its outcome. */
  const accompany = async (run: Run, preserveFocus: boolean): Promise<void> => {
    const { runner } = running;
    panels.show(run.trace, preserveFocus);
    const [last] = await Promise.all([run.done, noticeProgress(run, runner, settings.notificationDelayMs())]);
    await noticeOutcome(last, controllers.directory);
  };
  const services = {
    ...controllers,
    ...running,
    ...createListed(controllers, running, log),
    answers: new DeviceAnswers(),
    inventories: new Inventories({
      connect: known => controllers.directory.connect(known),
      clock: systemClock,
      ...{ reader, log },
    }),
    panels,
    manifest: host.extension.packageJSON as unknown,
    localData: localData(host, running),
  };
  return services;
}

function localData({ globalStorageUri, globalState, secrets }: MainHost, { store }: Running): LocalData {
  return {
    ...{ store, secrets, memory: globalState },
    traceFolder: traceFolder(globalStorageUri),
    demoFile: demoFile(globalStorageUri),
  };
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
