import * as vscode from 'vscode';
import { message } from '../../path/message';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { KnownController } from '../controllers/knownController';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { controllerItems } from '../prompts/controllerItems';
import { controllerFits, fitting, type ControllerFit } from './controllerFits';
import { Problem } from './problem';

/**
 * The controller that a command is about: its row's or its argument's, the only one that it can do something for, or the
 * one chosen of those. Undefined when the person leaves.
 */
export async function chooseController(
  directory: ControllerDirectory,
  value: unknown,
  fit: ControllerFit = controllerFits.any,
): Promise<KnownController | undefined> {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  if (typeof name === 'string') return namedController(directory, name);
  const offered = await fitting(directory, fit);
  const [only, ...others] = offered;
  if (only === undefined) throw new Problem(fit.none);
  if (others.length === 0) return only;
  const items = controllerItems(offered);
  const chosen = await askPick<(typeof items)[number], KnownController>(
    alone(vscode.l10n.t('Choose a Controller')),
    {
      placeholder: vscode.l10n.t('Controller'),
      items,
      take: ({ controller }) => controller,
    },
  );
  return chosen.kind === 'value' ? chosen.value : undefined;
}

/** Never another one in its place: what is asked for may be its removal. */
function namedController(directory: ControllerDirectory, name: string): KnownController {
  const known = directory.byName(name);
  if (known === undefined) throw new Problem(message('problem.noSuchController', { name }));
  return known;
}
