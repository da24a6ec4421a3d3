import { canonicalAddress } from '../../controller/address';
import type { Device, DeviceInterface } from '../../controller/controller';
import { present } from '../../path/present';

/** An address of a device at which a trace may begin or end. */
export interface DeviceAddress {
  readonly address: string;
  /** Absent for a management address that no known interface carries. */
  readonly interfaceName?: string;
  readonly vlan?: string;
  /** The controller's word, lower case: up, down … */
  readonly status?: string;
  readonly description?: string;
  /** The address at which the controller itself reaches the device. */
  readonly isManagement: boolean;
}

/** Each address of a device once, its management address first, then by the names of the interfaces. */
export function deviceAddresses(
  device: Pick<Device, 'managementAddress'>,
  interfaces: readonly DeviceInterface[],
): readonly DeviceAddress[] {
  // The inventory has it as somebody typed it, which may be a name: that is nothing to trace from.
  const managementAddress = canonicalAddress(device.managementAddress ?? '');
  const carried = interfaces.flatMap(port =>
    (port.addresses ?? []).map(address =>
      present({
        address,
        interfaceName: port.name,
        vlan: port.vlan,
        status: port.operationalStatus ?? port.adminStatus,
        description: port.description,
        isManagement: address === managementAddress,
      }),
    ),
  );
  const once = [...new Map(carried.toReversed().map(each => [each.address, each])).values()];
  const missing = managementAddress !== undefined && !once.some(({ isManagement }) => isManagement);
  const all = missing ? [{ address: managementAddress, isManagement: true }, ...once] : once;
  return all.toSorted(byManagementAndName);
}

function byManagementAndName(one: DeviceAddress, other: DeviceAddress): number {
  if (one.isManagement !== other.isManagement) return one.isManagement ? -1 : 1;
  const [first, second] = [one, other].map(each => `${each.interfaceName ?? ''} ${each.address}`);
  return (first ?? '').localeCompare(second ?? '', 'en', { numeric: true });
}
