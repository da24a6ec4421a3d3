import { hopInterfaces, type Hop } from './hop';

/** Cisco's own names: Mgmt-vrf, Mgmt-intf, management. */
const name = /^(?:mgmt|management)/i;

/** The management VRF's name if every interface on the path that names a VRF is in it. */
export function managementVrf(hops: readonly Hop[]): string | undefined {
  const vrfs = hops.flatMap(hop => hopInterfaces(hop).flatMap(({ vrf }) => (vrf === undefined ? [] : [vrf])));
  return vrfs.every(vrf => name.test(vrf.trim())) ? vrfs[0] : undefined;
}
