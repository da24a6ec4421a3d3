/** A trace worth trying on the demo network. */
export interface DemoExample {
  readonly title: string;
  readonly source: string;
  readonly destination: string;
  /** Which of the hosts of that address. */
  readonly destinationMac?: string;
  readonly protocol?: 'tcp' | 'udp';
  readonly port?: number;
  /** What one will see. */
  readonly story: string;
}

/** The stories of the demo network that every generation tells; the first one is the one to begin with. */
export const demoExamples: readonly DemoExample[] = [
  {
    title: 'Wired across the core',
    source: '10.1.11.20',
    destination: '10.3.10.40',
    story: 'From building A to building C: two access switches, two distribution switches and the core.',
  },
  {
    title: 'Wireless through its controller',
    source: '10.8.10.20',
    destination: '10.9.1.20',
    protocol: 'tcp',
    port: 443,
    story: 'The traffic goes through a CAPWAP tunnel to the wireless controller and out again the same way.',
  },
  {
    title: 'Guests and card data',
    source: '10.99.0.10',
    destination: '10.9.4.20',
    protocol: 'tcp',
    port: 443,
    story: 'An access list on the guest network drops it at the first routing switch.',
  },
  {
    title: 'A till and the payment gateway',
    source: '10.20.1.15',
    destination: '10.9.4.20',
    protocol: 'tcp',
    port: 443,
    story: 'From a store over the WAN, through an access list that permits this port.',
  },
  {
    title: 'The same, no port named',
    source: '10.20.1.15',
    destination: '10.9.4.20',
    story: 'Without a port the same access list permits a part and denies the rest.',
  },
  {
    title: 'Dropped by the end of a list',
    source: '10.30.2.20',
    destination: '10.9.2.20',
    protocol: 'tcp',
    port: 1433,
    story: 'No line of the access list fits, so its end denies it.',
  },
  {
    title: 'Nobody has this address',
    source: '10.1.11.99',
    destination: '10.9.1.20',
    story: 'The controller does not know the source.',
  },
  {
    title: 'The reason comes late',
    source: '10.1.12.250',
    destination: '10.9.1.20',
    story: 'Complete and empty at first; four seconds later the controller says why.',
  },
  {
    title: 'Through somebody else’s firewall',
    source: '10.1.11.20',
    destination: '10.70.1.20',
    story: 'A device that the controller does not manage; what it knows, it knows from NetFlow.',
  },
  {
    title: 'A path that breaks off',
    source: '10.1.12.20',
    destination: '10.9.44.20',
    story: 'The trace fails in the data centre; the path up to there is shown.',
  },
  {
    title: 'Equal paths',
    source: '10.1.13.20',
    destination: '10.2.10.40',
    story: 'Two distribution switches are equally near. One of them gives no statistics.',
  },
  {
    title: 'Between two networks of one building',
    source: '10.3.20.20',
    destination: '10.3.10.40',
    story: 'One distribution switch routes between two VRFs; a line with an object group decides.',
  },
  {
    title: 'A slow one',
    source: '10.1.11.21',
    destination: '10.30.1.77',
    story: 'Takes the controller 30 seconds: time to cancel, or to look elsewhere.',
  },
  {
    title: 'To the depot over the WAN',
    source: '10.1.11.22',
    destination: '10.30.1.20',
    story: 'The WAN has a QoS policy, and the switch in the depot was last read hours ago.',
  },
  {
    title: 'Access lists later than the path',
    source: '10.99.0.11',
    destination: '10.9.4.21',
    protocol: 'tcp',
    port: 443,
    story: 'The path is there at once, the word that it is blocked a second and a half later.',
  },
  {
    title: 'Access lists that can not be read',
    source: '10.9.1.20',
    destination: '10.9.2.23',
    protocol: 'tcp',
    port: 1433,
    story: 'The path is known, but nobody knows what the access lists say.',
  },
  {
    title: 'An access point on somebody else’s switch',
    source: '10.8.10.90',
    destination: '10.9.1.20',
    story: 'The controller can not find the way out of the access point.',
  },
  {
    title: 'Wireless in the store',
    source: '10.20.2.60',
    destination: '10.1.11.20',
    story: 'This access point switches its clients’ traffic itself: no tunnel.',
  },
  {
    title: 'The management network',
    source: '10.255.0.24',
    destination: '10.255.0.25',
    story: 'The management ports of two core switches, in a VRF of their own.',
  },
  {
    title: 'Across a fabric',
    source: '10.40.1.20',
    destination: '10.40.2.20',
    story: 'Between two edges of an SD-Access fabric: through VXLAN, over IS-IS.',
  },
  {
    title: 'Out of a fabric',
    source: '10.40.1.21',
    destination: '10.9.1.20',
    protocol: 'tcp',
    port: 443,
    story: 'The border takes the traffic out of VXLAN and hands it to the core.',
  },
];

/** What only generation 3 can answer. */
export const generation3Examples: readonly DemoExample[] = [
  {
    title: 'IPv6',
    source: '2001:db8:1:11::20',
    destination: '2001:db8:3:10::40',
    story: 'The same two hosts by their other addresses; older controllers do not know those.',
  },
  {
    title: 'One address, two hosts: the first',
    source: '10.1.11.20',
    destination: '10.60.1.20',
    destinationMac: '02:83:83:98:60:CB',
    story: 'Two tenants have the same addresses; by its MAC address it is the host in building B.',
  },
  {
    title: 'One address, two hosts: the second',
    source: '10.1.11.20',
    destination: '10.60.1.20',
    destinationMac: '02:1F:74:E2:96:6D',
    story: 'The same address again; by its MAC address it is the host in building C.',
  },
];
