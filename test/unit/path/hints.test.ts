import assert from 'node:assert/strict';
import type { JudgeInput } from '../../../src/path/judge';
import type { Hop, Overlay } from '../../../src/path/hop';
import { english } from '../../../src/path/message';
import type { NetworkPath } from '../../../src/path/networkPath';
import {
  acl,
  campus,
  campusWith,
  device,
  host,
  nowMs,
  path,
  port,
  request,
  unknownHop,
  verdictOf,
} from './samples';

const failed: Partial<NetworkPath> = { status: 'failed', statusWord: 'FAILED' };
const portless = { source: request.source, destination: request.destination, include: request.include };

function because(reason: string): NetworkPath {
  return path([], { ...failed, reason });
}

function link(position: number, word: string, more: Partial<Hop> = {}): readonly Hop[] {
  return campusWith(position, { link: word, ...more });
}

function side(name: string, more: { readonly vrf?: string; readonly overlays?: readonly Overlay[] }) {
  return { physical: port(name, more), virtual: [] };
}

/** The first three hops, with given sides at both devices. */
function between(source: Parameters<typeof side>[1], destination: Parameters<typeof side>[1]): NetworkPath {
  const [first = host('10.20.1.15')] = campus;
  return path([
    first,
    device('edge-1', '192.0.2.11', { ingress: side('Gi1/0/1', source) }),
    device('edge-2', '192.0.2.12', { egress: side('Gi1/0/2', destination) }),
  ]);
}

const wireless = (name: string): Hop => device(name, '192.0.2.50', { kind: 'wirelessController' });
const objectGroup = { entries: [{ text: 'permit tcp object-group A any', result: 'permit', ports: [] }] };

/** The hint, a case in which it appears, and a near one in which it does not. */
interface Row {
  readonly hint: string;
  readonly appears: NetworkPath;
  readonly not: NetworkPath;
  readonly known?: Partial<JudgeInput>;
  readonly notKnown?: Partial<JudgeInput>;
}

