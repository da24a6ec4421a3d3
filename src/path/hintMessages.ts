/** Likely causes and next steps, worded as likely. */
export const hintMessages = {
  'hint.onlySource': 'Likely the controller knows no way out of the first device.',
  'hint.managementNetwork': 'This is likely the management network, not the way the data take.',
  'hint.accessPointSwitch':
    'The switch of the access point is likely not managed by the controller: discover it and run again.',
  'hint.dualStack': 'Likely a dual-stack device, which path trace does not support.',
  'hint.sameEnds': 'Both addresses likely belong to the same place: choose another address or interface.',
  'hint.noNextHop':
    'The forwarding table that the controller collected likely has no way onward there: resync the device and run again.',
  'hint.virtualNetworks':
    'The two ends are likely in different virtual networks ({source} and {destination}), which path trace does not support.',
  'hint.noCachedTraffic':
    'Likely the fabric had no cached traffic between the two: start some and run again.',
  'hint.notFound':
    'Likely the controller has never seen the address, it has aged out, or it is a loopback or the management address of a wireless controller.',
  'hint.unmanagedDevice':
    'There is likely a device that the controller does not manage (of another vendor, or not discovered).',
  'hint.endsEarly':
    'After {hop} likely comes a device that the controller does not manage, or one that path trace does not see through (firewall, NAT).',
  'hint.firewall': '{hop} is likely a firewall: path trace does not see through it.',
  'hint.extendedNode': '{hop} is likely an SD-Access extended node, which path trace does not support.',
  'hint.wirelessManagement':
    'Likely the untagged management interface of a wireless controller, to which path trace does not lead.',
  'hint.mobility':
    'The client has likely roamed between wireless controllers: the way out of the foreign one and its access lists are not shown.',
  'hint.objectGroup':
    'The result is likely not to be relied on: the controller does not evaluate object groups. Check access list {acl} by hand.',
  'hint.givePorts':
    'Which of several ways is taken likely depends on the ports: give protocol and ports and run again.',
  'hint.ecmpOverSvi':
    'Equal paths over VLAN interfaces (at {hop}) are not supported by path trace: the way from there is likely one of several.',
  'hint.performanceMonitor':
    'Performance statistics likely failed because another monitor policy is on the interface of {hop}, or the platform has none.',
  'hint.resync': 'Resync {hop} on the controller and run again: likely that settles the doubt.',
} as const;
