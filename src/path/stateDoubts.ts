import type { Evidence } from './evidence';
import { age } from './formatTime';
import { hopInterfaces, type Hop } from './hop';
import { hopPlaces } from './hopPlace';
import { isDown } from './interfaceState';
import { managementVrf } from './managementVrf';
import { message } from './message';
import { plainText } from './plainText';
import type { Doubt } from './verdict';

/** Doubts about the state of the network from which the path was calculated. */
export function stateDoubts(evidence: Evidence): readonly Doubt[] {
  return [unreachable(evidence), down(evidence), management(evidence), staleSync(evidence)].flat();
}

function unreachable({ hops }: Evidence): readonly Doubt[] {
  const positions = hops.flatMap((hop, position) => (unreachableWord(hop) === undefined ? [] : [position]));
  const word = hops.map(unreachableWord).find(each => each !== undefined);
  if (word === undefined) return [];
  const sentence = message('doubt.deviceUnreachable', {
    hops: hopPlaces(hops, positions),
    word: plainText(word, 40),
  });
  return [{ id: 'deviceUnreachable', sentence, hops: positions }];
}

/** The inventory's word if it is not the good one; "Ping Reachable" is not, such a device cannot be read. */
function unreachableWord({ device }: Hop): string | undefined {
  if (device?.reachability !== undefined && !isWord(device.reachability, 'reachable')) {
    return device.reachability;
  }
  return device?.management === undefined || isWord(device.management, 'managed')
    ? undefined
    : device.management;
}

function isWord(word: string, good: string): boolean {
  return word.trim().toLowerCase() === good;
}

function down({ hops }: Evidence): readonly Doubt[] {
  const found = hops.flatMap((hop, position) =>
    hopInterfaces(hop)
      .filter(isDown)
      .map(({ name }) => ({ position, name })),
  );
  const first = found[0];
  if (first === undefined) return [];
  const positions = [...new Set(found.map(({ position }) => position))];
  const names = [...new Set(found.map(({ name }) => plainText(name ?? '?', 60)))];
  const sentence = message('doubt.interfaceDown', {
    interface: names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', '),
    hops: hopPlaces(hops, positions),
  });
  return [{ id: 'interfaceDown', sentence, hops: positions }];
}

function management({ hops }: Evidence): readonly Doubt[] {
  const vrf = managementVrf(hops);
  if (vrf === undefined) return [];
  const sentence = message('doubt.managementNetwork', { vrf: plainText(vrf, 60) });
  const positions = hops.flatMap((hop, position) => (hopInterfaces(hop).length > 0 ? [position] : []));
  return [{ id: 'managementNetwork', sentence, hops: positions }];
}

function staleSync({ hops, nowMs, staleSyncMinutes }: Evidence): readonly Doubt[] {
  const ages = hops.map(({ device }) =>
    device?.lastSyncAtMs === undefined ? 0 : nowMs - device.lastSyncAtMs,
  );
  const positions = ages.flatMap((ageMs, position) => (ageMs > staleSyncMinutes * 60_000 ? [position] : []));
  if (positions.length === 0) return [];
  const sentence = message('doubt.staleSync', {
    hops: hopPlaces(hops, positions),
    age: age(Math.max(...ages)),
  });
  return [{ id: 'staleSync', sentence, hops: positions }];
}
