import type { Message } from './message';

export const verdictKinds = [
  'reached',
  'reachedWithDoubts',
  'partial',
  'blocked',
  'notFound',
  'notComputed',
  'noAnswer',
  'timedOut',
  'cancelled',
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** Why a path that ends at the destination is not simply `reached`. */
export const doubtIds = [
  'accuracy',
  'unknownHop',
  'reasonGiven',
  'startsElsewhere',
  'aclFailed',
  'aclUnknownWord',
  'aclSomePortsDenied',
  'aclIndirectEntry',
  'deviceUnreachable',
  'interfaceDown',
  'managementNetwork',
  'staleSync',
] as const;
export type DoubtId = (typeof doubtIds)[number];

/** What the access lists on the path say of the asked traffic. */
export type AclVerdict = 'clear' | 'denied' | 'none on the path' | 'not asked' | 'failed';

/** The interface that drops the traffic, by its place in `hops`. */
export interface BlockPlace {
  readonly hop: number;
  readonly side: 'ingress' | 'egress';
  readonly interfaceName?: string;
  readonly aclName?: string;
  /** The controller's word for the result, as it came: its words are not documented. */
  readonly word?: string;
  /** The entry that denies; absent: the end of the list does. */
  readonly entry?: string;
}

/** The one answer that tree, page, exports, command line and other extensions all get. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** One sentence: what the verdict is and where. */
  readonly sentence: Message;
  readonly doubts: readonly Doubt[];
  readonly acl: AclVerdict;
  readonly block?: BlockPlace;
  /** Likely causes and next steps, worded as likely. */
  readonly hints: readonly Message[];
}

export interface Doubt {
  readonly id: DoubtId;
  readonly sentence: Message;
  /** Positions of the hops that give rise to it. */
  readonly hops: readonly number[];
}
