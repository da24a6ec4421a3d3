import { isIP } from 'node:net';
import { inclusionWords, type InclusionWord, type Question } from '../traces/traceRecord';

export type QuestionResult =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'wrong'; readonly problem: string };

/** Reads the body of a POST to /flow-analysis; says what is wrong with it rather than guess. */
export function readQuestion(body: unknown): QuestionResult {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return wrong('The body is not a JSON object.');
  const fields = body as Readonly<Record<string, unknown>>;
  const { sourceIP, destIP } = fields;
  if (typeof sourceIP !== 'string' || isIP(sourceIP) === 0) return wrong('sourceIP is not an IP address.');
  if (typeof destIP !== 'string' || isIP(destIP) === 0) return wrong('destIP is not an IP address.');
  const sourcePort = readPort(fields['sourcePort']);
  const destinationPort = readPort(fields['destPort']);
  if (sourcePort === 'wrong' || destinationPort === 'wrong')
    return wrong('A port is not a string from 1 to 65535.');
  const protocol = readProtocol(fields['protocol']);
  if (protocol === 'wrong') return wrong('protocol is neither TCP nor UDP.');
  const inclusions = readInclusions(fields['inclusions']);
  if (inclusions === undefined) return wrong(`inclusions may hold ${inclusionWords.join(', ')}.`);
  const question: Question = {
    source: sourceIP,
    destination: destIP,
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

function readPort(value: unknown): number | undefined | 'wrong' {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || !/^[1-9]\d{0,4}$/.test(value)) return 'wrong';
  return Number(value) > 65_535 ? 'wrong' : Number(value);
}

function readProtocol(value: unknown): 'tcp' | 'udp' | undefined | 'wrong' {
  if (value === undefined || value === null || value === '') return undefined;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'tcp' || word === 'udp' ? word : 'wrong';
}

function readInclusions(value: unknown): readonly InclusionWord[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const known = value.flatMap(word => inclusionWords.filter(candidate => candidate === word));
  return known.length === value.length ? known : undefined;
}