const rows: readonly Row[] = [
  {
    hint: 'Likely the controller knows no way out of the first device.',
    appears: path(campus.slice(0, 1)),
    not: path(campus.slice(0, 2)),
  },
  {
    hint: 'This is likely the management network, not the way the data take.',
    appears: path(campusWith(2, { egress: side('Gi0/0', { vrf: 'Mgmt-vrf' }) })),
    not: path(campusWith(2, { egress: side('Gi0/0', { vrf: 'global' }) })),
  },
  {
    hint: 'The switch of the access point is likely not managed by the controller: discover it and run again.',
    appears: because(
      'Unable to retrieve links for  AP - ap-7 [x]. Make sure its connected device is discovered',
    ),
    not: because('Unable to retrieve links for switch access-1'),
  },
  {
    hint: 'Likely a dual-stack device, which path trace does not support.',
    appears: because('The given address is unknown.'),
    not: because('The given port is unknown.'),
  },
  {
    hint: 'Both addresses likely belong to the same place: choose another address or interface.',
    appears: because(
      'Unsupported Request Type for control path.Please verify Tuples (source == destination)',
    ),
    not: because('Unsupported Request Type'),
  },
  {
    hint: 'The forwarding table that the controller collected likely has no way onward there: resync the device and run again.',
    appears: path(campus.slice(0, 2), { ...failed, reason: 'Egress Nexthop interface is null from cache' }),
    not: path(campus.slice(0, 2), { ...failed, reason: 'Ingress interface is null' }),
  },
  {
    hint: 'The two ends are likely in different virtual networks (VRF CAMPUS and VRF GUEST), which path trace does not support.',
    appears: between({ vrf: 'CAMPUS' }, { vrf: 'GUEST' }),
    not: between({ vrf: 'CAMPUS' }, { vrf: 'global' }),
  },
  {
    hint: 'The two ends are likely in different virtual networks (VNI 8188 and VNI 8190), which path trace does not support.',
    appears: between({ overlays: [{ vnid: '8188' }] }, { overlays: [{ vnid: '8190' }] }),
    not: between({ overlays: [{ vnid: '8188' }] }, { overlays: [{ vnid: '8188' }] }),
  },
  {
    hint: 'Likely the fabric had no cached traffic between the two: start some and run again.',
    appears: path(link(1, 'LISP').slice(0, 3), failed),
    not: path(link(1, 'LISP').slice(0, 3)),
  },
  {
    hint: 'Likely the fabric had no cached traffic between the two: start some and run again.',
    appears: { ...between({ overlays: [{ controlPlane: 'LISP' }] }, {}), ...failed },
    not: { ...between({ overlays: [{ controlPlane: 'BGP' }] }, {}), ...failed },
  },
  {
    hint: 'Likely the controller has never seen the address, it has aged out, or it is a loopback or the management address of a wireless controller.',
    appears: because('Not able to locate host based on source ip address 10.20.1.15'),
    not: because('Not able to compute'),
  },
  {
    hint: 'There is likely a device that the controller does not manage (of another vendor, or not discovered).',
    appears: path(campusWith(2, unknownHop)),
    not: path(campusWith(2, { accuracy: [{ percent: 50 }] })),
  },
  {
    hint: 'After core-1 likely comes a device that the controller does not manage, or one that path trace does not see through (firewall, NAT).',
    appears: path(campus.slice(0, 4)),
    not: path(campus.slice(0, 4), { ...failed, reason: 'x' }),
  },
  {
    hint: 'core-1 is likely a firewall: path trace does not see through it.',
    appears: path(campusWith(3, { device: { platform: 'ASA5525' } }).slice(0, 4)),
    not: path(campusWith(3, { device: { platform: 'NASA1' } }).slice(0, 4)),
  },
  {
    hint: 'access-1 is likely an SD-Access extended node, which path trace does not support.',
    appears: path(campusWith(1, { device: { platform: 'IE-3400-8T2S' } }).slice(0, 4)),
    not: path(campusWith(1, { device: { platform: 'C9300-24UX' } }).slice(0, 4)),
  },
  {
    hint: 'Likely the untagged management interface of a wireless controller, to which path trace does not lead.',
    appears: path([...campus.slice(0, 3), wireless('wlc-1')]),
    not: path(campus.slice(0, 3)),
  },
  {
    hint: 'The client has likely roamed between wireless controllers: the way out of the foreign one and its access lists are not shown.',
    appears: path([...campus.slice(0, 2), wireless('wlc-1'), wireless('wlc-2')]),
    not: path([...campus.slice(0, 2), wireless('wlc-1'), ...campus.slice(2, 3), wireless('wlc-1')]),
  },
  {
    hint: 'The result is likely not to be relied on: the controller does not evaluate object groups. Check access list PCI-IN by hand.',
    appears: path(
      campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('permit', objectGroup) })] } }),
    ),
    not: path(campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('maybe') })] } })),
  },
  {
    hint: 'Which of several ways is taken likely depends on the ports: give protocol and ports and run again.',
    appears: path(campusWith(2, { accuracy: [{ percent: 50 }] })),
    known: { request: portless },
    not: path(campusWith(2, { accuracy: [{ percent: 50 }] })),
  },
  {
    hint: 'Which of several ways is taken likely depends on the ports: give protocol and ports and run again.',
    appears: path(link(2, 'ECMP').slice(0, 4)),
    known: { request: portless },
    not: path(link(2, 'OSPF').slice(0, 4)),
    notKnown: { request: portless },
  },
  {
    hint: 'Equal paths over VLAN interfaces (at dist-2) are not supported by path trace: the way from there is likely one of several.',
    appears: path(link(2, 'ECMP', { egress: { virtual: [port('Vlan30')] } }).slice(0, 4)),
    not: path(link(2, 'ECMP').slice(0, 4)),
  },
  {
    hint: 'Performance statistics likely failed because another monitor policy is on the interface of dist-2, or the platform has none.',
    appears: path(campusWith(2, { performance: { kind: 'failed' } }).slice(0, 4)),
    not: path(campusWith(2, { performance: { kind: 'arriving' } }).slice(0, 4)),
  },
  {
    hint: 'Resync access-1 on the controller and run again: likely that settles the doubt.',
    appears: path(campusWith(1, { device: { lastSyncAtMs: nowMs - 3_600_000 } })),
    not: path(campusWith(1, { device: { lastSyncAtMs: nowMs - 600_000 } }).slice(0, 4)),
  },
];

function hintsOf(answer: NetworkPath, known: Partial<JudgeInput> = {}): readonly string[] {
  return verdictOf(answer, known).hints.map(english);
}

describe('hints', () => {
  for (const { hint, appears, not, known, notKnown } of rows) {
    it(`say on their signal: ${hint}`, () => assert.ok(hintsOf(appears, known).includes(hint)));
    it(`do not say without it: ${hint}`, () => assert.ok(!hintsOf(not, notKnown).includes(hint)));
  }

  it('are worded as likely', () => {
    const said = rows.map(({ hint }) => hint).filter(hint => !hint.startsWith('Equal paths'));
    for (const hint of said) assert.match(hint, /likely/i);
  });

  it('are none for a path that is reached', () => {
    assert.deepEqual(hintsOf(path(link(2, 'ECMP')), { request: portless }), []);
  });
});
