import { isHost, type Hop } from '../hop';
import { plainText } from '../plainText';
import { addressKey } from './addressKey';
import { isInterfaceName } from './knownWords';

type Kind = 'device' | 'host' | 'interface' | 'acl' | 'vrf' | 'vlan' | 'tunnel' | 'class' | 'vni';

/** The networks that are set aside for documentation (RFC 5737, RFC 3849), and the one for benchmarks (RFC 2544). */
const documentation = ['192.0.2', '198.51.100', '203.0.113'];

/**
 * The names and addresses that stand in for real ones, given out in the order in which they are asked for: the same
 * thing gets the same stand-in, another thing another one, and no stand-in tells anything of what it stands for.
 */
export class StandIns {
  private readonly given = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** `device-2`, `host-1`; absent for a hop that the controller does not know. */
  hop(hop: Hop): string | undefined {
    if (hop.kind === 'unknown') return undefined;
    if (isHost(hop)) return this.name('host', `${hop.name ?? ''} ${hop.mac ?? hop.ip ?? ''}`);
    const { deviceId, name, ip } = hop;
    const key = deviceId === undefined ? (name ?? ip ?? '') : `id ${deviceId}`;
    const standIn = this.name('device', key);
    if (name !== undefined) this.alias('device', name, standIn);
    return standIn;
  }

  /** A device by its name alone. */
  device(name: string): string {
    return this.name('device', name);
  }

  /** Names as `GigabitEthernet1/0/1` or `Vlan20` say nothing of whose they are and stay. */
  interface(name: string): string {
    return isInterfaceName(name) ? name.trim() : this.name('interface', name);
  }

  acl(name: string): string {
    return this.name('acl', name);
  }

  /** The global and the management one keep the names that every device has for them. */
  vrf(name: string): string {
    const trimmed = name.trim();
    if (/^(?:global|default)?$/i.test(trimmed)) return trimmed;
    return /^(?:mgmt|management)/i.test(trimmed) ? 'Mgmt-vrf' : this.name('vrf', trimmed);
  }

  /** VLAN numbers stand in the names of interfaces, too; they stay. */
  vlan(name: string): string {
    return /^\d{1,4}$/.test(name.trim()) ? name.trim() : this.name('vlan', name);
  }

  vni(number: string): string {
    return this.name('vni', number);
  }

  tunnel(name: string): string {
    return this.name('tunnel', name);
  }

  classMap(name: string): string {
    return name === 'class-default' ? name : this.name('class', name);
  }

  /** A documentation address of the same family; undefined for what is no address. */
  address(text: string): string | undefined {
    const address = addressKey(text);
    if (address === undefined) return undefined;
    return this.once(`ip ${address.key}`, () => {
      const number = this.next(`ipv${address.family}`);
      return address.family === 4 ? ipv4(number) : `2001:db8::${number.toString(16)}`;
    });
  }

  /** The same for a field that has to hold an address: what is none gets a stand-in, too. */
  endpoint(text: string): string {
    return this.address(text) ?? this.once(`ip ${text}`, () => ipv4(this.next('ipv4')));
  }

  private name(kind: Kind, text: string): string {
    return this.once(`${kind} ${plainText(text, 60)}`, () => `${kind}-${this.next(kind)}`);
  }

  private alias(kind: Kind, text: string, standIn: string): void {
    this.once(`${kind} ${plainText(text, 60)}`, () => standIn);
  }

  private once(key: string, make: () => string): string {
    const given = this.given.get(key) ?? make();
    this.given.set(key, given);
    return given;
  }

  private next(kind: string): number {
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    return number;
  }
}

function ipv4(number: number): string {
  const network = documentation[Math.floor((number - 1) / 254)];
  if (network !== undefined) return `${network}.${((number - 1) % 254) + 1}`;
  return `198.18.${Math.floor(number / 250) % 256}.${(number % 250) + 1}`;
}
