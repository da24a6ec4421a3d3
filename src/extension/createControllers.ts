import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as vscode from 'vscode';
import { Connections } from './controllers/connections';
import { ControllerDirectory } from './controllers/controllerDirectory';
import { CredentialStore } from './controllers/credentialStore';
import { DemoNetwork } from './controllers/demoNetwork';
import { caFileOf, ownControllers } from './controllers/ownControllers';
import { Passwords } from './controllers/passwords';
import { Troubles } from './controllers/troubles';
import { TrustStore } from './controllers/trustStore';
import { workspaceControllerValues } from './controllers/workspaceControllers';
import type { RemoteMachine } from './prompts/addressPrompt';
import type { MainHost } from './seam';
import { settings } from './settings';
import { demoFile } from './traceFolder';

/** Everything about controllers, put together. */
export interface Controllers {
  readonly directory: ControllerDirectory;
  readonly connections: Connections;
  readonly passwords: Passwords;
  readonly trusts: TrustStore;
  readonly troubles: Troubles;
  readonly demo: DemoNetwork;
  /** Where the extension runs, unless on the machine that VS Code was started on. */
  readonly remote: RemoteMachine | undefined;
}

const demoListed = 'demo is listed';

export function createControllers(host: MainHost, log: (line: string) => void): Controllers {
  const passwords = new Passwords(new CredentialStore(host.secrets, host.globalState));
  const trusts = new TrustStore({ memory: host.globalState, caFileOf, readFile, log });
  const troubles = new Troubles();
  const connections = new Connections({ requestsPerMinute: settings.requestsPerMinute, troubles, log });
  const demo = new DemoNetwork({
    launch: async () => {
      const { startDemo } = await import('../demo/startDemo');
      return startDemo({ stateFile: demoFile(host.globalStorageUri) });
    },
    name: vscode.l10n.t('Demo network'),
    isListed: () => host.globalState.get(demoListed) === true,
    setListed: async listed => {
      await host.globalState.update(demoListed, listed);
      directory.refresh();
    },
  });
  const directory = new ControllerDirectory({
    own: ownControllers,
    ofWorkspace: workspaceControllerValues,
    passwords,
    trusts,
    troubles,
    connections,
    demo,
  });
  return { directory, connections, passwords, trusts, troubles, demo, remote: remoteOf(host) };
}

/** VS Code names the way there in each of its extension hosts, also in the one on the machine that it was started on. */
function remoteOf({ extension }: MainHost): RemoteMachine | undefined {
  const { remoteName } = vscode.env;
  const isThere = extension.extensionKind === vscode.ExtensionKind.Workspace;
  return remoteName === undefined || !isThere ? undefined : { hostName: hostname(), remoteName };
}
