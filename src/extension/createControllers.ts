import * as vscode from 'vscode';
import { Connections } from './controllers/connections';
import { ControllerDirectory } from './controllers/controllerDirectory';
import { CredentialStore } from './controllers/credentialStore';
import { DemoNetwork } from './controllers/demoNetwork';
import { ownControllers } from './controllers/ownControllers';
import type { MainHost } from './seam';
import { settings } from './settings';

/** Everything about controllers, put together. */
export interface Controllers {
  readonly directory: ControllerDirectory;
  readonly connections: Connections;
  readonly credentials: CredentialStore;
  readonly demo: DemoNetwork;
}

const demoListed = 'demo is listed';

export function createControllers(host: MainHost, log: (line: string) => void): Controllers {
  const credentials = new CredentialStore(host.secrets, host.globalState);
  const connections = new Connections({ requestsPerMinute: settings.requestsPerMinute, log });
  const demo = new DemoNetwork({
    launch: async () => {
      const { startDemo } = await import('../demo/startDemo');
      return startDemo({ stateFile: vscode.Uri.joinPath(host.globalStorageUri, 'demo.jsonl').fsPath });
    },
    name: vscode.l10n.t('Demo network'),
    isListed: () => host.globalState.get(demoListed) === true,
    setListed: async listed => {
      await host.globalState.update(demoListed, listed);
      directory.refresh();
    },
  });
  const directory = new ControllerDirectory({ own: ownControllers, credentials, connections, demo });
  return { directory, connections, credentials, demo };
}
