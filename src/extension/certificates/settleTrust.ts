import * as vscode from 'vscode';
import { checkTrust } from '../../controller/checkTrust';
import type { ControllerErrorDetails } from '../../controller/controllerError';
import {
  controllerErrorDetails,
  controllerErrorKind,
  describeControllerError,
} from '../../controller/describeError';
import type { Trust } from '../../controller/tlsOptions';
import { present } from '../../path/present';
import { Problem } from '../commands/problem';
import type { Troubles } from '../controllers/troubles';
import type { TrustStore } from '../controllers/trustStore';
import type { Answer, Place } from '../prompts/answer';
import { busily } from '../running/busily';
import { settings } from '../settings';
import { askTrust, sayUnreadable, type TrustDecision } from './askTrust';

export interface TrustPorts {
  readonly trusts: TrustStore;
  readonly troubles: Troubles;
}

/** Whom to believe, and what of that is to be kept when it proves right. */
export interface SettledTrust {
  readonly trust: Trust;
  readonly decision?: TrustDecision;
}

export interface Settling {
  /** How messages speak of the controller. */
  readonly name: string;
  readonly origin: string;
  readonly offerFile: boolean;
  readonly known: SettledTrust;
  /** SHA-256 of the certificate that was trusted before anything was asked. */
  readonly trustedFingerprint?: string;
}

/**
 * Asks about a controller's certificate until one is trusted, or the person steps back or leaves. Nothing but
 * handshakes goes to the controller. Rejects with a `Problem` when it cannot be reached.
 */
export async function settleTrust(
  ports: TrustPorts,
  place: Place,
  settling: Settling,
): Promise<Answer<SettledTrust>> {
  const { name, origin, offerFile, known } = settling;
  const { host, hostname } = new URL(origin);
  try {
    const looked = await lookBusily(ports, settling);
    if (looked === undefined) return { kind: 'left' };
    if (looked.refusal === undefined) return { kind: 'value', value: known };
    const refused = withTrusted(looked.refusal, settling);
    const answer = await askTrust(place, { refused, host, offerFile });
    if (answer.kind !== 'value') return answer;
    const next = await trustBy(ports, answer.value, known);
    const { trustedFingerprint } = refused;
    return await settleTrust(ports, place, present({ ...settling, known: next, trustedFingerprint }));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(describeControllerError(error, { name, host: hostname, username: '' }));
  }
}

/** A controller may keep silent for long. Undefined when the person does not wait for it. */
function lookBusily(
  ports: TrustPorts,
  { name, origin, known }: Settling,
): Promise<{ readonly refusal: ControllerErrorDetails | undefined } | undefined> {
  const title = vscode.l10n.t('Asking {name} for its certificate', { name });
  return busily({ title, delayMs: settings.notificationDelayMs() }, async signal => ({
    refusal: await certificateRefusal(ports, origin, known.trust, signal),
  }));
}

/** Why a certificate is not accepted; undefined when it is. Rejects with any other `ControllerError`. */
export async function certificateRefusal(
  { troubles }: TrustPorts,
  origin: string,
  trust: Trust,
  signal: AbortSignal,
): Promise<ControllerErrorDetails | undefined> {
  try {
    await checkTrust(origin, trust, {}, signal);
    troubles.heard(origin);
    return undefined;
  } catch (error) {
    troubles.heard(origin, error);
    if (controllerErrorKind(error) !== 'certificate') throw error;
    return controllerErrorDetails(error);
  }
}

/** A CA file that does not fit the new certificate makes nobody forget which one was trusted. */
function withTrusted(
  refused: ControllerErrorDetails,
  { trustedFingerprint }: Settling,
): ControllerErrorDetails {
  return present({ ...refused, trustedFingerprint: trustedFingerprint ?? refused.trustedFingerprint });
}

async function trustBy(
  { trusts }: TrustPorts,
  decision: TrustDecision,
  known: SettledTrust,
): Promise<SettledTrust> {
  if (decision.kind === 'pin') return { trust: decision, decision };
  const trust = await trusts.authoritiesIn(decision.path);
  if (trust !== undefined) return { trust, decision };
  sayUnreadable(decision.path);
  return present(known);
}
