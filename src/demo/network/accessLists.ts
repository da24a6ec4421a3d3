/** One line of an access list. Addresses are subnets or `any`; `ports` are destination ports, all of them if absent. */
export interface AccessListEntry {
  readonly action: 'permit' | 'deny';
  readonly protocol: 'ip' | 'tcp' | 'udp';
  readonly source: string;
  readonly destination: string;
  readonly ports?: readonly [first: number, last: number];
  /** As a device shows it. */
  readonly text: string;
}

/** Every list ends in a deny that is not written down. */
export type AccessLists = Readonly<Record<string, readonly AccessListEntry[]>>;

export const accessLists: AccessLists = {
  'GUEST-IN': [
    entry('permit', 'udp', 'any', '10.9.1.53/32', '10 permit udp any host 10.9.1.53 eq domain', [53, 53]),
    entry('deny', 'ip', 'any', '10.0.0.0/8', '20 deny ip any 10.0.0.0 0.255.255.255'),
    entry('permit', 'ip', 'any', 'any', '30 permit ip any any'),
  ],
  'PCI-OUT': [
    entry(
      'permit',
      'tcp',
      '10.20.1.0/24',
      '10.9.4.0/24',
      '10 permit tcp 10.20.1.0 0.0.0.255 10.9.4.0 0.0.0.255 eq 443',
      [443, 443],
    ),
    entry(
      'permit',
      'tcp',
      '10.9.2.0/24',
      '10.9.4.0/24',
      '20 permit tcp 10.9.2.0 0.0.0.255 10.9.4.0 0.0.0.255',
    ),
    entry('deny', 'ip', 'any', '10.9.4.0/24', '30 deny ip any 10.9.4.0 0.0.0.255'),
  ],
  'APPS-OUT': [
    entry(
      'permit',
      'ip',
      '10.0.0.0/8',
      '10.9.1.0/24',
      '10 permit ip 10.0.0.0 0.255.255.255 10.9.1.0 0.0.0.255',
    ),
  ],
  'BUILDING-IN': [
    entry('permit', 'ip', '10.3.20.0/24', 'any', '10 permit ip object-group CONTROLLERS any'),
    entry('deny', 'ip', 'any', 'any', '20 deny ip any any'),
  ],
  'SCANNER-IN': [
    entry(
      'permit',
      'tcp',
      '10.30.2.0/24',
      '10.9.1.0/24',
      '10 permit tcp 10.30.2.0 0.0.0.255 10.9.1.0 0.0.0.255 eq 8443',
      [8443, 8443],
    ),
    entry(
      'permit',
      'tcp',
      '10.30.2.0/24',
      '10.30.1.0/24',
      '20 permit tcp 10.30.2.0 0.0.0.255 10.30.1.0 0.0.0.255 established',
    ),
  ],
};

function entry(
  action: AccessListEntry['action'],
  protocol: AccessListEntry['protocol'],
  source: string,
  destination: string,
  text: string,
  ports?: readonly [number, number],
): AccessListEntry {
  return { action, protocol, source, destination, text, ...(ports === undefined ? {} : { ports }) };
}
