/** Cisco's usual abbreviations; the longest match is tried first. */
const abbreviations: readonly (readonly [string, string])[] = [
  ['TwentyFiveGigabitEthernet', 'Twe'],
  ['TwentyFiveGigE', 'Twe'],
  ['FourHundredGigabitEthernet', 'Fou'],
  ['FourHundredGigE', 'Fou'],
  ['TwoHundredGigE', 'TwoH'],
  ['TwoGigabitEthernet', 'Two'],
  ['FiveGigabitEthernet', 'Fi'],
  ['HundredGigabitEthernet', 'Hu'],
  ['HundredGigE', 'Hu'],
  ['FiftyGigE', 'Fif'],
  ['FortyGigabitEthernet', 'Fo'],
  ['TenGigabitEthernet', 'Te'],
  ['GigabitEthernet', 'Gi'],
  ['FastEthernet', 'Fa'],
  ['AppGigabitEthernet', 'Ap'],
  ['Port-channel', 'Po'],
  ['Bundle-Ether', 'BE'],
  ['Loopback', 'Lo'],
  ['Tunnel', 'Tu'],
  ['Ethernet', 'Eth'],
];

/** `TenGigabitEthernet1/0/24` as engineers write it, `Te1/0/24`; a name of another shape stays whole. */
export function shortInterfaceName(name: string): string {
  const lower = name.toLowerCase();
  for (const [long, short] of abbreviations) {
    const rest = name.slice(long.length);
    if (lower.startsWith(long.toLowerCase()) && /^\s*\d/.test(rest)) return short + rest.trimStart();
  }
  return name;
}

const virtualKinds = [
  ...['vlan', 'vl', 'port-?channel', 'po', 'bundle-ether', 'be', 'tunnel', 'tu', 'loopback', 'lo'],
  ...[
    'bdi',
    'bvi',
    'nve',
    'null',
    'lisp',
    'vasi\\w*',
    'dialer',
    'virtual-\\w+',
    'capwap',
    'accesstunnel',
    'ac',
  ],
];
const virtualName = new RegExp(`^(?:(?:${virtualKinds.join('|')})\\s*\\d|clientinterface)|\\.\\d+$`, 'i');

/**
 * True for interfaces that are no port: SVI, port-channel, tunnel, loopback, sub-interface and the like. Their speed is
 * nominal, so no utilisation follows from it.
 */
export function isVirtualInterface(name: string): boolean {
  return virtualName.test(name.trim());
}
