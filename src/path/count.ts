import { isDevice, type Hop } from './hop';
import { message, type Message } from './message';

/** How many different network devices stand on a path: a device that stands there twice counts once. */
export function countDevices(hops: readonly Hop[]): number {
  const devices = hops.filter(isDevice);
  return new Set(devices.map((hop, position) => hop.deviceId ?? hop.name ?? hop.ip ?? position)).size;
}

/** "3 devices, 5 hops". */
export function counts(hops: readonly Hop[]): Message {
  return message('sentence.counts', {
    devices: deviceCount(countDevices(hops)),
    hops: hopCount(hops.length),
  });
}

export function deviceCount(count: number): Message {
  return count === 1 ? message('count.devices.one', { count }) : message('count.devices.other', { count });
}

export function hopCount(count: number): Message {
  return count === 1 ? message('count.hops.one', { count }) : message('count.hops.other', { count });
}
