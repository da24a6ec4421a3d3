import { shortInterfaceName } from '../../path/interfaceName';
import type { Hop, HopKind, HopSide } from '../../path/hop';
import type { Trace } from '../../path/trace';
import { countDevices, deviceCount, hopCount } from '../../path/count';
import { sayUnit, type Say } from '../words';

/** One end of the path: what was asked, and what the controller said of it. */
export interface EndpointModel {
  readonly title: string;
  readonly kind: HopKind;
  readonly address: string;
  readonly facts: readonly string[];
  readonly isOnPath: boolean;
}

export interface EndsModel {
  readonly source: EndpointModel;
  readonly destination: EndpointModel;
  /** "3 devices, 5 hops". */
  readonly size: readonly string[];
}

/** The two ends of a trace that has hops. */
export function endsModel(trace: Trace, say: Say): EndsModel {
  const { hops, request } = trace;
  return {
    source: endpoint('source', request.source, isAtSource(trace), hops, say),
    destination: endpoint('destination', request.destination, isAtDestination(trace), hops, say),
    size: sizeText(hops, say),
  };
}

/** A device has more addresses than the one its hop shows: there the verdict knows whether the path starts at it. */
function isAtSource({ request, hops, verdict }: Trace): boolean {
  if (hops[0]?.ip === request.source) return true;
  return verdict !== undefined && !verdict.doubts.some(({ id }) => id === 'startsElsewhere');
}

function isAtDestination({ request, hops, verdict }: Trace): boolean {
  if (hops.at(-1)?.ip === request.destination) return true;
  return verdict?.kind === 'reached' || verdict?.kind === 'reachedWithDoubts';
}

function endpoint(
  which: 'source' | 'destination',
  address: string,
  isOnPath: boolean,
  hops: readonly Hop[],
  say: Say,
): EndpointModel {
  const [hop, neighbour] = which === 'source' ? hops : hops.toReversed();
  if (!isOnPath || hop === undefined) {
    return {
      title: say(`page.${which}`),
      kind: 'unknown',
      address,
      facts: [say('page.notOnPath')],
      isOnPath,
    };
  }
  const port = which === 'source' ? neighbour?.ingress : neighbour?.egress;
  return {
    title: `${say(`page.${which}`)} · ${say(`page.kind.${hop.kind}`)}`,
    kind: hop.kind,
    address,
    facts: hostFacts(hop, neighbour, port, hops, say),
    isOnPath,
  };
}

function hostFacts(
  hop: Hop,
  neighbour: Hop | undefined,
  port: HopSide | undefined,
  hops: readonly Hop[],
  say: Say,
): readonly string[] {
  if (hop.kind === 'wirelessHost') return wirelessFacts(hop, neighbour, hops, say);
  if (hop.kind !== 'wiredHost') return [hop.name, hop.role, hop.mac].filter(fact => fact !== undefined);
  const vlan = port?.physical?.vlan ?? port?.virtual.find(svi => svi.vlan !== undefined)?.vlan;
  return [
    attachment(neighbour, port, say),
    vlan === undefined ? undefined : say('page.vlan', { vlan }),
    hop.mac,
  ].filter(fact => fact !== undefined);
}

function attachment(neighbour: Hop | undefined, port: HopSide | undefined, say: Say): string | undefined {
  const device = neighbour?.name ?? neighbour?.ip;
  if (device === undefined || neighbour?.kind === 'unknown') return undefined;
  const name = port?.physical?.name;
  if (name === undefined) return say('page.attachedTo', { device });
  return say('page.attachedToPort', { device, port: shortInterfaceName(name) });
}

function wirelessFacts(
  hop: Hop,
  neighbour: Hop | undefined,
  hops: readonly Hop[],
  say: Say,
): readonly string[] {
  const controllers = hops.filter(other => other.kind === 'wirelessController');
  const controller = controllers.length === 1 ? controllers[0]?.name : undefined;
  const ssid = hop.ssid ?? neighbour?.ssid;
  return [
    ssid === undefined ? undefined : say('page.ssid', { ssid }),
    neighbour?.kind === 'accessPoint' && neighbour.name !== undefined
      ? say('page.accessPoint', { name: neighbour.name })
      : undefined,
    controller === undefined ? undefined : say('page.viaController', { name: controller }),
    hop.mac,
  ].filter(fact => fact !== undefined);
}

/** Devices are counted once, hops by position. */
export function sizeText(hops: readonly Hop[], say: Say): readonly string[] {
  return [sayUnit(say, deviceCount(countDevices(hops))), sayUnit(say, hopCount(hops.length))];
}
