import { present } from '../../path/present';
import type { Reader } from '../reader';
import type { DeviceAddress } from './deviceAddresses';
import { differInFamily } from './parseEndpoint';
import { pickText, pickWords } from './pickText';

/** A row of the question at which interface of a device a trace begins or ends. */
export interface InterfaceRow {
  readonly label: string;
  readonly description: string;
  readonly address: string;
}

/** Those whose address may be this end when the other is `other`. */
export function fittingAddresses<T extends Pick<DeviceAddress, 'address'>>(
  addresses: readonly T[],
  other: string | undefined,
): readonly T[] {
  return addresses.filter(
    ({ address }) => other === undefined || (address !== other && !differInFamily(address, other)),
  );
}

/** One row for each address, in their order. */
export function interfaceRows(addresses: readonly DeviceAddress[], { t }: Reader): readonly InterfaceRow[] {
  return addresses.map(({ address, interfaceName, vlan, status, description, isManagement }) => {
    const words = [
      interfaceName === undefined ? undefined : address,
      vlan === undefined ? undefined : t('VLAN {vlan}', { vlan }),
      status === 'up' ? t('up') : status === 'down' ? t('down') : status,
      description,
      isManagement ? t('management address, recommended') : undefined,
    ];
    return present({
      label: pickText(interfaceName ?? address),
      description: pickWords(words),
      address,
    });
  });
}
