import assert from 'node:assert/strict';
import { traceView } from '../../../../src/extension/panel/traceView';
import { newTrace } from '../../../../src/tracing/newTrace';
import { reader } from '../reader';

const trace = newTrace({
  controller: { name: 'lab', origin: 'https://dnac.example.net', username: 'noc' },
  request: { source: '10.1.11.20', destination: '10.3.10.40', include: [] },
  askedAtMs: 0,
  utcOffsetMinutes: 0,
});

describe('The panel of a trace', () => {
  it('says what a trace that stands still waits for, as its row does', () => {
    const { words } = traceView(trace, reader, 0, { stalled: 'signInNeeded' });
    assert.deepEqual([words.verdict, words.sentence], ['Waiting', 'Sign in to continue']);
  });

  it('says what a running trace is doing', () => {
    const { words } = traceView(trace, reader, 0);
    assert.deepEqual([words.verdict, words.sentence], ['Running', 'Signing in']);
  });

  it("counts ages by the controller's clock where that is known", () => {
    const dayMs = 86_400_000;
    const times = { ...trace.times, startedAtMs: 0, controllerAskedAtMs: dayMs };
    assert.equal(traceView({ ...trace, times }, reader, 1000).nowMs, dayMs + 1000);
    assert.equal(traceView(trace, reader, 1000).nowMs, 1000);
  });

  it('goes by the verdict once there is an end', () => {
    const failed = { ...trace, state: 'failed' as const };
    assert.equal(traceView(failed, reader, 0, { stalled: 'signInNeeded' }).words.verdict, 'Not started');
  });
});
