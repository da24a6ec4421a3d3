import * as vscode from 'vscode';
import type { Connections } from '../controllers/connections';
import { askAddress, type AddressPorts } from './askAddress';
import { askInTurn, mapAnswer, type Answer, type Place, type Step } from './answer';
import { askText } from './askText';
import { withAddress, type ControllerDraft } from './controllerDraft';
import { suggestedName } from './suggestedName';
import { tryLogin } from './tryLogin';

export interface AddPorts extends AddressPorts {
  readonly connections: Connections;
}

/**
 * Asks for address, certificate (unless it is trusted already), user, password (and tries them out) and name.
 * Undefined when the person leaves.
 */
export function askForController(
  ports: AddPorts,
  takenNames: readonly string[],
  first?: ControllerDraft,
): Promise<ControllerDraft | undefined> {
  const system = { trust: { kind: 'system' } } as const;
  const empty = { origin: '', trust: system, username: '', password: '', name: '' };
  const steps = [addressStep(ports), usernameStep, passwordStep(ports.connections), nameStep(takenNames)];
  return askInTurn<ControllerDraft>(vscode.l10n.t('Add Controller'), first ?? empty, steps, certificateSteps);
}

/** A certificate that had to be decided about was a question of its own. */
function certificateSteps({ trust }: ControllerDraft): number {
  return trust.decision === undefined ? 0 : 1;
}

function addressStep(ports: AddPorts): Step<ControllerDraft> {
  return async (draft, place) =>
    mapAnswer(await askAddress(ports, place, draft), settled => withAddress(draft, settled));
}

const usernameStep: Step<ControllerDraft> = async (draft, place) =>
  mapAnswer(await askUser(place, draft.origin, draft.username), username => ({ ...draft, username }));

/** Asks whose account on a controller shall be used. */
export function askUser(place: Place, origin: string, typed: string): Promise<Answer<string>> {
  return askText(place, {
    prompt: vscode.l10n.t('User name on {host}; an account that may only read is enough to look at traces', {
      host: new URL(origin).host,
    }),
    typed,
    problem: text => (text.trim() === '' ? vscode.l10n.t('Enter a user name.') : undefined),
    take: text => ({ value: text.trim() }),
  });
}

function passwordStep(connections: Connections): Step<ControllerDraft> {
  return async (draft, place) => {
    const { origin, username } = draft;
    return askText<ControllerDraft>(place, {
      prompt: passwordPrompt(username, origin),
      password: true,
      typed: draft.password,
      problem: typed => (typed === '' ? vscode.l10n.t('Enter the password.') : undefined),
      take: async (password, signal) => {
        const { trust } = draft.trust;
        const endpoint = { origin, username, password, generation: 'auto' as const, trust };
        const controller = connections.open(endpoint);
        const tried = await tryLogin(controller, { ...draft, name: new URL(origin).host }, signal);
        return 'value' in tried
          ? { value: { ...draft, password, session: { controller, endpoint } } }
          : tried;
      },
    });
  };
}

/** What to ask a password with: whose, and where it will be kept. */
export function passwordPrompt(username: string, origin: string): string {
  const host = new URL(origin).host;
  return vscode.l10n.t("Password of '{user}' on {host}; it is kept in VS Code's secret storage", {
    user: username,
    host,
  });
}

function nameStep(takenNames: readonly string[]): Step<ControllerDraft> {
  return async (draft, place) => {
    const typed = draft.name === '' ? suggestedName(draft.origin) : draft.name;
    return mapAnswer(await askName(place, typed, takenNames), name => ({ ...draft, name }));
  };
}

/** Asks what a controller shall be called. */
export function askName(place: Place, typed: string, takenNames: readonly string[]): Promise<Answer<string>> {
  return askText(place, {
    prompt: vscode.l10n.t('What shall it be called here?'),
    typed,
    problem: text => nameProblem(text.trim(), takenNames),
    take: text => ({ value: text.trim() }),
  });
}

function nameProblem(name: string, takenNames: readonly string[]): string | undefined {
  if (name === '') return vscode.l10n.t('Enter a name.');
  return takenNames.includes(name)
    ? vscode.l10n.t("There is a controller named '{name}' already.", { name })
    : undefined;
}
