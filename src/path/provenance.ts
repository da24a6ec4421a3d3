import { controllerNowMs } from './controllerClock';
import { age } from './formatTime';
import { message, type Message } from './message';
import type { Trace } from './trace';
import { isGivenUp } from './answered';

/**
 * Nature and age of a result (`nowMs` by our clock): sentences that stand beside every verdict. Empty before there is one,
 * and where the wait ended before the controller had calculated anything.
 */
export function provenance(trace: Trace, nowMs: number): readonly Message[] {
  if (trace.verdict === undefined) return [];
  if (isGivenUp(trace.verdict.kind) && trace.hops.length === 0) return [];
  const syncs = trace.hops.flatMap(({ device }) =>
    device?.lastSyncAtMs === undefined ? [] : [device.lastSyncAtMs],
  );
  const now = controllerNowMs(trace.times, nowMs);
  const checked = trace.verdict.acl === 'clear' || trace.verdict.acl === 'denied';
  return [
    message('provenance.calculated'),
    ...(syncs.length > 0 ? [message('provenance.oldestSync', { age: age(now - Math.min(...syncs)) })] : []),
    ...(checked ? [message('provenance.acl')] : []),
  ];
}
