import type { AclCalculation, Hop } from './hop';

/**
 * A controller's answer about one trace, in no generation's words. `completed` and `failed` say what the controller
 * said, which is not yet a verdict: a completed trace may have no hops, and a failed one may have some.
 */
export interface NetworkPath {
  readonly status: 'running' | 'completed' | 'failed';
  /** The controller's word, as it came. */
  readonly statusWord: string;
  readonly hops: readonly Hop[];
  readonly reason?: string;
  readonly aclCalculation: AclCalculation;
  /** By the controller's clock, epoch ms. */
  readonly createdAtMs?: number;
  /** When the controller calculated this, by its clock, epoch ms. */
  readonly calculatedAtMs?: number;
}
