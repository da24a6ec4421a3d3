/** Put where something was said that is not repeated. */
export const redacted = '(redacted)';

const interfaceKinds = [
  '(?:(?:Ten|TwentyFive|Forty|Fifty|Hundred|TwoHundred|FourHundred|Two|Five|App)?Gig(?:abit)?(?:Ethernet|E)?)',
  ...[
    'FastEthernet',
    'Ethernet',
    'Eth',
    'Serial',
    'Dot11Radio',
    'Loopback',
    'Tunnel',
    'Vlan',
    'Port-?channel',
  ],
  ...['Bundle-Ether', 'BDI', 'BVI', 'nve', 'Null', 'LISP', 'AccessTunnel', 'Capwap', 'Cellular', 'mgmt'],
  ...['Te', 'Gi', 'Fa', 'Hu', 'Fo', 'Twe', 'Tw', 'Fi', 'Ap', 'Po', 'BE', 'Lo', 'Tu', 'Vl', 'Ac', 'Se', 'Ce'],
];
const numbered = `(?:${interfaceKinds.join('|')})\\s?\\d{1,4}(?:/\\d{1,3}){0,4}(?::\\d{1,4})?(?:\\.\\d{1,5})?`;
const interfaceName = new RegExp(`^\\s*(?:${numbered}|clientinterface)\\s*$`, 'i');

/** True for a name that is a kind of interface and its number, as devices give it by themselves. */
export function isInterfaceName(name: string): boolean {
  return interfaceName.test(name);
}

/** What each kind of word may be, as a pattern for the whole of it. A word that is not known is not repeated. */
const patterns = {
  role: 'access|distribution|core|border router|unknown',
  state:
    'up|down|administratively down|admin down|enabled|disabled|not ?present|lowerlayerdown|dormant|testing',
  management:
    'reachable|unreachable|ping reachable|managed|unmanaged|in progress|partial collection failure|collection failure',
  aclResult: 'permit|permitted|allow|allowed|deny|denied|drop|dropped|block|blocked',
  calculation: 'success|succeeded|completed|failed|failure|in_?progress|pending|scheduled|running',
  duplex: '(?:full|half|auto)(?:[- ]?duplex)?',
  portMode: 'access|trunk|routed|dynamic(?:_auto|_desirable)?|hybrid',
  flexConnect: 'central|local|enabled|disabled|true|false',
  protocol: 'tcp|udp|ip|ipv4|ipv6|icmp|icmpv6|gre|esp|any|\\d{1,3}',
  port: '(?:(?:eq|gt|lt|neq|range) )?(?:any|\\d{1,5}(?:(?: ?- ?| )\\d{1,5})?)',
  dscp: '\\d{1,2}|ef|cs[0-7]|af[1-4][1-3]|default|best effort',
  softwareType: 'ios|ios[- ]xe|ios[- ]xr|nx-?os|asa|aireos|cisco controller|wlc',
  softwareVersion: '\\d{1,4}(?:[.(]\\d{1,5}[a-z]{0,2}\\)?(?:[a-z]{1,3}\\d{0,3})?){0,6}',
  platform:
    '(?:ws-c|c|isr|asr|csr|n|ie-?|cw|air-(?:ap|cap|ct)?)\\d{3,5}[a-z]{0,6}(?:-[\\da-z]{1,6}){0,4}(?:, ?(?:c|ws-c)\\d{3,5}[a-z]{0,6}(?:-[\\da-z]{1,6}){0,4}){0,15}',
  feature: 'object-group|addrgroup|portgroup|established|time-range',
  percent: '<?\\d{1,3}(?:\\.\\d)? %|\\?',
  duration: '\\d+(?:\\.\\d)? (?:ms|s|min|h)(?: \\d+ (?:s|min))?',
} as const;

/** The text if it is a word of that kind, without blanks around it; else undefined. */
export function known(kind: keyof typeof patterns, text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return new RegExp(`^(?:${patterns[kind]})$`, 'i').test(trimmed) ? trimmed : undefined;
}

const linkWords: ReadonlySet<string> = new Set([
  ...[
    'wired',
    'wireless',
    'switched',
    'stp',
    'l2',
    'l3',
    'cdp',
    'lldp',
    'inter',
    'vlan',
    'routing',
    'routed',
  ],
  ...[
    'ospf',
    'isis',
    'eigrp',
    'bgp',
    'ibgp',
    'ebgp',
    'rip',
    'static',
    'connected',
    'ecmp',
    'hsrp',
    'vrrp',
    'glbp',
  ],
  ...[
    'netflow',
    'trace',
    'route',
    'traceroute',
    'unknown',
    'lisp',
    'vxlan',
    'capwap',
    'gre',
    'ipsec',
    'mobility',
  ],
  ...['udp', 'dtls', 'over', 'svi'],
]);

/** The words of a text that name a protocol or a way to know a link; the rest is left out. */
export function knownLinkWords(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => linkWords.has(word.toLowerCase()))
    .join(' ');
}
