import { message } from '../../path/message';
import { present } from '../../path/present';
import type { Reader } from '../reader';
import type { Suggestion } from './suggestions';
import { differInFamily, parseEndpoint, type Endpoint } from './parseEndpoint';

/** One end of a trace as it was chosen. */
export interface ChosenEndpoint {
  readonly address: string;
  readonly port?: number;
}

/** What looking up a name gave: its addresses, or why there are none. */
export interface LookedUp {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly problem?: string;
}

/** A row under the typed text. `alwaysShow` rows stand whatever is typed; others are filtered by it. */
export interface EndpointRow {
  readonly label: string;
  readonly description?: string;
  readonly alwaysShow: boolean;
  /** Choosing the row answers the question, or looks up a name; neither: the row only says something. */
  readonly chosen?: ChosenEndpoint;
  readonly lookUp?: string;
}

export interface EndpointKnowledge {
  readonly suggestions: readonly Suggestion[];
  readonly lookedUp?: LookedUp | undefined;
  /** The other end, when it is known already. */
  readonly other?: string | undefined;
}

/**
 * The rows for what is typed: what it means first, then the addresses that may be meant. Beside a whole address there
 * are none: VS Code names the chosen row by its number, which for a fast typist is that of an older list.
 */
export function endpointRows(
  typed: string,
  known: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  const endpoint = parseEndpoint(typed);
  const meant = meaning(endpoint, known, reader);
  if (endpoint.kind === 'address') return meant;
  const used = new Set([known.other, ...meant.map(row => row.chosen?.address)]);
  const fitting = known.suggestions.filter(
    suggestion => !used.has(suggestion.address) && fits(suggestion, typed),
  );
  return [
    ...meant,
    ...fitting.map(({ address, description }) => ({
      label: address,
      description,
      alwaysShow: false,
      chosen: { address },
    })),
  ];
}

function fits({ address, description }: Suggestion, typed: string): boolean {
  return `${address} ${description}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function meaning(endpoint: Endpoint, known: EndpointKnowledge, reader: Reader): readonly EndpointRow[] {
  switch (endpoint.kind) {
    case 'empty':
      return [];
    case 'invalid':
      return [note(reader.say(message('problem.addressOrName')))];
    case 'address':
      return [addressRow(endpoint, known.other, reader)];
    case 'name':
      return nameRows(endpoint, known, reader);
  }
}

function nameRows(
  { name, port }: { readonly name: string; readonly port?: number },
  { lookedUp, other }: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  if (lookedUp?.name !== name) {
    const label = reader.t('Look up {name}', { name });
    return [{ label: `$(search) ${label}`, alwaysShow: true, lookUp: name }];
  }
  if (lookedUp.problem !== undefined) return [{ ...note(lookedUp.problem), lookUp: name }];
  return lookedUp.addresses.map(address => addressRow(present({ address, port }), other, reader, name));
}

function addressRow(
  chosen: ChosenEndpoint,
  other: string | undefined,
  reader: Reader,
  name?: string,
): EndpointRow {
  const { address, port } = chosen;
  if (address === other) return note(reader.say(message('problem.same')));
  if (other !== undefined && differInFamily(address, other)) {
    return note(reader.say(message('problem.families')));
  }
  const portText = port === undefined ? undefined : reader.t('port {port}', { port });
  const description = [name, portText].filter(part => part !== undefined).join(' · ');
  return present({
    label: address,
    description: description === '' ? undefined : description,
    alwaysShow: true,
    chosen: present({ address, port }),
  });
}

function note(text: string): EndpointRow {
  return { label: `$(info) ${text}`, alwaysShow: true };
}
