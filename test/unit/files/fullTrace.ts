import type { Hop, HopInterface } from '../../../src/path/hop';
import { message } from '../../../src/path/message';
import type { Trace } from '../../../src/path/trace';

/** The same type with nothing optional left in it: a sample of it names every field that there is. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<T[K]> }
    : T;

const acl: Whole<NonNullable<HopInterface['acl']>> = {
  name: 'PCI-IN',
  result: 'PERMIT',
  entries: [
    {
      text: '10 permit tcp any any eq 443',
      result: 'PERMIT',
      ports: [{ protocol: 'tcp', sourcePorts: ['any'], destinationPorts: ['443'] }],
    },
  ],
};

const port: Whole<HopInterface> = {
  id: 'if-1',
  name: 'TenGigabitEthernet1/0/24',
  vrf: 'global',
  vlan: '20',
  statistics: {
    kind: 'value',
    value: {
      adminStatus: 'up',
      operationalStatus: 'up',
      inputRateBps: 1,
      outputRateBps: 2,
      inputPackets: 3,
      outputPackets: 4,
      inputQueueCount: 5,
      inputQueueMaxDepth: 6,
      inputQueueDrops: 7,
      inputQueueFlushes: 8,
      outputQueueCount: 9,
      outputQueueDepth: 10,
      outputDrops: 11,
    },
    refreshedAtMs: 1_700_000_000_500,
  },
  qos: {
    kind: 'value',
    value: [
      {
        classMap: 'VOICE',
        packets: 1,
        bytes: 2,
        offeredRateBps: 3,
        dropRateBps: 4,
        queueDepth: 5,
        queueBandwidthBps: 6,
        queueTotalDrops: 7,
        queueNoBufferDrops: 8,
      },
    ],
    refreshedAtMs: 1_700_000_000_501,
  },
  acl,
  overlays: [
    {
      controlPlane: 'LISP',
      encapsulation: 'VXLAN',
      protocol: 'UDP',
      source: '10.0.1.1',
      sourcePort: '0',
      destination: '10.0.1.2',
      destinationPort: '4789',
      vnid: '4099',
      dscp: '46',
    },
  ],
  facts: {
    speedBps: 10_000_000_000,
    duplex: 'full',
    mtu: 9100,
    description: 'to dist-1',
    adminStatus: 'UP',
    operationalStatus: 'up',
    portMode: 'trunk',
    mac: '00:00:5e:00:53:01',
  },
};

const hop: Whole<Omit<Hop, 'raw'>> & { readonly raw: unknown } = {
  deviceId: 'device-1',
  name: 'access-1',
  ip: '10.0.0.1',
  mac: '00:00:5e:00:53:02',
  kind: 'switch',
  kindWord: 'Switches and Hubs',
  role: 'access',
  softwareVersion: '17.9.4a',
  ingress: { physical: port, virtual: [port] },
  egress: { physical: { ...port, statistics: { kind: 'failed', reason: 'no SNMP' } }, virtual: [] } as never,
  link: 'OSPF',
  tunnels: ['CAPWAP Tunnel'],
  statistics: {
    kind: 'value',
    value: {
      cpu: { fiveSecondsPercent: 1.5, oneMinutePercent: 2, fiveMinutesPercent: 3 },
      memory: { usedBytes: 4, totalBytes: 5 },
    },
    refreshedAtMs: 1_700_000_000_502,
  },
  performance: {
    kind: 'value',
    value: [
      {
        protocol: 'tcp',
        source: '10.20.1.15',
        sourcePort: '40000',
        destination: '10.9.4.20',
        destinationPort: '443',
        inputInterface: 'Gi1/0/1',
        outputInterface: 'Gi1/0/2',
        byteRate: 1,
        packets: 2,
        packetBytes: 3,
        packetsLost: 4,
        packetsLostPercent: 5,
        rtpJitterMin: 6,
        rtpJitterMean: 7,
        rtpJitterMax: 8,
        ttl: 64,
        dscp: '0',
      },
    ],
    refreshedAtMs: 1_700_000_000_503,
  },
  accuracy: [{ percent: 90, reason: 'equal paths' }],
  aclCalculation: { state: 'succeeded', word: 'SUCCESS', reason: 'none' },
  ssid: 'staff',
  wlanId: '17',
  flexConnect: {
    authentication: 'CENTRAL',
    dataSwitching: 'LOCAL',
    controllerId: 'device-9',
    controllerName: 'wlc-1',
    ingressAcl: acl,
    egressAcl: acl,
  },
  device: {
    softwareType: 'IOS-XE',
    platform: 'C9300-24UX',
    series: 'Catalyst 9300',
    family: 'Switches and Hubs',
    serialNumber: 'FOC0000A001',
    upTime: '41 days, 3:07:12.00',
    location: 'Hall 1',
    reachability: 'Reachable',
    management: 'Managed',
    collectionStatus: 'Managed',
    lastSyncAtMs: 1_700_000_000_504,
    managementAddress: '10.0.0.1',
    mac: '00:00:5e:00:53:03',
  },
  raw: { id: 'device-1', extra: [{ deep: null }] },
};

/** A trace in which every field there is has a value. */
export const fullTrace: Whole<Omit<Trace, 'hops' | 'error' | 'verdict'>> & Trace = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  controller: { name: 'lab', origin: 'https://dnac.example.net', username: 'noc', generation: 2 },
  request: {
    source: '10.20.1.15',
    destination: '10.9.4.20',
    sourceMac: '00:00:5E:00:53:01',
    destinationMac: '00:00:5E:00:53:02',
    sourcePort: 40_000,
    destinationPort: 443,
    protocol: 'tcp',
    include: ['acl', 'device', 'interface', 'qos', 'performance'],
  },
  state: 'finished',
  phase: 'done',
  controllerTraceId: 'flow-1',
  taskId: 'task-1',
  adopted: true,
  reason: 'a remark',
  verdict: {
    kind: 'blocked',
    sentence: message('blocked.byAcl', {
      where: message('blocked.inboundOn', { hop: 'access-1', interface: 'Te1/0/24' }),
      acl: 'PCI-IN',
    }),
    doubts: [
      { id: 'reasonGiven', sentence: message('doubt.reasonGiven', { reason: 'a remark' }), hops: [0] },
    ],
    acl: 'denied',
    block: {
      hop: 0,
      side: 'ingress',
      interfaceName: 'Te1/0/24',
      aclName: 'PCI-IN',
      word: 'DENY',
      entry: '20 deny ip any any',
    },
    hints: [message('verdict.blocked')],
  },
  error: { kind: 'gone', sentence: message('error.gone') },
  hops: [hop],
  times: {
    askedAtMs: 1_700_000_000_000,
    startedAtMs: 1_700_000_000_100,
    finishedAtMs: 1_700_000_001_500,
    statisticsEndedAtMs: 1_700_000_061_100,
    controllerAskedAtMs: 1_700_000_005_000,
    controllerCreatedAtMs: 1_700_000_005_100,
    controllerCalculatedAtMs: 1_700_000_006_000,
    utcOffsetMinutes: 120,
  },
  pinned: true,
  label: 'the till',
  note: 'asked by the shop',
  requests: { login: 1, detect: 2, start: 1, poll: 4, task: 1, list: 0, enrichment: 3, delete: 0 },
};
