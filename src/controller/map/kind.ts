import type { HopKind } from '../../path/hop';

/**
 * The kind of a hop by the controller's word for it. Seen: "Switches and Hubs", "Routers", "Wireless Controller",
 * "Unified AP", "wired", "wireless"; the schema says "switch, router, wired host or wireless host".
 */
export function hopKind(word: string | undefined, deviceId: string | undefined): HopKind {
  const type = word?.toLowerCase();
  if (type === undefined || type === 'unknown') return deviceId === undefined ? 'unknown' : 'device';
  if (/wireless (lan )?controller|\bwlc\b/.test(type)) return 'wirelessController';
  if (/\bap\b|access ?point/.test(type)) return 'accessPoint';
  if (type.includes('switch')) return 'switch';
  if (type.includes('router')) return 'router';
  if (/^wireless( host| client)?$/.test(type)) return 'wirelessHost';
  if (/^(wired( host| client)?|host)$/.test(type)) return 'wiredHost';
  return 'device';
}

/** True for hops of which the controller can collect statistics: hosts, access points and unknown ones have none. */
export function hasStatistics(kind: HopKind): boolean {
  return kind === 'switch' || kind === 'router' || kind === 'wirelessController' || kind === 'device';
}
