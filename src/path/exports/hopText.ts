import { sideInterfaces, hopLabel, type Hop, type HopSide } from '../hop';
import { shortInterfaceName } from '../interfaceName';
import { english, message } from '../message';
import { plainText } from '../plainText';
import type { BlockPlace } from '../verdict';

/** What to call a hop in a picture: its name, else its address; `?` where the controller knows nothing. */
export function hopTitle(hop: Hop): string {
  return hop.kind === 'unknown' ? '?' : plainText(hopLabel(hop), 60) || '?';
}

/** Its address, where that is not already its title. */
export function hopAddress(hop: Hop): string | undefined {
  const address = plainText(hop.ip ?? '', 60);
  return hop.kind === 'unknown' || address === '' || address === hopTitle(hop) ? undefined : address;
}

/** "access switch": the role where it adds something, and the kind; a "border router" is told by its role alone. */
export function hopKindText(hop: Hop): string {
  const kind = english(message(`page.kind.${hop.kind}`));
  const addsRole = hop.kind === 'switch' || hop.kind === 'router' || hop.kind === 'device';
  const role = addsRole && hop.role !== undefined ? plainText(hop.role, 30) : '';
  if (role === '' || role === 'unknown') return kind;
  return /(?:router|switch)$/.test(role) ? role : `${role} ${kind}`;
}

/** The port of a side as engineers write it; without a port, the first virtual interface. */
export function portText(side: HopSide | undefined): string | undefined {
  const name = sideInterfaces(side).find(port => port.name !== undefined)?.name;
  return name === undefined ? undefined : plainText(shortInterfaceName(name), 24);
}

/** "Denied inbound on Vlan20". */
export function denyText({ side, interfaceName }: BlockPlace): string {
  if (interfaceName === undefined) return english(message('page.deniedHere'));
  const port = plainText(shortInterfaceName(interfaceName), 40);
  return english(message(side === 'ingress' ? 'page.deniedIn' : 'page.deniedOut', { port }));
}
