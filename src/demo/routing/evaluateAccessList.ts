import type { AccessListEntry, AccessLists } from '../network/accessLists';
import { isInSubnet } from '../network/ipv4';
import type { Flow } from './computedPath';

type Ports = readonly [first: number, last: number];

/** What one line does to a part of the asked traffic. */
export interface MatchedEntry {
  readonly text: string;
  readonly action: 'permit' | 'deny';
  readonly ports: readonly {
    readonly protocol: 'tcp' | 'udp';
    readonly source: Ports;
    readonly destination: Ports;
  }[];
}

export interface AccessListOutcome {
  readonly name: string;
  /** `deny` as soon as a part of the asked traffic is denied, by a line or by the end of the list. */
  readonly action: 'permit' | 'deny';
  readonly entries: readonly MatchedEntry[];
}

const allPorts: Ports = [1, 65535];

/** Reads an access list from the top for the asked traffic: both protocols and all ports where none were named. */
export function evaluateAccessList(lists: AccessLists, name: string, flow: Flow): AccessListOutcome {
  const asked: readonly ('tcp' | 'udp')[] = flow.protocol === undefined ? ['tcp', 'udp'] : [flow.protocol];
  let open = asked.map(protocol => ({ protocol, ports: askedPorts(flow.destinationPort) }));
  const entries: MatchedEntry[] = [];
  for (const entry of lists[name] ?? []) {
    const hits = open
      .filter(part => concerns(entry, flow, part.protocol))
      .flatMap(part => hit(entry, part, flow));
    if (hits.length > 0) entries.push({ text: entry.text, action: entry.action, ports: hits });
    open = open.flatMap(part => (concerns(entry, flow, part.protocol) ? without(entry, part) : [part]));
  }
  const denied = open.length > 0 || entries.some(entry => entry.action === 'deny');
  return { name, action: denied ? 'deny' : 'permit', entries };
}

interface Part {
  readonly protocol: 'tcp' | 'udp';
  readonly ports: Ports;
}

function askedPorts(port: number | undefined): Ports {
  return port === undefined ? allPorts : [port, port];
}

function concerns(entry: AccessListEntry, flow: Flow, protocol: 'tcp' | 'udp'): boolean {
  return (
    (entry.protocol === 'ip' || entry.protocol === protocol) &&
    (entry.source === 'any' || isInSubnet(flow.source, entry.source)) &&
    (entry.destination === 'any' || isInSubnet(flow.destination, entry.destination))
  );
}

function hit(entry: AccessListEntry, part: Part, flow: Flow): MatchedEntry['ports'] {
  const [first, last] = entry.ports ?? allPorts;
  const destination: Ports = [Math.max(first, part.ports[0]), Math.min(last, part.ports[1])];
  if (destination[0] > destination[1]) return [];
  return [{ protocol: part.protocol, source: askedPorts(flow.sourcePort), destination }];
}

/** What a line leaves for the lines below it. */
function without(entry: AccessListEntry, part: Part): Part[] {
  const [first, last] = entry.ports ?? allPorts;
  const below: Part = { ...part, ports: [part.ports[0], Math.min(part.ports[1], first - 1)] };
  const above: Part = { ...part, ports: [Math.max(part.ports[0], last + 1), part.ports[1]] };
  return [below, above].filter(rest => rest.ports[0] <= rest.ports[1]);
}
