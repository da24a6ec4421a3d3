import * as vscode from 'vscode';
import type { Controller } from '../../controller/controller';
import { parseOrigin, type OriginProblem } from '../../controller/origin';
import { assertNever } from '../../path/assertNever';
import type { Connections } from '../controllers/connections';
import { askInTurn, mapAnswer, type Step } from './answer';
import { askText } from './askText';
import { tryLogin } from './tryLogin';

/** A controller that is being added: what is known of it so far. */
export interface ControllerDraft {
  readonly origin: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  /** Signed in already. */
  readonly session?: Controller;
}

/** Asks for address, user, password (and tries them out) and name. Undefined when the person leaves. */
export function askForController(
  connections: Connections,
  takenNames: readonly string[],
): Promise<ControllerDraft | undefined> {
  const empty = { origin: '', username: '', password: '', name: '' };
  const steps = [addressStep, usernameStep, passwordStep(connections), nameStep(takenNames)];
  return askInTurn<ControllerDraft>(vscode.l10n.t('Add Controller'), empty, steps);
}

const addressStep: Step<ControllerDraft> = async (draft, place) =>
  mapAnswer(
    await askText(place, {
      prompt: vscode.l10n.t('Address of the Catalyst Center (DNA Center); https is assumed'),
      placeholder: 'dnac.example.net',
      typed: draft.origin,
      problem: typed => originProblem(parseOrigin(typed)),
      take: typed => {
        const address = parseOrigin(typed);
        return 'origin' in address ? { value: address.origin } : { problem: problemText(address.problem) };
      },
    }),
    origin => ({ ...draft, origin }),
  );

const usernameStep: Step<ControllerDraft> = async (draft, place) =>
  mapAnswer(
    await askText(place, {
      prompt: vscode.l10n.t(
        'User name on {host}; an account that may only read is enough to look at traces',
        {
          host: new URL(draft.origin).host,
        },
      ),
      typed: draft.username,
      problem: typed => (typed.trim() === '' ? vscode.l10n.t('Enter a user name.') : undefined),
      take: typed => ({ value: typed.trim() }),
    }),
    username => ({ ...draft, username }),
  );

function passwordStep(connections: Connections): Step<ControllerDraft> {
  return async (draft, place) => {
    const { origin, username } = draft;
    return askText<ControllerDraft>(place, {
      prompt: passwordPrompt(username, origin),
      password: true,
      typed: draft.password,
      problem: typed => (typed === '' ? vscode.l10n.t('Enter the password.') : undefined),
      take: async (password, signal) => {
        const session = connections.open({ origin, username, password, generation: 'auto' });
        const tried = await tryLogin(session, { ...draft, name: new URL(origin).host }, signal);
        return 'value' in tried ? { value: { ...draft, password, session } } : tried;
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
  return async (draft, place) =>
    mapAnswer(
      await askText(place, {
        prompt: vscode.l10n.t('What shall it be called here?'),
        typed: draft.name === '' ? (new URL(draft.origin).hostname.split('.')[0] ?? '') : draft.name,
        problem: typed => nameProblem(typed.trim(), takenNames),
        take: typed => ({ value: typed.trim() }),
      }),
      name => ({ ...draft, name }),
    );
}

function nameProblem(name: string, takenNames: readonly string[]): string | undefined {
  if (name === '') return vscode.l10n.t('Enter a name.');
  return takenNames.includes(name)
    ? vscode.l10n.t("There is a controller named '{name}' already.", { name })
    : undefined;
}

function originProblem(address: ReturnType<typeof parseOrigin>): string | undefined {
  return 'problem' in address ? problemText(address.problem) : undefined;
}

function problemText(problem: OriginProblem): string {
  switch (problem) {
    case 'empty':
    case 'notAnAddress':
      return vscode.l10n.t('Enter a host name or an address, such as dnac.example.net.');
    case 'plainHttp':
      return vscode.l10n.t('Controllers are asked over https only.');
    case 'credentials':
      return vscode.l10n.t('User name and password are asked for next; leave them out of the address.');
    default:
      return assertNever(problem);
  }
}
