import { canonicalAddress } from '../../controller/address';
import { canonicalMac } from '../../path/mac';
import { inclusions, type Inclusion } from '../../path/traceRequest';
import { present } from '../../path/present';
import { requestProblems } from '../../path/requestProblems';
import type { TraceDraft } from '../prompts/traceDraft';
import { Problem } from './problem';

/** A trace as keybindings, tasks and other extensions name it; what is missing is asked for. */
export interface TraceArguments {
  readonly draft: TraceDraft;
  /** A controller's name, or `demo`. */
  readonly controller?: string;
}

/**
 * Reads the argument of `dnac.tracePath`: `{ source, destination, sourceMac, destinationMac, port, sourcePort, protocol,
 * include, controller }`, all optional. Throws a `Problem` for what cannot be traced; anything that is no such object counts as no argument.
 */
export function readTraceArguments(value: unknown, usualInclude: readonly Inclusion[]): TraceArguments {
  const given =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map<string, unknown>();
  const text = (name: string): string | undefined => {
    const field: unknown = given.get(name);
    return typeof field === 'string' || typeof field === 'number' ? String(field) : undefined;
  };
  const fields = present({
    source: text('source'),
    destination: text('destination'),
    sourceMac: text('sourceMac'),
    destinationMac: text('destinationMac'),
    sourcePort: text('sourcePort'),
    destinationPort: text('port'),
    protocol: text('protocol'),
  });
  const [problem] = requestProblems(fields, canonicalAddress);
  if (problem !== undefined) throw new Problem(problem.sentence);
  const draft = present({
    source: canonicalAddress(fields.source ?? ''),
    destination: canonicalAddress(fields.destination ?? ''),
    sourceMac: canonicalMac(fields.sourceMac ?? ''),
    destinationMac: canonicalMac(fields.destinationMac ?? ''),
    sourcePort: numberOf(fields.sourcePort),
    destinationPort: numberOf(fields.destinationPort),
    protocol: protocolOf(fields.protocol),
    include: readInclusions(given.get('include')) ?? usualInclude,
  });
  return present({ draft, controller: text('controller') });
}

/** The inclusions that a list names; undefined when it is no list. */
export function readInclusions(value: unknown): readonly Inclusion[] | undefined {
  if (!Array.isArray(value)) return undefined;
  // Performance monitoring makes the controller configure devices: never from a setting or an argument.
  return inclusions.filter(inclusion => inclusion !== 'performance' && value.includes(inclusion));
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' ? undefined : Number(text);
}

function protocolOf(text: string | undefined): 'tcp' | 'udp' | undefined {
  const word = text?.trim().toLowerCase();
  return word === 'tcp' || word === 'udp' ? word : undefined;
}
