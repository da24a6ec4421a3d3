import { gatewayName } from '../network/buildVlans';
import type { Attachment, Device, Network, NetworkInterface, Vlan } from '../network/network';
import type { ComputedHop, PathInterface, PathSide } from './computedPath';
import { routedPath, switchedPath, type Stride } from './shortestPath';

/** A stride, and the VLAN it is taken in; a routed one has none. */
type VlanStride = Stride & { readonly vlan?: Vlan };

/**
 * The devices between two places: switched to the source's gateway, routed to the destination's, switched to the
 * destination; or switched all the way inside one VLAN. Undefined when there is no way.
 */
export function segment(
  network: Network,
  from: Attachment,
  to: Attachment,
  flowKey: string,
): ComputedHop[] | undefined {
  const strides = findWay(network, from, to, flowKey);
  if (strides === undefined) return undefined;
  const keys = [from.device, ...strides.map(stride => stride.to.device)];
  return keys.flatMap((key, index) => {
    const device = network.devices.get(key);
    return device === undefined ? [] : [deviceHop(device, place(from, to, strides, index))];
  });
}

function findWay(
  network: Network,
  from: Attachment,
  to: Attachment,
  flowKey: string,
): VlanStride[] | undefined {
  if (from.vlan !== undefined && from.vlan === to.vlan) {
    return withVlan(switchedPath(network, from.device, to.device, from.vlan.block), from.vlan);
  }
  const first = gateways(from)[0] ?? from.device;
  const up = switchedLeg(network, from.device, first, from.vlan);
  const across = up && routedPath(network, first, gateways(to), flowKey);
  const last = across?.at(-1)?.to.device ?? first;
  const down = across && switchedLeg(network, last, to.device, to.vlan);
  return down && [...up, ...across, ...down];
}

/** Who routes for a place: its own device if that can, else the VLAN's gateways. */
function gateways(place: Attachment): readonly string[] {
  const all = place.vlan?.gateways ?? [place.device];
  return all.includes(place.device) ? [place.device] : all;
}

function switchedLeg(
  network: Network,
  from: string,
  to: string,
  vlan: Vlan | undefined,
): VlanStride[] | undefined {
  if (from === to) return [];
  return vlan && withVlan(switchedPath(network, from, to, vlan.block), vlan);
}

function withVlan(strides: Stride[] | undefined, vlan: Vlan): VlanStride[] | undefined {
  return strides?.map(stride => ({ ...stride, vlan }));
}

/** What comes into a device and what leaves it. */
interface Place {
  readonly inPort?: NetworkInterface;
  readonly inVlan?: Vlan;
  readonly outPort?: NetworkInterface;
  readonly outVlan?: Vlan;
  readonly out?: VlanStride;
  readonly ends: boolean;
}

function place(from: Attachment, to: Attachment, strides: readonly VlanStride[], index: number): Place {
  const into = strides[index - 1];
  const out = strides[index];
  const ingress =
    into === undefined
      ? { inPort: from.port, inVlan: from.vlan }
      : { inPort: into.to.port, inVlan: into.vlan };
  const egress =
    out === undefined
      ? { outPort: to.port, outVlan: to.vlan }
      : { outPort: out.from.port, outVlan: out.vlan };
  const ends = out === undefined && to.port === undefined;
  const known = Object.entries({ ...ingress, ...egress, out }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ends };
}

function deviceHop(device: Device, at: Place): ComputedHop {
  // Traffic that stays in its VLAN never touches the device's interface in that VLAN.
  const routes = at.ends || at.inVlan !== at.outVlan;
  const ingress = at.inPort && side(device, at.inPort, routes ? at.inVlan : undefined, at.inVlan, 'in');
  const egress = at.outPort && side(device, at.outPort, routes ? at.outVlan : undefined, at.outVlan, 'out');
  const link = at.ends ? undefined : linkWord(device, at, routes);
  return {
    node: device.unmanaged === true ? { kind: 'unknown' } : { kind: 'device', device },
    tunnels: [],
    ...(ingress === undefined ? {} : { ingress }),
    ...(egress === undefined ? {} : { egress }),
    ...(link === undefined ? {} : { link }),
  };
}

function side(
  device: Device,
  port: NetworkInterface,
  routed: Vlan | undefined,
  carried: Vlan | undefined,
  direction: 'in' | 'out',
): PathSide {
  const name = routed && gatewayName(device, routed.id);
  const virtual = device.interfaces.filter(candidate => candidate.name === name);
  return {
    physical: pathInterface(port, carried?.id, direction),
    virtual: virtual.map(candidate => pathInterface(candidate, candidate.vlan, direction)),
  };
}

function pathInterface(
  port: NetworkInterface,
  vlan: number | undefined,
  direction: 'in' | 'out',
): PathInterface {
  const acl = direction === 'in' ? port.aclIn : port.aclOut;
  return { port, ...(vlan === undefined ? {} : { vlan }), ...(acl === undefined ? {} : { acl }) };
}

function linkWord(device: Device, at: Place, routes: boolean): string {
  if (at.out?.protocol !== undefined) return at.out.equalPaths ? 'ECMP' : at.out.protocol;
  if (device.model.family === 'Routers') return 'CONNECTED';
  return routes && at.inVlan !== undefined ? 'InterVlan Routing' : 'Switched';
}
