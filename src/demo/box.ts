import type { DeviceJobs } from './devices/deviceJobs';
import type { Network } from './network/network';
import type { Pace } from './traces/observeTrace';
import type { TraceBook } from './traces/traceBook';

/** What every generation's wire speaks for: the network, the traces, the time. */
export interface Box {
  readonly network: Network;
  readonly traces: TraceBook;
  readonly jobs: DeviceJobs;
  readonly pace: Pace;
  /** Epoch ms. */
  readonly now: () => number;
}
