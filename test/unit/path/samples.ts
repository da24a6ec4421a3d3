import { canonicalAddress } from '../../../src/controller/address';
import { judge, type JudgeInput } from '../../../src/path/judge';
import type { AclAnalysis, Hop, HopInterface } from '../../../src/path/hop';
import type { NetworkPath } from '../../../src/path/networkPath';
import type { Trace } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import type { Verdict } from '../../../src/path/verdict';

export const nowMs = Date.UTC(2026, 0, 15, 12, 2, 11);

export const request: TraceRequest = {
  source: '10.20.1.15',
  destination: '10.9.4.20',
  destinationPort: 443,
  protocol: 'tcp',
  include: ['acl', 'device', 'interface'],
};

export function port(name: string, more: Partial<HopInterface> = {}): HopInterface {
  return { name, statistics: { kind: 'notAsked' }, qos: { kind: 'notAsked' }, overlays: [], ...more };
}

export function hop(more: Partial<Hop> = {}): Hop {
  return {
    kind: 'switch',
    tunnels: [],
    accuracy: [],
    statistics: { kind: 'notAsked' },
    performance: { kind: 'notAsked' },
    ...more,
  };
}

export function host(ip: string, more: Partial<Hop> = {}): Hop {
  return hop({ kind: 'wiredHost', ip, statistics: { kind: 'notApplicable' }, ...more });
}

export function device(name: string, ip: string, more: Partial<Hop> = {}): Hop {
  return hop({
    name,
    ip,
    deviceId: `id-${name}`,
    ingress: { physical: port('TenGigabitEthernet1/0/1'), virtual: [] },
    egress: { physical: port('TenGigabitEthernet1/0/2'), virtual: [] },
    ...more,
  });
}

export function acl(result: string | undefined, more: Partial<AclAnalysis> = {}): AclAnalysis {
  return { name: 'PCI-IN', ...(result === undefined ? {} : { result }), entries: [], ...more };
}

export const unknownHop = hop({ kind: 'unknown', name: 'UNKNOWN', ip: 'UNKNOWN' });

/** Host, three devices, host. */
export const campus: readonly Hop[] = [
  host('10.20.1.15', { link: 'Wired' }),
  device('access-1', '192.0.2.11', { link: 'Switched' }),
  device('dist-2', '192.0.2.22', { link: 'OSPF' }),
  device('core-1', '192.0.2.31', { kind: 'router', link: 'Wired' }),
  host('10.9.4.20'),
];

/** The campus with one hop changed. */
export function campusWith(position: number, more: Partial<Hop>): readonly Hop[] {
  return campus.map((each, index) => (index === position ? { ...each, ...more } : each));
}

export function path(hops: readonly Hop[], more: Partial<NetworkPath> = {}): NetworkPath {
  return {
    status: 'completed',
    statusWord: 'COMPLETED',
    hops,
    aclCalculation: { state: 'succeeded' },
    ...more,
  };
}

export function input(answer: NetworkPath | undefined, more: Partial<JudgeInput> = {}): JudgeInput {
  return {
    request,
    ...(answer === undefined ? {} : { path: answer }),
    settled: false,
    canonical: canonicalAddress,
    nowMs,
    staleSyncMinutes: 30,
    ...more,
  };
}

/** A verdict that has to be there. */
export function verdictOf(answer: NetworkPath | undefined, more: Partial<JudgeInput> = {}): Verdict {
  const verdict = judge(input(answer, more));
  if (verdict === undefined) throw new Error('still running');
  return verdict;
}

export function traceWith(more: Partial<Trace> = {}): Trace {
  return {
    id: '5f0c1c9e-0000-4000-8000-000000000001',
    controller: { name: 'lab', origin: 'https://dnac.example' },
    request,
    state: 'finished',
    phase: 'done',
    hops: campus,
    times: { askedAtMs: nowMs - 1400, startedAtMs: nowMs - 1300, finishedAtMs: nowMs, utcOffsetMinutes: 120 },
    requests: { login: 1, detect: 1, start: 1, poll: 3, task: 0, list: 0, enrichment: 2, delete: 0 },
    ...more,
  };
}
