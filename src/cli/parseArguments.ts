import { parseArgs } from 'node:util';
import { errorText } from '../path/errorText';
import type { ExportFormat } from '../path/pageProtocol';
import { present } from '../path/present';
import type { Generation } from '../path/trace';
import type { Inclusion, Protocol } from '../path/traceRequest';
import {
  fingerprintOf,
  generationOf,
  protocolOf,
  portOf,
  macOf,
  secondsOf,
  inclusionsOf,
} from './optionValues';
import { UsageError } from './usageError';

export interface TraceArguments {
  readonly kind: 'trace';
  readonly source: string;
  readonly destination: string;
  readonly demo: boolean;
  readonly controller?: string;
  readonly username?: string;
  readonly passwordFromStdin: boolean;
  /** The one certificate to accept, as `parseFingerprint` writes it. */
  readonly fingerprint256?: string;
  /** The only authorities to accept. */
  readonly caFile?: string;
  readonly generation: 'auto' | Generation;
  readonly protocol?: Protocol;
  readonly port?: number;
  readonly sourcePort?: number;
  /** `00:1A:2B:3C:4D:5E`. */
  readonly sourceMac?: string;
  readonly destinationMac?: string;
  readonly include: readonly Inclusion[];
  readonly waitForStatistics: boolean;
  readonly timeLimitMs: number;
  readonly format: ExportFormat;
  readonly redact: boolean;
  readonly acceptDoubts: boolean;
}

export interface DemoArguments {
  readonly kind: 'demo';
  readonly port?: number;
  readonly generation?: Generation;
}

export type Arguments =
  TraceArguments | DemoArguments | { readonly kind: 'help' } | { readonly kind: 'version' };

const options = {
  controller: { type: 'string' },
  username: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  fingerprint: { type: 'string' },
  'ca-file': { type: 'string' },
  demo: { type: 'boolean' },
  generation: { type: 'string' },
  protocol: { type: 'string' },
  port: { type: 'string' },
  'source-port': { type: 'string' },
  'source-mac': { type: 'string' },
  'destination-mac': { type: 'string' },
  include: { type: 'string' },
  'wait-stats': { type: 'boolean' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  mermaid: { type: 'boolean' },
  csv: { type: 'boolean' },
  svg: { type: 'boolean' },
  redact: { type: 'boolean' },
  'accept-doubts': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the words after `dnac-trace`. Throws a `UsageError`; a password is never taken from here. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = readWords(words);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  return positionals[0] === 'demo' && positionals.length === 1
    ? demoArguments(values)
    : traceArguments(values, positionals);
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(errorText(error));
  }
}

type Values = ReturnType<typeof readWords>['values'];

function demoArguments(values: Values): DemoArguments {
  const generation = generationOf(values.generation);
  const stray = Object.keys(values).find(name => name !== 'port' && name !== 'generation');
  if (stray !== undefined) throw new UsageError(`--${stray} does not go with "dnac-trace demo".`);
  return present({
    kind: 'demo' as const,
    port: portOf('--port', values.port),
    generation: generation === 'auto' ? undefined : generation,
  });
}

function traceArguments(values: Values, positionals: readonly string[]): TraceArguments {
  const [source, destination, ...rest] = positionals;
  if (source === undefined || destination === undefined) {
    throw new UsageError('A source and a destination are needed.');
  }
  if (rest[0] !== undefined) throw new UsageError(`One word too many: ${rest[0]}`);
  exclude(values, ['demo', 'controller', 'fingerprint', 'ca-file']);
  exclude(values, ['fingerprint', 'ca-file']);
  refuseMacs(values);
  return present({
    kind: 'trace' as const,
    source,
    destination,
    demo: values.demo ?? false,
    controller: values.controller,
    username: values.username,
    passwordFromStdin: values['password-stdin'] ?? false,
    fingerprint256: fingerprintOf(values.fingerprint),
    caFile: values['ca-file'],
    generation: generationOf(values.generation),
    protocol: protocolOf(values.protocol),
    port: portOf('--port', values.port),
    sourcePort: portOf('--source-port', values['source-port']),
    sourceMac: macOf('--source-mac', values['source-mac']),
    destinationMac: macOf('--destination-mac', values['destination-mac']),
    include: inclusionsOf(values.include),
    waitForStatistics: values['wait-stats'] ?? false,
    timeLimitMs: secondsOf(values.timeout) * 1000,
    format: formatOf(values),
    redact: values.redact ?? false,
    acceptDoubts: values['accept-doubts'] ?? false,
  });
}

/** A controller of which it is only found out that it knows no MAC addresses is another matter: that could not be told. */
function refuseMacs(values: Values): void {
  const mac = (['source-mac', 'destination-mac'] as const).find(name => values[name] !== undefined);
  const generation = generationOf(values.generation);
  if (mac === undefined || (generation !== 1 && generation !== 2)) return;
  throw new UsageError(`--${mac} goes with generation 3 only, not with --generation ${generation}.`);
}

const formatOptions = ['json', 'markdown', 'mermaid', 'csv', 'svg'] as const;

/** One thing is printed at a time. */
function formatOf(values: Values): ExportFormat {
  const [format, other] = formatOptions.filter(name => values[name] === true);
  if (other !== undefined) throw new UsageError(`--${format} and --${other} exclude each other.`);
  return format ?? 'text';
}

/** The first of these options leaves no sense to the others. */
function exclude(values: Values, [first, ...others]: readonly (keyof Values)[]): void {
  if (first === undefined || values[first] === undefined) return;
  const other = others.find(name => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--${first} and --${other} exclude each other.`);
}
