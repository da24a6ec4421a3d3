import { isIP } from 'node:net';
import { inclusionWords, type InclusionWord, type Question } from '../traces/traceRecord';
import type { Dialect } from './dialect';

export type QuestionResult =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'wrong'; readonly problem: string };

type Fields = Readonly<Record<string, unknown>>;

/** Reads the body of a POST that starts a trace; says what is wrong with it rather than guess. */
export function readQuestion(body: unknown, dialect: Dialect): QuestionResult {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return wrong('The body is not a JSON object.');
  const fields = body as Fields;
  const ends = readEnds(fields, dialect);
  if (typeof ends === 'string') return wrong(ends);
  const sourcePort = readPort(fields['sourcePort']);
  const destinationPort = readPort(fields[dialect.destinationPort]);
  if (sourcePort === 'wrong' || destinationPort === 'wrong')
    return wrong('A port is not a string from 1 to 65535.');
  const protocol = readProtocol(fields['protocol']);
  if (protocol === 'wrong') return wrong('protocol is neither TCP nor UDP.');
  const inclusions = readInclusions(fields['inclusions'], dialect);
  if (inclusions === undefined)
    return wrong(`inclusions may hold ${inclusionWords.map(word => dialect.inclusion(word)).join(', ')}.`);
  const question: Question = {
    ...ends,
    ...(sourcePort === undefined ? {} : { sourcePort }),
    ...(destinationPort === undefined ? {} : { destinationPort }),
    ...(protocol === undefined ? {} : { protocol }),
    inclusions,
    controlPath: fields['controlPath'] === true,
    periodicRefresh: fields['periodicRefresh'] === true,
  };
  return { kind: 'question', question };
}

function wrong(problem: string): QuestionResult {
  return { kind: 'wrong', problem };
}

type Ends = Pick<Question, 'source' | 'destination' | 'sourceMac' | 'destinationMac' | 'ipv6'>;

/** The two ends, or what is wrong with them. */
function readEnds(fields: Fields, dialect: Dialect): Ends | string {
  const { source: sourceName, destination: destinationName, macs } = dialect;
  const [source, destination] = [fields[sourceName], fields[destinationName]];
  if (typeof source !== 'string' || isIP(source) === 0) return `${sourceName} is not an IP address.`;
  if (typeof destination !== 'string' || isIP(destination) === 0)
    return `${destinationName} is not an IP address.`;
  if (macs === undefined) return { source, destination };
  if (isIP(source) !== isIP(destination)) return 'IPv4 and IPv6 addresses can not be mixed.';
  const [sourceMac, destinationMac] = [readMac(fields[macs.source]), readMac(fields[macs.destination])];
  if (sourceMac === 'wrong' || destinationMac === 'wrong')
    return 'A MAC address is not of the form XX:XX:XX:XX:XX:XX.';
  return {
    source,
    destination,
    ...(sourceMac === undefined ? {} : { sourceMac }),
    ...(destinationMac === undefined ? {} : { destinationMac }),
    ipv6: true,
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function readMac(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' && /^[\da-f]{2}(:[\da-f]{2}){5}$/i.test(value) ? value : 'wrong';
}

function readPort(value: unknown): number | undefined | 'wrong' {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string' || !/^[1-9]\d{0,4}$/.test(value)) return 'wrong';
  return Number(value) > 65_535 ? 'wrong' : Number(value);
}

function readProtocol(value: unknown): 'tcp' | 'udp' | undefined | 'wrong' {
  if (isAbsent(value)) return undefined;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'tcp' || word === 'udp' ? word : 'wrong';
}

function readInclusions(value: unknown, dialect: Dialect): readonly InclusionWord[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const known = value.flatMap(word =>
    inclusionWords.filter(candidate => dialect.inclusion(candidate) === word),
  );
  return known.length === value.length ? known : undefined;
}
