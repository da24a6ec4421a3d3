import type { Inclusion } from '../../path/traceRequest';
import type { Reader } from '../reader';

/** What a prompt offers to ask for; performance monitoring makes the controller configure devices and is not offered. */
export const offeredInclusions = [
  'acl',
  'device',
  'interface',
  'qos',
] as const satisfies readonly Inclusion[];

/** What a trace asks for besides the bare path, in words. */
export function inclusionNames(include: readonly Inclusion[], reader: Reader): string {
  if (include.length === 0) return reader.t('the bare path');
  return include.map(inclusion => inclusionName(inclusion, reader)).join(', ');
}

/** What people call an inclusion. */
export function inclusionName(inclusion: Inclusion, { t }: Reader): string {
  const names: Readonly<Record<Inclusion, string>> = {
    acl: t('access lists'),
    device: t('device statistics'),
    interface: t('interface statistics'),
    qos: t('QoS statistics'),
    performance: t('performance monitoring'),
  };
  return names[inclusion];
}
