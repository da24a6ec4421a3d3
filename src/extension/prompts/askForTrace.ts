import * as vscode from 'vscode';
import type { KnownController } from '../controllers/knownController';
import { askInTurn, mapAnswer, type Step } from './answer';
import { controllerItems } from './controllerItems';
import { askEndpoint } from './askEndpoint';
import { askOptions } from './askOptions';
import { askPick } from './askPick';
import type { PromptInventory } from './promptInventory';
import type { Suggestion } from './suggestions';
import { formatEndpoint } from './parseEndpoint';
import { withDestination, withField, withSource, type TraceDraft } from './traceDraft';

/** What helps with naming an end of a trace. */
export interface EndpointHelp {
  /** The addresses that may be meant. */
  readonly suggestions: readonly Suggestion[];
  readonly inventory?: PromptInventory;
}

/** The help that there is on the controller that will be asked. */
export type Suggest = (controller: KnownController | undefined) => Promise<EndpointHelp>;

/**
 * Asks for what a trace still lacks: the controller (only when there are several), source, destination, options (only
 * with a destination: whoever knows both ends from elsewhere wants no more questions).
 * Resolves to undefined when the person leaves.
 */
export async function askForTrace(
  controllers: readonly KnownController[],
  suggest: Suggest,
  known: TraceDraft,
): Promise<TraceDraft | undefined> {
  const [only, ...others] = controllers;
  const controller = known.controller ?? (others.length === 0 ? only : undefined);
  const steps = [
    ...(controller === undefined ? [controllerStep(controllers)] : []),
    ...(known.source === undefined ? [sourceStep(suggest, known.destination)] : []),
    ...(known.destination === undefined ? [destinationStep(suggest), askOptions] : []),
  ];
  return askInTurn(vscode.l10n.t('Trace Path'), withField(known, { controller }), steps);
}

function controllerStep(controllers: readonly KnownController[]): Step<TraceDraft> {
  const items = controllerItems(controllers);
  return async (draft, place) =>
    mapAnswer(
      await askPick(place, {
        placeholder: vscode.l10n.t('Which controller shall compute the path?'),
        items,
        take: ({ controller }) => controller,
      }),
      controller => withField(draft, { controller }),
    );
}

/** A destination that is asked for later is none to compare with: whoever comes back may change both. */
function sourceStep(suggest: Suggest, destination: string | undefined): Step<TraceDraft> {
  return async (draft, place) =>
    mapAnswer(
      await askEndpoint(place, {
        placeholder: vscode.l10n.t('Source: IPv4 or IPv6 address, host or device name, MAC address'),
        typed: formatEndpoint(draft.source, draft.sourcePort),
        ...(await suggest(draft.controller)),
        other: destination,
      }),
      source => withSource(draft, source),
    );
}

function destinationStep(suggest: Suggest): Step<TraceDraft> {
  return async (draft, place) =>
    mapAnswer(
      await askEndpoint(place, {
        placeholder: vscode.l10n.t(
          'Destination of traffic from {source}: address or name, also with a port, or MAC',
          {
            source: draft.source ?? '?',
          },
        ),
        typed: formatEndpoint(draft.destination, draft.destinationPort),
        ...(await suggest(draft.controller)),
        other: draft.source,
      }),
      destination => withDestination(draft, destination),
    );
}
