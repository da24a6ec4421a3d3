import { canonicalMac } from '../../path/mac';
import { message } from '../../path/message';
import { present } from '../../path/present';
import type { Reader } from '../reader';
import type { Learned } from './endpointLearner';
import { addressRow, note, type EndpointRow } from './endpointRow';
import { fittingAddresses } from './interfaceRows';
import { deviceRows, holderWords, macRows, otherInterfaceRows } from './inventoryRows';
import type { Suggestion } from './suggestions';
import { parseEndpoint, type Endpoint } from './parseEndpoint';

/** What looking up a name gave: its addresses, or why there are none. */
export interface LookedUp {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly problem?: string;
}

export interface EndpointKnowledge {
  readonly suggestions: readonly Suggestion[];
  readonly lookedUp?: LookedUp | undefined;
  /** What the controller's inventory has said so far; absent where there is none to ask. */
  readonly learned?: Learned | undefined;
  /** The other end, when it is known already. */
  readonly other?: string | undefined;
}

type NamedEndpoint = Extract<Endpoint, { kind: 'name' }>;
type AddressEndpoint = Extract<Endpoint, { kind: 'address' }>;

/**
 * The rows for what is typed: what it means first, then the addresses that may be meant, then the inventory's devices,
 * which come later and so move nothing. Before a whole address there is never another row, and beside it only the way to
 * its device's other addresses: VS Code names the chosen row by its number, which for a fast typist is that of an older
 * list.
 */
export function endpointRows(
  typed: string,
  known: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  const { learned, other } = known;
  const mac = canonicalMac(typed);
  if (mac !== undefined && learned !== undefined) return macRows(mac, learned, other, reader);
  const endpoint = parseEndpoint(typed);
  if (endpoint.kind === 'address') return addressRows(endpoint, known, reader);
  const meant = meaning(endpoint, known, reader);
  const used = new Set(meant.map(row => row.chosen?.address));
  const fitting = fittingAddresses(known.suggestions, other).filter(
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
    ...inventoryRows(endpoint, known, reader),
  ];
}

function fits({ address, description }: Suggestion, typed: string): boolean {
  return `${address} ${description}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function addressRows(
  { address, port }: AddressEndpoint,
  { learned, other }: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  const holder = learned?.holders.get(address);
  const chosen = present({ address, port });
  if (holder === undefined) return [addressRow(chosen, other, reader)];
  return [
    addressRow(chosen, other, reader, holderWords(holder)),
    ...otherInterfaceRows(holder, port, reader),
  ];
}

/** None beside the addresses of a name that was looked up: those were asked for. */
function inventoryRows(
  endpoint: Endpoint,
  { learned, lookedUp }: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  if (learned === undefined || endpoint.kind === 'empty') return [];
  const named = endpoint.kind === 'name' ? endpoint : undefined;
  const isLookedUp = named !== undefined && lookedUp?.name === named.name && lookedUp.problem === undefined;
  return isLookedUp ? [] : deviceRows(learned.devices, named, reader);
}

function meaning(
  endpoint: Exclude<Endpoint, AddressEndpoint>,
  known: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  switch (endpoint.kind) {
    case 'empty':
      return [];
    case 'invalid':
      return [note(reader.say(message('problem.addressOrName')))];
    case 'name':
      return nameRows(endpoint, known, reader);
  }
}

/** The name itself is the label: so VS Code, which puts the best label first, leaves this row before longer names. */
function nameRows(
  { name, port }: NamedEndpoint,
  { lookedUp, other }: EndpointKnowledge,
  reader: Reader,
): readonly EndpointRow[] {
  if (lookedUp?.name !== name) {
    const portText = port === undefined ? '' : `:${port}`;
    const description = reader.t('look up this name');
    return [{ label: `$(search) ${name}${portText}`, description, alwaysShow: true, lookUp: name }];
  }
  if (lookedUp.problem !== undefined) return [{ ...note(lookedUp.problem), lookUp: name }];
  return lookedUp.addresses.map(address => addressRow(present({ address, port }), other, reader, name));
}
