import * as vscode from 'vscode';
import type { KnownController } from '../controllers/knownController';
import { reader } from '../words';
import { controllerChoice } from './controllerChoice';

/** Controllers as a list to choose from shows them. */
export function controllerItems(controllers: readonly KnownController[]) {
  return controllers.map(controller => {
    const { icon, label, description } = controllerChoice(controller, reader);
    return { label, description, iconPath: new vscode.ThemeIcon(icon), controller };
  });
}
