import type { Hop, HopInterface } from '../../../src/path/hop';
import type { NetworkPath } from '../../../src/path/networkPath';
import type { DeviceStatistics, InterfaceStatistics, Statistic } from '../../../src/path/statistics';
import type { TraceController } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';

export const lab: TraceController = { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' };

export const request: TraceRequest = {
  source: '10.20.1.15',
  destination: '10.9.4.20',
  protocol: 'tcp',
  destinationPort: 443,
  include: [],
};

export const withStatistics: TraceRequest = { ...request, include: ['device', 'interface', 'qos'] };

export function host(ip: string): Hop {
  return {
    ip,
    kind: 'wiredHost',
    tunnels: [],
    accuracy: [],
    link: 'Wired',
    statistics: { kind: 'notApplicable' },
    performance: { kind: 'notApplicable' },
  };
}

interface PortValues {
  readonly statistics?: Statistic<InterfaceStatistics>;
  readonly qos?: HopInterface['qos'];
}

export function port(name: string, values: PortValues = {}): HopInterface {
  return {
    name,
    id: `id-${name}`,
    overlays: [],
    statistics: { kind: 'notAsked' },
    qos: { kind: 'notAsked' },
    ...values,
  };
}

export function device(name: string, values: Partial<Hop> = {}): Hop {
  return {
    name,
    ip: '10.0.0.1',
    deviceId: `device-${name}`,
    kind: 'switch',
    tunnels: [],
    accuracy: [],
    statistics: { kind: 'notAsked' },
    performance: { kind: 'notAsked' },
    ...values,
  };
}

export const runningPath: NetworkPath = {
  status: 'running',
  statusWord: 'INPROGRESS',
  hops: [],
  aclCalculation: { state: 'unsaid' },
};

export const emptyPath: NetworkPath = { ...runningPath, status: 'completed', statusWord: 'COMPLETED' };

/** host, one switch, host. */
export function reachedPath(middle: Partial<Hop> = {}): NetworkPath {
  const ports = { ingress: { physical: port('Gi1/0/1'), virtual: [] } };
  return {
    ...emptyPath,
    hops: [host('10.20.1.15'), device('access-1', { ...ports, ...middle }), host('10.9.4.20')],
  };
}

/** The same path with its statistics still arriving, or there. */
export function pathWithStatistics(kind: 'arriving' | 'value'): NetworkPath {
  const cpu: DeviceStatistics = { cpu: { fiveMinutesPercent: 4 } };
  const rates: InterfaceStatistics = { inputRateBps: 45_000, operationalStatus: 'up' };
  const arriving = { kind: 'arriving' } as const;
  const physical = port('Gi1/0/1', {
    statistics: kind === 'value' ? { kind, value: rates } : arriving,
    qos: arriving,
  });
  return reachedPath({
    statistics: kind === 'value' ? { kind, value: cpu } : arriving,
    ingress: { physical, virtual: [] },
  });
}
