import * as vscode from 'vscode';
import { describeControllerError } from '../../controller/describeError';
import type { ControllerErrorDetails } from '../../controller/controllerError';
import { parseOrigin, type OriginProblem } from '../../controller/origin';
import { assertNever } from '../../path/assertNever';
import {
  certificateRefusal,
  settleTrust,
  type SettledTrust,
  type TrustPorts,
} from '../certificates/settleTrust';
import { reader, say } from '../words';
import { addressPrompt, type RemoteMachine } from './addressPrompt';
import { mapAnswer, type Answer, type Place } from './answer';
import { askText, type Problem } from './askText';

export interface AddressPorts extends TrustPorts {
  /** Where the extension runs, unless on the machine that VS Code was started on. */
  readonly remote: RemoteMachine | undefined;
}

/** An address and whom to believe there. */
export interface SettledAddress {
  readonly origin: string;
  readonly trust: SettledTrust;
}

/**
 * Asks for the address of a controller, tries to reach it, and asks about its certificate when that is not trusted: all
 * before there is a user name or password to send. Back from the certificate returns to the address.
 */
export async function askAddress(
  ports: AddressPorts,
  place: Place,
  draft: SettledAddress,
): Promise<Answer<SettledAddress>> {
  const answer = await askOrigin(ports, place, draft);
  if (answer.kind !== 'value') return answer;
  const { origin, known, refused } = answer.value;
  if (refused === undefined) return { kind: 'value', value: { origin, trust: known } };
  const inner = { ...place, step: place.step + 1, totalSteps: place.totalSteps + 1 };
  const settling = { name: new URL(origin).host, origin, offerFile: true, known };
  const settled = await settleTrust(ports, inner, settling);
  if (settled.kind === 'back') return askAddress(ports, place, { ...draft, origin });
  return mapAnswer(settled, trust => ({ origin, trust }));
}

interface ReachedAddress {
  readonly origin: string;
  readonly known: SettledTrust;
  readonly refused: ControllerErrorDetails | undefined;
}

function askOrigin(
  ports: AddressPorts,
  place: Place,
  draft: SettledAddress,
): Promise<Answer<ReachedAddress>> {
  return askText<ReachedAddress>(place, {
    prompt: addressPrompt(ports.remote, reader),
    placeholder: 'dnac.example.net',
    typed: draft.origin,
    problem: typed => {
      const address = parseOrigin(typed);
      return 'problem' in address ? problemText(address.problem) : undefined;
    },
    take: async (typed, signal) => {
      const address = parseOrigin(typed);
      if ('problem' in address) return { problem: problemText(address.problem) };
      const { origin } = address;
      const known = draft.origin === origin ? draft.trust : { trust: await ports.trusts.trustOf(origin) };
      return tryAddress(ports, origin, known, signal);
    },
  });
}

async function tryAddress(
  ports: AddressPorts,
  origin: string,
  known: SettledTrust,
  signal: AbortSignal,
): Promise<{ readonly value: ReachedAddress } | Problem> {
  try {
    const refused = await certificateRefusal(ports, origin, known.trust, signal);
    return { value: { origin, known, refused } };
  } catch (error) {
    const { host, hostname } = new URL(origin);
    const sentence = describeControllerError(error, { name: host, host: hostname, username: '' });
    return { problem: say(sentence), retry: true };
  }
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
