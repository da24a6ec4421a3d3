import type * as vscode from 'vscode';
import { present } from '../../path/present';
import { reader } from '../words';
import type { Answer, Place } from './answer';
import { askPick } from './askPick';
import { endpointRows, type ChosenEndpoint, type EndpointRow, type LookedUp } from './endpointRows';
import type { Suggestion } from './suggestions';
import { lookUp } from './lookUp';

export interface EndpointQuestion {
  readonly placeholder: string;
  /** What to start with, when a person comes back to this question. */
  readonly typed?: string | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly other?: string | undefined;
}

type Item = EndpointRow & vscode.QuickPickItem;

/** Asks for one end of a trace: an address, with a port if one likes, or a name whose addresses are then shown. */
export function askEndpoint(place: Place, question: EndpointQuestion): Promise<Answer<ChosenEndpoint>> {
  let lookedUp: LookedUp | undefined;
  const { suggestions, other } = question;
  return askPick<Item, ChosenEndpoint>(place, {
    ...present({ placeholder: question.placeholder, typed: question.typed }),
    items: typed => endpointRows(typed, { suggestions, other, lookedUp }, reader),
    take: async row => {
      if (row.lookUp !== undefined) lookedUp = await lookUp(row.lookUp, reader);
      return row.chosen;
    },
  });
}
