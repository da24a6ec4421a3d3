import assert from 'node:assert/strict';
import { timeLimitText } from '../../../../src/extension/running/timeLimitText';
import { judge } from '../../../../src/path/judge';
import { canonicalAddress } from '../../../../src/controller/address';
import type { Trace } from '../../../../src/path/trace';
import type { Hop } from '../../../../src/path/hop';
import { runningTrace, wiredHops } from '../../../fixtures/traces';
import { reader } from '../reader';

function late(unreachable: boolean, hops: readonly Hop[] = []): Trace {
  const trace = runningTrace();
  const verdict = judge({
    request: trace.request,
    path: { hops, status: 'running', statusWord: 'INPROGRESS', aclCalculation: { state: 'unsaid' } },
    settled: true,
    ended: 'timedOut',
    timeLimitMs: 20_000,
    ...(unreachable ? { unreachable: true } : {}),
    canonical: canonicalAddress,
    nowMs: trace.times.askedAtMs + 20_000,
    staleSyncMinutes: 30,
  });
  const { askedAtMs } = trace.times;
  const times = { ...trace.times, startedAtMs: askedAtMs, finishedAtMs: askedAtMs + 20_000 };
  return { ...trace, state: 'finished', phase: 'done', times, ...(verdict ? { verdict } : {}) };
}

describe('The notice at the time limit', () => {
  it('says for how long the controller has computed', () => {
    assert.match(timeLimitText(late(false), reader), / → .*: still being computed after 20 s\.$/);
  });

  it('does not say so of a controller that nobody can reach, with hops or without', () => {
    for (const hops of [[], wiredHops])
      assert.match(
        timeLimitText(late(true, hops), reader),
        /: the controller could not be reached any more\.$/,
      );
  });
});
