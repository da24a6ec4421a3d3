import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import type { ControllerDirectory, SignInState } from '../controllers/controllerDirectory';
import type { Disposable } from '../disposable';
import type { KnownController } from '../controllers/knownController';

/** The Controllers view: the user's own and, once used, the demo network. */
export class ControllerTree implements vscode.TreeDataProvider<KnownController>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;

  constructor(private readonly directory: ControllerDirectory) {
    this.subscription = directory.onDidChange(() => {
      this.changed.fire(undefined);
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  getChildren(controller?: KnownController): KnownController[] {
    return controller === undefined ? [...this.directory.list()] : [];
  }

  async getTreeItem(controller: KnownController): Promise<vscode.TreeItem> {
    const state = await this.directory.signInState(controller);
    const item = new vscode.TreeItem(controller.name);
    item.id = `controller ${controller.name}`;
    item.description = describe(controller, state);
    item.tooltip = `${controller.name}\n${item.description}`;
    item.contextValue = controller.kind === 'demo' ? 'controller.demo' : 'controller';
    item.iconPath = new vscode.ThemeIcon(icon(controller, state));
    item.accessibilityInformation = { label: `${controller.name}, ${item.description}` };
    return item;
  }
}

function describe(controller: KnownController, state: SignInState): string {
  if (controller.kind === 'demo') return vscode.l10n.t('built in, on this machine');
  const account = vscode.l10n.t('{user} on {host}', {
    user: controller.username,
    host: new URL(controller.origin).host,
  });
  const words = stateWords(state);
  return words === undefined ? account : `${account} · ${words}`;
}

function stateWords(state: SignInState): string | undefined {
  switch (state) {
    case 'ready':
      return undefined;
    case 'passwordMissing':
      return vscode.l10n.t('password needed');
    case 'refused':
      return vscode.l10n.t('password was refused');
    default:
      return assertNever(state);
  }
}

function icon({ kind }: KnownController, state: SignInState): string {
  if (kind === 'demo') return 'beaker';
  return state === 'ready' ? 'server' : 'key';
}
