import * as vscode from 'vscode';
import { message } from '../../path/message';
import { readEnvironment, type EnvironmentController } from '../controllers/environmentController';
import { editOwnController, keepOwnController, ownControllers } from '../controllers/ownControllers';
import { readSharedControllers, replacedBy, type SharedControllers } from '../controllers/sharedControllers';
import { alone } from '../prompts/answer';
import { askUser } from '../prompts/askForController';
import { askPick } from '../prompts/askPick';
import { badRowWords, importRows, triedWords, type ImportRow } from '../prompts/importRows';
import { reader } from '../words';
import { addController, type ControllerPorts } from './controllerCommands';
import { forgetUnused } from './editController';
import { Problem } from './problem';

type Source = 'environment' | 'file' | 'clipboard';

/**
 * **DNAC: Import Controllers**: from the environment variables of Cisco's SDK, or from rows of `dnac.controllers` that
 * a team shares. Takes the place of nothing without asking, and never reads a secret from a row.
 */
export async function importControllers(ports: ControllerPorts): Promise<readonly string[] | undefined> {
  const environment = readEnvironment(process.env);
  const source = await askSource(environment !== 'noAddress');
  if (source === undefined) return undefined;
  if (source === 'environment') return importEnvironment(ports, environment);
  const text = source === 'file' ? await textOfFile() : await vscode.env.clipboard.readText();
  return text === undefined ? undefined : importText(ports, text);
}

async function askSource(hasEnvironment: boolean): Promise<Source | undefined> {
  const environment = {
    label: `$(terminal) ${vscode.l10n.t('From the environment')}`,
    detail: vscode.l10n.t("DNA_CENTER_BASE_URL and DNA_CENTER_USERNAME, as Cisco's SDK reads them"),
    source: 'environment' as const,
  };
  const items: readonly { label: string; detail: string; source: Source }[] = [
    ...(hasEnvironment ? [environment] : []),
    {
      label: `$(json) ${vscode.l10n.t('From a file…')}`,
      detail: vscode.l10n.t('JSON with rows of dnac.controllers'),
      source: 'file',
    },
    {
      label: `$(clippy) ${vscode.l10n.t('From the clipboard')}`,
      detail: vscode.l10n.t('JSON with rows of dnac.controllers'),
      source: 'clipboard',
    },
  ];
  const answer = await askPick<(typeof items)[number], Source>(alone(vscode.l10n.t('Import Controllers')), {
    placeholder: vscode.l10n.t('Where are they?'),
    items,
    take: item => item.source,
  });
  return answer.kind === 'value' ? answer.value : undefined;
}

async function importEnvironment(
  ports: ControllerPorts,
  found: ReturnType<typeof readEnvironment>,
): Promise<readonly string[] | undefined> {
  if (typeof found === 'string') throw new Problem(message('problem.environmentAddress'));
  const password = await passwordToUse(found);
  if (password === undefined) return undefined;
  const { origin, username = '' } = found;
  const trust = { trust: await ports.trusts.trustOf(origin) };
  const added = await addController(ports, { origin, trust, username, password, name: '' });
  return added === undefined ? undefined : [added.name];
}

/** Nothing of a password before a person says so; empty: it shall be typed. Undefined when the person leaves. */
async function passwordToUse(found: EnvironmentController): Promise<string | undefined> {
  const { password } = found;
  if (password === undefined) return '';
  const [use, type] = [vscode.l10n.t('Use It'), vscode.l10n.t('Type Another')];
  const question = vscode.l10n.t('Use the password in DNA_CENTER_PASSWORD?');
  const detail = triedWords(found, reader);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, use, type);
  if (answer === undefined) return undefined;
  return answer === use ? password : '';
}

async function textOfFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Controllers'),
      filters: { JSON: ['json'] },
      canSelectMany: false,
    })) ?? [];
  if (file === undefined) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function importText(ports: ControllerPorts, text: string): Promise<readonly string[] | undefined> {
  const shared = readSharedControllers(text);
  if (shared === undefined) throw new Problem(message('problem.notControllers'));
  const chosen = await chooseRows(shared);
  if (chosen === undefined || chosen.length === 0 || !(await mayReplace(chosen))) return undefined;
  const imported: string[] = [];
  for (const row of chosen) {
    if (!(await importRow(ports, row))) break;
    imported.push(row.shared.row.name);
  }
  ports.directory.refresh();
  return imported;
}

/** The rows that a person ticks; what cannot be read is named above them. */
async function chooseRows(shared: SharedControllers): Promise<readonly ImportRow[] | undefined> {
  const rows = importRows(shared, ownControllers(), reader);
  const bad = shared.bad.map(each => badRowWords(each, reader));
  if (rows.length === 0 && bad.length === 0) throw new Problem(message('problem.nothingNew'));
  if (rows.length === 0) throw new Problem(message('problem.onlyBadRows', { reasons: bad.join('. ') }));
  // VS Code draws a heading above the row that follows it, and none without one.
  const kind = vscode.QuickPickItemKind.Separator;
  const heading = bad.length === 0 ? [] : [{ label: bad.join('. '), kind }];
  const items: (vscode.QuickPickItem & { readonly shared?: unknown })[] = [...heading, ...rows];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Controllers'),
    placeHolder: vscode.l10n.t('Tick what shall be imported; passwords are asked for at the first use'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined ? undefined : rows.filter(row => chosen.some(item => item === row));
}

async function mayReplace(rows: readonly ImportRow[]): Promise<boolean> {
  const names = rows.filter(({ replaces }) => replaces !== undefined).map(({ shared }) => shared.row.name);
  if (names.length === 0) return true;
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('Replace what you have as {names}?', { names: names.join(', ') });
  const detail = vscode.l10n.t('Passwords and certificates that nothing else needs are forgotten.');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}

/** False when the person leaves at the question for a user name. */
async function importRow(ports: ControllerPorts, { shared, replaces }: ImportRow): Promise<boolean> {
  const { row } = shared;
  const username = row.username ?? (await userOf(row.name, row.origin));
  if (username === undefined) return false;
  if (replaces === undefined) {
    await keepOwnController({ ...row, username });
  } else {
    await editOwnController(replaces.name, replacedBy({ ...row, username }, replaces));
    await forgetUnused(ports, { kind: 'own', ...replaces });
  }
  return true;
}

async function userOf(name: string, origin: string): Promise<string | undefined> {
  const answer = await askUser(alone(vscode.l10n.t('Import {name}', { name })), origin, '');
  return answer.kind === 'value' ? answer.value : undefined;
}
