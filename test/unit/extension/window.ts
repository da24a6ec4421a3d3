import { Connections } from '../../../src/extension/controllers/connections';
import { ControllerDirectory } from '../../../src/extension/controllers/controllerDirectory';
import { CredentialStore } from '../../../src/extension/controllers/credentialStore';
import { DemoNetwork } from '../../../src/extension/controllers/demoNetwork';
import type { ControllerSetting } from '../../../src/extension/controllers/controllerSettings';
import { Passwords } from '../../../src/extension/controllers/passwords';
import { Troubles } from '../../../src/extension/controllers/troubles';
import { TrustStore } from '../../../src/extension/controllers/trustStore';
import { memoryOf, secretsOf } from './stores';

export interface WindowOptions {
  readonly own?: readonly ControllerSetting[];
  /** The values of `dnac.workspaceControllers`. */
  readonly ofWorkspace?: readonly unknown[];
  /** Whether the demo network was used once. */
  readonly listsDemo?: boolean;
}

/** What a window knows of controllers, over storage in memory; its demo network never starts. */
export function windowWith({ own = [], ofWorkspace = [], listsDemo = false }: WindowOptions) {
  const secrets = new Map<string, string>();
  const memory = new Map<string, unknown>();
  const credentials = new CredentialStore(secretsOf(secrets), memoryOf(memory));
  const passwords = new Passwords(credentials);
  const troubles = new Troubles();
  const connections = new Connections({ requestsPerMinute: () => 60, troubles, log: () => undefined });
  const trusts = new TrustStore({
    memory: memoryOf(memory),
    caFileOf: () => undefined,
    readFile: () => Promise.reject(new Error('no such file')),
    log: () => undefined,
  });
  const demo = new DemoNetwork({
    launch: () => Promise.reject(new Error('not here')),
    name: 'Demo network',
    isListed: () => listsDemo,
    setListed: () => Promise.resolve(),
  });
  const directory = new ControllerDirectory({
    own: () => own,
    ofWorkspace: () => ofWorkspace,
    passwords,
    trusts,
    troubles,
    connections,
    demo,
  });
  return { credentials, passwords, troubles, connections, trusts, directory, secrets };
}
