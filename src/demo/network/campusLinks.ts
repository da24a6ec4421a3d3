/** Cables between routing devices; two of the same total metric are equal paths. */
export type RoutedRow = readonly [a: string, b: string, gbps: number, metric: number, protocol?: string];
/** Cables that carry the VLANs of a block. */
export type SwitchedRow = readonly [a: string, b: string, gbps: number, block: string];

/**
 * Buildings A and C prefer the first of each pair by its metric, building B does not: its traffic has equal paths. The
 * WAN's links carry a QoS policy.
 */
export const routedLinks: readonly RoutedRow[] = [
  ['core-1', 'core-2', 100, 5],
  ...pair('dist-a1', 'dist-a2', 10, 20),
  ...pair('dist-b1', 'dist-b2', 10, 10),
  ...pair('dist-c1', 'dist-c2', 10, 20),
  ...pair('svc-1', 'svc-2', 10, 20),
  ...pair('spine-1', 'spine-2', 10, 20),
  ...['acc-a1', 'acc-a2', 'acc-a3', 'acc-a4'].flatMap((access): RoutedRow[] => [
    ['dist-a1', access, 10, 10],
    ['dist-a2', access, 10, 20],
  ]),
  ...['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4'].flatMap((leaf): RoutedRow[] => [
    ['spine-1', leaf, 100, 10, 'ISIS'],
    ['spine-2', leaf, 100, 10, 'ISIS'],
  ]),
  ['core-1', 'fw-1', 10, 10, 'CONNECTED'],
  ['core-2', 'fw-1', 10, 20, 'CONNECTED'],
  ['fw-1', 'dmz-1', 10, 10, 'CONNECTED'],
  ['core-1', 'wan-1', 10, 10],
  ['core-2', 'wan-2', 10, 10],
  ['wan-1', 'edge-s1', 1, 100],
  ['wan-2', 'edge-s2', 1, 150],
  ['wan-1', 'edge-d1', 1, 100, 'EIGRP'],
  ['core-1', 'border-1', 10, 10],
  ['core-2', 'border-1', 10, 20],
  ['border-1', 'node-1', 10, 10, 'ISIS'],
  ['node-1', 'edge-f1', 10, 10, 'ISIS'],
  ['node-1', 'edge-f2', 10, 10, 'ISIS'],
];

function pair(first: string, second: string, firstMetric: number, secondMetric: number): RoutedRow[] {
  return [
    ['core-1', first, 100, firstMetric],
    ['core-2', first, 100, secondMetric],
    ['core-1', second, 100, secondMetric],
    ['core-2', second, 100, firstMetric],
  ];
}

function dualHomed(first: string, second: string, block: string, switches: readonly string[]): SwitchedRow[] {
  return switches.flatMap((access): SwitchedRow[] => [
    [first, access, 10, block],
    [second, access, 10, block],
  ]);
}

/** The management ports of cores, distribution and WAN edge meet on one switch of their own. */
const managed = ['core-1', 'core-2', 'dist-a1', 'dist-b1', 'dist-c1', 'svc-1', 'wan-1'];

export const switchedLinks: readonly SwitchedRow[] = [
  ['dist-b1', 'dist-b2', 100, 'b'],
  ...dualHomed('dist-b1', 'dist-b2', 'b', ['acc-b1', 'acc-b2', 'acc-b3', 'acc-b4']),
  ['dist-c1', 'dist-c2', 100, 'c'],
  ...dualHomed('dist-c1', 'dist-c2', 'c', ['acc-c1', 'acc-c2', 'acc-c3']),
  ['acc-c3', 'hub-1', 1, 'c'],
  ['svc-1', 'svc-2', 100, 'svc'],
  ['edge-s1', 'acc-s1', 1, 's'],
  ['edge-s2', 'acc-s1', 1, 's'],
  ['acc-s1', 'acc-s2', 1, 's'],
  ['edge-d1', 'acc-d1', 1, 'd'],
  ['acc-d1', 'acc-d2', 1, 'd'],
  ...managed.map((device): SwitchedRow => [device, 'oob-1', 1, 'oob']),
];

/** Links between these devices carry a QoS policy. */
export const devicesWithQos: readonly string[] = ['wan-1', 'wan-2', 'edge-s1', 'edge-s2', 'edge-d1'];
