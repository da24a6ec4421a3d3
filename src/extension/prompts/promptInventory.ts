import type { Device } from '../../controller/controller';
import { controllerErrorDetails, controllerErrorKind } from '../../controller/describeError';
import type { FoundHost } from '../../controller/inventorySearch';
import type { DeviceAddress } from './deviceAddresses';

/** What somebody who types may mean. */
export type InventoryQuestion =
  | { readonly kind: 'name' | 'addressBegins'; readonly text: string }
  | { readonly kind: 'owner'; readonly address: string };

/** What the inventory has for it. */
export interface InventoryAnswer {
  /** For an owner: the device that has the address, when it is one. */
  readonly devices: readonly Device[];
  /** Of an owner: the interface that carries the address. */
  readonly interfaceName?: string;
}

/** Who has a MAC address, or why that is not known. */
export interface MacAnswer {
  readonly mac: string;
  readonly devices: readonly Device[];
  readonly hosts: readonly FoundHost[];
  /** Whether a trace can be told which of several hosts with one address is meant. */
  readonly tellsHostsApart: boolean;
  readonly problem?: string;
}

/** What a prompt may ask the inventory of one controller. */
export interface PromptInventory {
  /** The controller's name. */
  readonly controller: string;
  /**
   * Asked while somebody types: goes behind traces, signs in nowhere and never fails. Undefined when the controller is
   * not asked or does not say. `asking` is called when a request is about to be sent.
   */
  find(
    question: InventoryQuestion,
    asking: () => void,
    signal: AbortSignal,
  ): Promise<InventoryAnswer | undefined>;
  /** Asked by choosing a row; never fails. */
  byMac(mac: string, signal: AbortSignal): Promise<MacAnswer>;
  /** The addresses of a device, its management address first; that one alone when the others are not to be had. */
  addressesOf(device: Device, signal: AbortSignal): Promise<readonly DeviceAddress[]>;
}

const usualPauseMs = 30_000;
const limitedPauseMs = 60_000;

/**
 * How long an inventory that failed is left alone, ms: for good when the account may not read it or there is none, else
 * as long as the controller wants or for a while.
 */
export function pauseAfter(error: unknown): number {
  const kind = controllerErrorKind(error);
  const { status = 0, retryAfterMs } = controllerErrorDetails(error);
  if (kind === 'rateLimited') return retryAfterMs ?? limitedPauseMs;
  const isNoSuchCall = kind === 'server' && ((status >= 400 && status < 500) || status === 501);
  const isForGood = kind === 'forbidden' || kind === 'notFound' || kind === 'notTheApi' || isNoSuchCall;
  return isForGood ? Infinity : usualPauseMs;
}
