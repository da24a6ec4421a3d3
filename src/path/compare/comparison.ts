import type { Message } from '../message';

/** What of a hop is compared; counters only when asked for. */
export type ComparedField =
  | 'device'
  | 'address'
  | 'role'
  | 'softwareVersion'
  | 'platform'
  | 'ingress'
  | 'egress'
  | 'vrf'
  | 'vlan'
  | 'link'
  | 'tunnels'
  | 'acl'
  | 'accuracy'
  | 'ssid'
  | 'cpu'
  | 'memory'
  | 'rate'
  | 'drops';

/** One field of a hop that is not the same in both runs; absent is: not said. */
export interface FieldChange {
  readonly field: ComparedField;
  readonly before?: string;
  readonly after?: string;
}

/** One line of the comparison: a hop of both runs, or of one. Positions are places in `hops`. */
export interface ComparedHop {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly before?: number;
  readonly after?: number;
  readonly changes: readonly FieldChange[];
  /** The difference lies behind a link of equal cost: another of several equal paths, no change of the network. */
  readonly equalPath?: true;
}

export interface Comparison {
  readonly outcome: 'same' | 'equalPath' | 'changed';
  /** One sentence: the same path, or the first difference that matters. */
  readonly sentence: Message;
  readonly hops: readonly ComparedHop[];
  /** The second run asked for the way back: it is aligned with its hops reversed, ingress and egress swapped. */
  readonly reversed: boolean;
}
