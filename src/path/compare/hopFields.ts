import { placedAcls } from '../accessLists';
import { formatCount, formatPercent, formatRate } from '../formatNumber';
import { sideInterfaces, isDevice, isHost, type Hop, type HopInterface, type HopSide } from '../hop';
import { accuracyPercent, cpuPercent, memoryPercent } from '../hopNumbers';
import { shortInterfaceName } from '../interfaceName';
import { plainText } from '../plainText';
import { present } from '../present';
import type { ComparedField } from './comparison';
import type { RunHop } from './comparedRun';

/** What of a hop is compared, as text for people; absent is: not said. */
export type HopFields = Readonly<Partial<Record<ComparedField, string>>>;

const fieldLength = 200;

/** The fields of a hop; CPU, memory, rate and drops only when counters are asked for. */
export function hopFields(run: RunHop, counters: boolean): HopFields {
  const { hop, ingress, egress } = run;
  const fields = {
    device: isDevice(hop) ? hop.name : undefined,
    address: hop.ip,
    role: isHost(hop) ? hop.kindWord : hop.role,
    softwareVersion: hop.softwareVersion,
    platform: hop.device?.platform,
    ...portFields(run),
    vrf: joined([...said(ingress, 'vrf'), ...said(egress, 'vrf')]),
    vlan: joined([...said(ingress, 'vlan'), ...said(egress, 'vlan')]),
    link: hop.link,
    tunnels: joined([...hop.tunnels].sort()),
    acl: accessLists(hop),
    accuracy: accuracy(hop),
    ssid: hop.ssid,
    ...(counters ? counterFields(run) : {}),
  };
  return Object.fromEntries(
    Object.entries(present(fields))
      .map(([field, text]): [string, string] => [field, plainText(text, fieldLength)])
      .filter(([, text]) => text !== ''),
  );
}

/** The ports of a hop as engineers write them: "Te1/0/24 Vlan1". */
export function portFields({ ingress, egress }: Pick<RunHop, 'ingress' | 'egress'>): {
  readonly ingress?: string;
  readonly egress?: string;
} {
  return present({ ingress: portText(ingress), egress: portText(egress) });
}

function portText(side: HopSide | undefined): string | undefined {
  const names = sideInterfaces(side).flatMap(({ name }) =>
    name === undefined ? [] : [shortInterfaceName(name)],
  );
  return names.length === 0 ? undefined : names.join(' ');
}

function said(side: HopSide | undefined, field: 'vrf' | 'vlan'): readonly string[] {
  return sideInterfaces(side).flatMap(port => port[field] ?? []);
}

/** Each text once, in the order in which a packet meets them. */
function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : [...new Set(texts)].join(', ');
}

/** Lists without their interfaces: a list on another port of the device is the same list. */
function accessLists(hop: Hop): string | undefined {
  const lists = placedAcls([hop]).map(({ analysis }) =>
    [analysis.name, analysis.result].filter(Boolean).join(' '),
  );
  return joined(lists.filter(text => text !== ''));
}

/** The lowest share below 100 percent; absent where the controller is sure. */
function accuracy(hop: Hop): string | undefined {
  const lowest = accuracyPercent(hop);
  return lowest !== undefined && lowest < 100 ? formatPercent(lowest) : undefined;
}

function counterFields({ hop, egress, ingress }: RunHop) {
  const [cpu, memory] = [cpuPercent(hop), memoryPercent(hop)];
  const out = portStatistics(egress?.physical);
  const rateBps = out?.outputRateBps ?? portStatistics(ingress?.physical)?.inputRateBps;
  return {
    cpu: cpu === undefined ? undefined : formatPercent(cpu),
    memory: memory === undefined ? undefined : formatPercent(memory),
    rate: rateBps === undefined ? undefined : formatRate(rateBps),
    drops: out?.outputDrops === undefined ? undefined : formatCount(out.outputDrops),
  };
}

function portStatistics(port: HopInterface | undefined) {
  return port?.statistics.kind === 'value' ? port.statistics.value : undefined;
}
