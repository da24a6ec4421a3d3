import type * as vscode from 'vscode';
import { chooseController } from './commands/chooseController';
import { continueTrace } from './commands/continueTrace';
import { controllerFits, type ControllerFit } from './commands/controllerFits';
import { addController } from './commands/controllerCommands';
import { deleteAllLocalData } from './commands/deleteAllLocalData';
import { firstController } from './commands/firstController';
import { reportIssue } from './commands/reportIssue';
import { rerunLast } from './commands/rerunLast';
import { removeController } from './commands/removeController';
import { showExistingTraces } from './commands/showExistingTraces';
import { reviewCertificate, signIn } from './commands/signIn';
import { signOut } from './commands/signOut';
import { tracePath, type TracePathPorts } from './commands/tracePath';
import { tryDemo } from './commands/tryDemo';
import { userAction, type Action } from './commands/userAction';
import type { KnownController } from './controllers/knownController';
import { controllerActions } from './createControllerCommands';
import { historyActions } from './createHistoryCommands';
import { deviceActions } from './createDeviceCommands';
import { pageActions } from './createPageCommands';
import { intentPorts, type Services } from './createServices';
import { cancelTraces } from './history/cancelSelected';
import { commandIds, type CommandId, type Main } from './seam';
import { traceText } from './fromText/traceText';
import { followTraceLink } from './links/followTraceLink';
import { settings } from './settings';
import { suggestFrom } from './prompts/suggestFrom';

/** Every command, each with its one catch. */
export function createCommands(services: Services, channel: vscode.LogOutputChannel): Main['commands'] {
  const ports = { log: (line: string) => channel.error(line), showLog: () => channel.show(true) };
  const actions = {
    ...actionsOf(services, ports.showLog, ports.log),
    ...controllerActions({ ...services, usualInclude: settings.include }),
    ...pageActions(intentPorts(services, channel)),
    ...deviceActions({ ...services, firstController: () => firstController(services) }),
  };
  const all: Readonly<Record<CommandId, Action>> = actions;
  const guarded = commandIds.map(id => [id, userAction(id, all[id], ports)] as const);
  return Object.fromEntries(guarded) as Main['commands'];
}

function actionsOf(services: Services, showLog: () => void, log: (line: string) => void) {
  const { directory } = services;
  const { include: usualInclude, notificationDelayMs } = settings;
  const tracePorts = tracePortsOf(services);
  const linkPorts = { ...tracePorts, linkControllers: settings.linkControllers };
  const withController = async (
    value: unknown,
    act: (services: Services, controller: KnownController) => Promise<unknown>,
    fit: ControllerFit,
  ): Promise<unknown> => {
    const controller = await chooseController(directory, value, fit);
    return controller === undefined ? undefined : act(services, controller);
  };
  return {
    'dnac.tracePath': value => tracePath(tracePorts, value),
    'dnac.traceText': value => traceText({ ...tracePorts, notificationDelayMs, log }, value),
    'dnac.followLink': (path, query) => followTraceLink(linkPorts, path, query),
    'dnac.tryDemo': () => tryDemo({ ...services, usualInclude }),
    'dnac.addController': async () => (await addController(services))?.name,
    'dnac.removeController': value => withController(value, removeController, controllerFits.removable),
    'dnac.signIn': value => withController(value, signIn, controllerFits.withAccount),
    'dnac.changePassword': value => withController(value, signIn, controllerFits.withAccount),
    'dnac.signOut': value => withController(value, signOut, controllerFits.signedIn),
    'dnac.reviewCertificate': value => withController(value, reviewCertificate, controllerFits.withAccount),
    'dnac.showExistingTraces': value =>
      withController(
        value,
        (all, controller) => showExistingTraces({ ...all, log }, controller),
        controllerFits.any,
      ),
    ...historyActions({ ...tracePorts, notificationDelayMs, log }),
    'dnac.rerunLastTrace': () => rerunLast(tracePorts),
    'dnac.cancelTrace': (row, rows) => cancelTraces(services, row, rows),
    'dnac.continueTrace': value => continueTrace(services, value),
    'dnac.deleteAllLocalData': () => deleteAllLocalData(services),
    'dnac.reportIssue': () => reportIssue(services),
    'dnac.showLog': showLog,
  } satisfies Partial<Record<CommandId, Action>>;
}

/** What starting a trace works with. */
export function tracePortsOf(services: Services): Services & TracePathPorts {
  return {
    ...services,
    usualInclude: settings.include,
    suggest: suggestFrom(services),
    firstController: () => firstController(services),
  };
}
