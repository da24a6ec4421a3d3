import type { Trace } from '../../src/path/trace';
import { deviceHop, hostHop, port, svi } from '../fixtures/hops';
import { finishedTrace } from '../fixtures/traces';
import { manyHops, stories } from '../fixtures/tracesOfStories';

const wrapped = { overlays: [{ controlPlane: 'LISP', encapsulation: 'VXLAN', vnid: '8190' }] };
const device = (name: string, last: number, more: Parameters<typeof deviceHop>[2] = {}) =>
  deviceHop(name, `10.20.0.${last}`, {
    link: 'OSPF',
    ingress: { physical: port('TenGigabitEthernet1/0/1', [2.1e8, 1.2e8]), virtual: [] },
    egress: { physical: port('TenGigabitEthernet1/0/2', [1.2e8, 2.1e8]), virtual: [] },
    ...more,
  });
const ends = [hostHop('10.20.1.15', { link: 'Wired' }), hostHop('10.9.4.20')] as const;
const between = (...hops: Trace['hops']): Trace => finishedTrace([ends[0], ...hops, ends[1]]);

/** A name that nobody should get to choose: markup, direction override, control character, great length. */
export const hostileName = `<img src=x onerror="alert(1)">\u202Egnp.exe\u0007 ${'W'.repeat(9000)}`;

/** Paths that say something of their own in a diagram. */
export const diagramStories = {
  wired: stories.wired,
  wireless: stories.wireless,
  blocked: stories.blocked,
  unknown: stories.doubts,
  everything: stories.everything,
  fabric: between(
    device('edge-1', 3, {
      role: 'border router',
      link: 'ISIS',
      egress: {
        physical: port('TenGigabitEthernet1/1/1', [4.5e7, 1.2e8], wrapped),
        virtual: [svi('Vlan1021')],
      },
    }),
    device('fabric-core-1', 1, { role: 'core', link: 'ECMP' }),
    device('edge-7', 7, {
      role: 'border router',
      link: 'Wired',
      ingress: { physical: port('TenGigabitEthernet1/1/1', [1.2e8, 4.5e7], wrapped), virtual: [] },
    }),
  ),
  again: between(
    device('acc-3', 3),
    device('dist-2', 2),
    device('fw-1', 9),
    device('dist-2', 2),
    device('acc-9', 8),
  ),
  loop: between(device('r1', 1), device('r2', 2), device('r1', 1), device('r2', 2), device('r3', 3)),
  long: finishedTrace(manyHops(60)),
  hostile: between(
    device('any', 1, {
      ...{ name: hostileName, role: hostileName, softwareVersion: hostileName, link: hostileName },
      tunnels: [hostileName],
    }),
    device('acc-9', 2, {
      tunnels: [hostileName],
      ingress: { physical: port(hostileName, [1, 1]), virtual: [svi(hostileName)] },
    }),
  ),
} satisfies Readonly<Record<string, Trace>>;

export type DiagramStory = keyof typeof diagramStories;
