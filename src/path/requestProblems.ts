import type { Canonical } from './destination';
import { canonicalMac } from './mac';
import { message, type Message } from './message';

/** A request as a person typed it; absent fields are not looked at. */
export interface RequestFields {
  readonly source?: string;
  readonly destination?: string;
  readonly sourceMac?: string;
  readonly destinationMac?: string;
  readonly sourcePort?: string | number;
  readonly destinationPort?: string | number;
  readonly protocol?: string;
}

export interface RequestProblem {
  readonly field: keyof RequestFields;
  readonly sentence: Message;
}

/**
 * What is wrong with the fields given, in the order in which they are typed; at most one problem per field. Texts may
 * have blanks around them. Host names have to be resolved before.
 */
export function requestProblems(fields: RequestFields, canonical: Canonical): readonly RequestProblem[] {
  const problems: readonly (readonly [keyof RequestFields, Message | undefined])[] = [
    ['source', addressProblem(fields.source, canonical)],
    ['destination', addressProblem(fields.destination, canonical) ?? pairProblem(fields, canonical)],
    ['sourceMac', macProblem(fields.sourceMac)],
    ['destinationMac', macProblem(fields.destinationMac)],
    ['sourcePort', portProblem(fields.sourcePort)],
    ['destinationPort', portProblem(fields.destinationPort)],
    ['protocol', protocolProblem(fields.protocol)],
  ];
  return problems.flatMap(([field, sentence]) => (sentence === undefined ? [] : [{ field, sentence }]));
}

function addressProblem(text: string | undefined, canonical: Canonical): Message | undefined {
  if (text === undefined || canonical(text.trim()) !== undefined) return undefined;
  return message('problem.addressOrName');
}

function pairProblem({ source, destination }: RequestFields, canonical: Canonical): Message | undefined {
  const from = source === undefined ? undefined : canonical(source.trim());
  const to = destination === undefined ? undefined : canonical(destination.trim());
  if (from === undefined || to === undefined) return undefined;
  if (from === to) return message('problem.same');
  return from.includes(':') === to.includes(':') ? undefined : message('problem.families');
}

/** An empty text is no MAC address and no problem. */
function macProblem(text = ''): Message | undefined {
  return text.trim() === '' || canonicalMac(text) !== undefined ? undefined : message('problem.mac');
}

/** An empty text is no port and no problem. */
function portProblem(port: string | number | undefined): Message | undefined {
  const text = port === undefined ? '' : String(port).trim();
  if (text === '') return undefined;
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65535 ? undefined : message('problem.port');
}

function protocolProblem(protocol: string | undefined): Message | undefined {
  const word = protocol?.trim().toLowerCase() ?? '';
  return ['', 'tcp', 'udp'].includes(word) ? undefined : message('problem.protocol');
}
