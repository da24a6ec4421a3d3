import { compareTraces, type CompareOptions } from '../../../../src/path/compare/compareTraces';
import type { Comparison } from '../../../../src/path/compare/comparison';
import { english } from '../../../../src/path/message';
import type { Hop, HopSide } from '../../../../src/path/hop';
import type { Trace } from '../../../../src/path/trace';
import { finishedTrace } from '../../../fixtures/traces';
import { device, host, hop, port, request } from '../samples';

export const source = host('10.20.1.15', { link: 'Wired' });
export const destination = host('10.9.4.20');

export function side(name: string, ...virtual: readonly string[]): HopSide {
  return { physical: port(name), virtual: virtual.map(each => port(each)) };
}

/** A device of a path: name, ports and the word of the link behind it. */
export function box(name: string, more: Partial<Hop> = {}): Hop {
  return device(name, `192.0.2.${name.charCodeAt(0)}`, { link: 'OSPF', ...more });
}

export const unknown = hop({ kind: 'unknown', name: 'UNKNOWN', ip: 'UNKNOWN', link: 'NetFlow' });

/** A finished trace between the two hosts, with the verdict that its hops deserve. */
export function run(...devices: readonly Hop[]): Trace {
  return runOf([source, ...devices, destination]);
}

export function runOf(hops: readonly Hop[], more: Partial<Trace> = {}): Trace {
  return finishedTrace(hops, { request, ...more });
}

/** The answer to the question the other way round. */
export function wayBack(...devices: readonly Hop[]): Trace {
  return runOf([host('10.9.4.20', { link: 'Wired' }), ...devices, host('10.20.1.15')], {
    request: { ...request, source: request.destination, destination: request.source },
  });
}

/** The rows in short: "=" same, "~" changed, "-" gone, "+" new, "≈" another equal path; places count from 1. */
export function rows({ hops }: Comparison): string {
  const signs = { same: '=', changed: '~', removed: '-', added: '+' };
  return hops
    .map(({ kind, before, after, equalPath }) => {
      const places = [before, after].map(place => (place === undefined ? '' : String(place + 1)));
      return `${places.join(signs[kind])}${equalPath === true ? '≈' : ''}`;
    })
    .join(' ');
}

/** The comparison in one text: outcome, sentence, rows. */
export function compared(before: Trace, after: Trace, options?: CompareOptions): string {
  const comparison = compareTraces(before, after, options);
  return [comparison.outcome, english(comparison.sentence), rows(comparison)].join(' | ');
}

/** The changed fields: "3 egress Te1/1/1 → Te1/1/2". */
export function changes(before: Trace, after: Trace, options?: CompareOptions): readonly string[] {
  return compareTraces(before, after, options).hops.flatMap(({ after: place = -1, changes: fields }) =>
    fields.map(({ field, before: was = '–', after: is = '–' }) => `${place + 1} ${field} ${was} → ${is}`),
  );
}
