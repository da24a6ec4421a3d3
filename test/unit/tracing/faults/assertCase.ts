import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { traceSentence } from '../../../../src/path/headline';
import { english } from '../../../../src/path/message';
import type { Trace } from '../../../../src/path/trace';
import { isUnfinished, resumptionOf } from '../../../../src/tracing/resumption';
import type { CaseOutcome } from './faultCase';

/** Ends without a result in which the controller may have the trace all the same; their sentences say so. */
const unknownOutcomes: readonly (string | undefined)[] = ['startUnknown', 'startSeveral'];

/** What holds for every trace, whatever went wrong. */
export function assertCase(outcome: CaseOutcome): void {
  try {
    assert.deepEqual(outcome.stolen, [], 'a trace of somebody else was deleted');
    assert.ok(outcome.ours.length <= 1, `${outcome.ours.length} traces of ours for one intent`);
    assertLeft(outcome);
    assertLast(outcome);
    for (const text of outcome.said) assertNoSecret(text, outcome.secrets);
  } catch (error) {
    const { plan, met, left, last } = outcome;
    const told = inspect({ plan, met, left: brief(left), last: brief(last) }, { depth: 6 });
    const again = `Run it again with SEED=${plan.seed} FAULT_TRACES=1.`;
    throw new Error(`${String(error)}\n${again}\n${told}`, { cause: error });
  }
}

/** A verdict, an error that says what happened, or a record that the next program goes on with. */
function assertLeft({ plan, left }: CaseOutcome): void {
  assert.ok(left !== undefined, 'the intent was lost');
  assertSentence(left);
  if (left.state !== 'running') return;
  assert.ok(plan.death !== undefined || plan.abort?.reason === 'stop', 'it ended in the middle');
  assert.ok(isUnfinished(left));
}

/** With a controller that is well, whatever can be gone on with comes to its end, and nothing has got lost. */
function assertLast({ plan, left, last, ours }: CaseOutcome): void {
  assert.ok(left !== undefined && last !== undefined);
  assertSentence(last);
  assert.notEqual(last.state, 'running');
  assert.equal(last.phase, 'done');
  if (resumptionOf(left) !== 'nothing' && last.state === 'failed') {
    // Refused because it was full, and full no more when it was asked how much it computes.
    const full = plan.running >= 24 ? ['server'] : [];
    assert.ok(
      [...unknownOutcomes, 'gone', ...full].includes(last.error?.kind),
      `failed: ${String(last.error?.kind)}`,
    );
  }
  const knows = last.controllerTraceId !== undefined;
  const saysSo = unknownOutcomes.includes(last.error?.kind) || last.verdict?.kind === 'cancelled';
  assert.ok(ours.length === 0 || knows || saysSo, 'a trace of ours on the controller was lost');
  if (knows && last.adopted !== true) assert.deepEqual(ours, [last.controllerTraceId]);
}

function assertSentence(trace: Trace): void {
  const sentence = english(traceSentence(trace));
  assert.doesNotMatch(sentence, /undefined|\[object|\bnull\b|\{\w+\}|^$|\n/);
  assert.notEqual(trace.error?.kind, 'unexpected', sentence);
}

/** Anything like a token: three parts of base64url with a JSON object in the first. */
export const tokenPattern = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

export function assertNoSecret(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) assert.ok(!text.includes(secret), `a secret in: ${text.slice(0, 300)}`);
  assert.doesNotMatch(text, tokenPattern);
  assert.doesNotMatch(text, /Authorization|X-Auth-Token/i);
}

function brief(trace: Trace | undefined): unknown {
  if (trace === undefined) return undefined;
  const { state, phase, controllerTraceId, adopted, verdict, error, requests, times } = trace;
  return {
    state,
    phase,
    controllerTraceId,
    adopted,
    verdict: verdict?.kind,
    error: error?.kind,
    requests,
    times,
  };
}
