import type { Controller } from './controller';
import type { Ask } from './exchange';
import { getDevices, getInterfaces, getInterfacesByAddress } from './inventory';
import { inventorySearch, type InventorySearch, type Use } from './inventorySearch';
import { getRelease } from './release';

/** What is read of a controller beside its traces. */
export interface Reading extends Pick<Controller, 'getDevices' | 'getInterfaces' | 'getInterfacesByAddress'> {
  readonly search: InventorySearch;
  /** The release that it calls itself, untrusted text; undefined where it does not tell (HTTP 403 and 404 included). */
  getRelease(signal: AbortSignal): Promise<string | undefined>;
}

/** The questions as `ask` sends them; `use` knows which API they go to. */
export function reading(ask: Ask, use: Use): Reading {
  return {
    getDevices: (ids, signal) => use(({ base }) => getDevices(ask, base, ids, signal), signal),
    getInterfaces: (deviceId, signal) =>
      use(({ base }) => getInterfaces(ask, base, deviceId, signal), signal),
    getInterfacesByAddress: (address, signal) =>
      use(({ base }) => getInterfacesByAddress(ask, base, address, signal), signal),
    search: inventorySearch(ask, use),
    getRelease: signal => use(({ base }) => getRelease(ask, base, signal), signal),
  };
}
