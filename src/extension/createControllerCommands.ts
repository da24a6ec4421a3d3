import { chooseController } from './commands/chooseController';
import { copyAddress, openInBrowser } from './commands/controllerAddress';
import { controllerFits, type ControllerFit } from './commands/controllerFits';
import type { ControllerPorts } from './commands/controllerCommands';
import { editController, makeDefault, markProduction } from './commands/editController';
import { importControllers } from './commands/importControllers';
import { showRunning } from './commands/showRunning';
import type { TargetPorts } from './commands/target';
import { openTrace } from './commands/traceCommands';
import { runStory, type TryDemoPorts } from './commands/tryDemo';
import type { Action } from './commands/userAction';
import type { KnownController } from './controllers/knownController';
import type { CommandId } from './seam';

/** What a person can do with controllers beside adding, signing in and removing, and with what runs there. */
export function controllerActions(
  ports: ControllerPorts & TryDemoPorts & Pick<TargetPorts, 'store' | 'runner' | 'panels'>,
) {
  /** About the controller of a row or argument, or else the one chosen. */
  const about =
    <T>(fit: ControllerFit, act: (ports: ControllerPorts, controller: KnownController) => Promise<T>) =>
    async (value: unknown): Promise<T | undefined> => {
      const controller = await chooseController(ports.directory, value, fit);
      return controller === undefined ? undefined : act(ports, controller);
    };
  return {
    'dnac.runStory': value => runStory(ports, value),
    'dnac.showRunning': () => showRunning({ ...ports, open: id => openTrace(ports, id) }),
    'dnac.importControllers': () => importControllers(ports),
    'dnac.editController': about(controllerFits.own, editController),
    'dnac.makeDefaultController': about(controllerFits.notDefault, makeDefault),
    'dnac.markProduction': about(controllerFits.notProduction, (all, controller) =>
      markProduction(all, controller, true),
    ),
    'dnac.unmarkProduction': about(controllerFits.production, (all, controller) =>
      markProduction(all, controller, false),
    ),
    'dnac.openControllerInBrowser': about(controllerFits.own, openInBrowser),
    'dnac.copyControllerAddress': about(controllerFits.withAccount, copyAddress),
  } satisfies Partial<Record<CommandId, Action>>;
}
