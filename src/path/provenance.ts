import { age } from './formatTime';
import { message, type Message } from './message';
import type { Trace } from './trace';

/** Nature and age of a result: sentences that stand beside every verdict. Empty before there is one. */
export function provenance(trace: Trace, nowMs: number): readonly Message[] {
  if (trace.verdict === undefined) return [];
  const syncs = trace.hops.flatMap(({ device }) =>
    device?.lastSyncAtMs === undefined ? [] : [device.lastSyncAtMs],
  );
  const checked = trace.verdict.acl === 'clear' || trace.verdict.acl === 'denied';
  return [
    message('provenance.calculated'),
    ...(syncs.length > 0 ? [message('provenance.oldestSync', { age: age(nowMs - Math.min(...syncs)) })] : []),
    ...(checked ? [message('provenance.acl')] : []),
  ];
}
