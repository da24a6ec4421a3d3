import { indirectFeature } from './aclDoubts';
import { hopIs, sourceOf } from './destination';
import { virtualNetworks } from './virtualNetworks';
import type { Evidence } from './evidence';
import { sideInterfaces, isDevice, type Hop, type HopInterface } from './hop';
import { hopPlace } from './hopPlace';
import { isIncomplete } from './incomplete';
import { managementVrf } from './managementVrf';
import { isEqualPathLink } from './linkWords';
import { message, type Message } from './message';
import { plainText } from './plainText';
import type { VerdictKind } from './verdict';

/** What the shape of the path points to. */
export function graphHints(kind: VerdictKind, evidence: Evidence): readonly Message[] {
  return [
    ...ends(kind, evidence),
    ...virtualNetworkHint(kind, evidence),
    ...(managementVrf(evidence.hops) === undefined ? [] : [message('hint.managementNetwork')]),
    ...(evidence.hops.some(hop => hop.kind === 'unknown') ? [message('hint.unmanagedDevice')] : []),
    ...objectGroup(evidence),
    ...equalPaths(evidence),
    ...mobility(evidence),
  ];
}

/** Where and how a path stops short. */
function ends(kind: VerdictKind, { hops, path, request, canonical }: Evidence): readonly Message[] {
  const last = hops.at(-1);
  if (kind !== 'partial' || last === undefined) return [];
  if (hops.length === 1 && hopIs(last, sourceOf(request), canonical)) {
    return [message('hint.onlySource')];
  }
  if (last.kind === 'wirelessController') return [message('hint.wirelessManagement')];
  const stopsAtDevice = path?.status === 'completed' && isDevice(last);
  return stopsAtDevice ? [message('hint.endsEarly', { hop: hopPlace(last) })] : [];
}

function virtualNetworkHint(kind: VerdictKind, { hops }: Evidence): readonly Message[] {
  const networks = isIncomplete(kind) ? virtualNetworks(hops) : undefined;
  return networks === undefined ? [] : [message('hint.virtualNetworks', networks)];
}

function objectGroup({ acls }: Evidence): readonly Message[] {
  const found = acls.find(({ analysis }) => indirectFeature(analysis)?.endsWith('group') === true);
  if (found === undefined) return [];
  return [
    message('hint.objectGroup', { acl: plainText(found.analysis.name ?? '', 80) || message('acl.unnamed') }),
  ];
}

function equalPaths({ hops, request }: Evidence): readonly Message[] {
  const overVlan = hops.find(hop => isEcmp(hop) && sideInterfaces(hop.egress).some(isSvi));
  const unsure =
    hops.some(isEcmp) || hops.some(({ accuracy }) => accuracy.some(({ percent = 0 }) => percent < 100));
  const portless = request.destinationPort === undefined;
  return [
    ...(unsure && portless ? [message('hint.givePorts')] : []),
    ...(overVlan === undefined ? [] : [message('hint.ecmpOverSvi', { hop: hopPlace(overVlan) })]),
  ];
}

function isEcmp({ link }: Hop): boolean {
  return isEqualPathLink(link);
}

function isSvi({ name }: HopInterface): boolean {
  return /^vl(?:an)?\s*\d/i.test(name ?? '');
}

function mobility({ hops }: Evidence): readonly Message[] {
  const controllers = hops.filter(hop => hop.kind === 'wirelessController');
  const different = new Set(controllers.map(hop => hop.deviceId ?? hop.name ?? hop.ip));
  return different.size > 1 ? [message('hint.mobility')] : [];
}
