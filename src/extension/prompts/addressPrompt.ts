import { plainText } from '../../path/plainText';
import type { Reader } from '../reader';

/** The machine that the extension runs on, where VS Code is connected to another one than it was started on. */
export interface RemoteMachine {
  readonly hostName: string;
  /** VS Code's name for the way there: `ssh-remote`, `wsl`, `dev-container`, or one that another extension made up. */
  readonly remoteName: string;
}

/** What to ask the address of a controller with; it names the machine that will connect to it unless that is this one. */
export function addressPrompt(remote: RemoteMachine | undefined, { t }: Reader): string {
  if (remote === undefined) return t('Address of the Catalyst Center (DNA Center); https is assumed');
  const named = { machine: plainText(remote.hostName, 80), way: wayText(remote.remoteName, t) };
  return t(
    'Address of the Catalyst Center (DNA Center); https is assumed; it is asked from {machine} ({way})',
    named,
  );
}

function wayText(remoteName: string, t: Reader['t']): string {
  switch (remoteName) {
    case 'ssh-remote':
      return t('remote machine over SSH');
    case 'tunnel':
      return t('remote machine over a tunnel');
    case 'wsl':
      return t('Windows Subsystem for Linux');
    case 'dev-container':
    case 'attached-container':
    case 'k8s-container':
      return t('container');
    case 'codespaces':
      return t('codespace');
    default:
      return t('remote machine');
  }
}
