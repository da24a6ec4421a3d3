import type { InclusionWord } from '../traces/traceRecord';

/** What one kind of path trace call says for a request and its state. */
export interface Dialect {
  readonly source: string;
  readonly destination: string;
  readonly destinationPort: string;
  /** Absent where the API knows no MAC addresses; it then knows no IPv6 either. */
  readonly macs?: { readonly source: string; readonly destination: string };
  readonly createdAfter: string;
  readonly createdBefore: string;
  readonly status: Readonly<Record<'running' | 'completed' | 'failed', string>>;
  inclusion(word: InclusionWord): string;
}

/** `/flow-analysis`, generations 1 and 2. */
export const flowAnalysisDialect: Dialect = {
  source: 'sourceIP',
  destination: 'destIP',
  destinationPort: 'destPort',
  createdAfter: 'gtCreateTime',
  createdBefore: 'ltCreateTime',
  status: { running: 'INPROGRESS', completed: 'COMPLETED', failed: 'FAILED' },
  inclusion: word => word,
};

/** `/pathTraces`, generation 3. */
export const pathTracesDialect: Dialect = {
  source: 'sourceIpAddress',
  destination: 'destinationIpAddress',
  destinationPort: 'destinationPort',
  macs: { source: 'sourceMacAddress', destination: 'destinationMacAddress' },
  createdAfter: 'greaterThanCreateTime',
  createdBefore: 'lessThanCreateTime',
  status: { running: 'INPROGRESS', completed: 'SUCCESS', failed: 'FAILED' },
  inclusion: word => word.replaceAll('-', '_'),
};
