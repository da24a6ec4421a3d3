import type { Evidence } from './evidence';
import type { Hop } from './hop';
import { hopPlace } from './hopPlace';
import { isIncomplete } from './incomplete';
import { message, type Message } from './message';
import type { VerdictKind } from './verdict';

/** What the inventory's facts about the devices on the path point to. */
export function inventoryHints(kind: VerdictKind, evidence: Evidence): readonly Message[] {
  const { hops } = evidence;
  const firewall = isIncomplete(kind) ? hops.find(isFirewall) : undefined;
  const extended = isIncomplete(kind) ? hops.find(isExtendedNode) : undefined;
  const monitor = hops.find(({ performance }) => performance.kind === 'failed');
  const stale = oldestStale(evidence);
  return [
    ...(firewall === undefined ? [] : [message('hint.firewall', { hop: hopPlace(firewall) })]),
    ...(extended === undefined ? [] : [message('hint.extendedNode', { hop: hopPlace(extended) })]),
    ...(monitor === undefined ? [] : [message('hint.performanceMonitor', { hop: hopPlace(monitor) })]),
    ...(stale === undefined ? [] : [message('hint.resync', { hop: hopPlace(stale) })]),
  ];
}

function isFirewall({ device, kindWord }: Hop): boolean {
  const words = [device?.platform, device?.series, device?.family, kindWord];
  return words.some(word => /\bASA|firepower|firewall|^FPR/i.test(word ?? ''));
}

/** The industrial switches (IE-3400 and the like) that serve as extended nodes. */
function isExtendedNode({ device }: Hop): boolean {
  return /^IE-?\d/i.test(device?.platform ?? '') || /industrial ethernet/i.test(device?.series ?? '');
}

function oldestStale({ hops, nowMs, staleSyncMinutes }: Evidence): Hop | undefined {
  const limitMs = nowMs - staleSyncMinutes * 60_000;
  return hops
    .filter(({ device }) => (device?.lastSyncAtMs ?? limitMs) < limitMs)
    .sort((one, other) => (one.device?.lastSyncAtMs ?? 0) - (other.device?.lastSyncAtMs ?? 0))[0];
}
