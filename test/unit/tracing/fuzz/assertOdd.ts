import assert from 'node:assert/strict';
import { canonicalAddress } from '../../../../src/controller/address';
import { parseTraceFile } from '../../../../src/files/parseTraceFile';
import { serialiseTrace } from '../../../../src/files/traceFile';
import { headline, traceSentence } from '../../../../src/path/headline';
import { english } from '../../../../src/path/message';
import { provenance } from '../../../../src/path/provenance';
import { report } from '../../../../src/path/report';
import type { Trace } from '../../../../src/path/trace';
import type { OddOutcome } from './runOddCase';

/** What holds for a trace whatever its controller answered. */
export function assertOdd({ trace, lastPath }: OddOutcome): void {
  assert.notEqual(trace.state, 'running');
  assert.notEqual(trace.error?.kind, 'unexpected', english(traceSentence(trace)));
  for (const text of textsOf(trace)) assert.doesNotMatch(text, /\bundefined\b|\[object |\{\w+\}/);
  assert.equal(parseTraceFile(serialiseTrace(trace)).kind, 'trace');
  if (trace.verdict?.kind === 'reached') assertReached(trace, lastPath);
}

function textsOf(trace: Trace): readonly string[] {
  const { verdict, times } = trace;
  const messages = [headline(trace), traceSentence(trace), ...provenance(trace, times.askedAtMs)];
  const judged =
    verdict === undefined ? [] : [...verdict.doubts.map(({ sentence }) => sentence), ...verdict.hints];
  return [...[...messages, ...judged].map(english), report(trace, times.askedAtMs)];
}

/** Looks at the controller's own words, without any of the code that reads them otherwise. */
function assertReached({ request, controller }: Trace, lastPath: string | undefined): void {
  const { response } = JSON.parse(lastPath ?? '{}') as {
    readonly response: Readonly<Record<string, unknown>>;
  };
  const hops = [response['networkElementsInfo'], response['networkElements']].find(
    (each): each is readonly unknown[] => Array.isArray(each) && each.length > 0,
  );
  const last = Object(hops?.findLast(each => typeof each === 'object' && each !== null)) as Record<
    string,
    unknown
  >;
  const address = last[controller.generation === 3 ? 'ipAddress' : 'ip'];
  assert.ok(typeof address === 'string', 'reached, though the last hop has no address');
  assert.equal(canonicalAddress(address.trim()), request.destination);
  assert.ok(!saysDeny(hops), 'reached, though an access list denies');
}

const denyWords = ['deny', 'denied', 'drop', 'dropped', 'block', 'blocked'];

/** Whether anything that is called a result is a word for no. */
function saysDeny(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? /result$/i.test(key) && denyWords.includes(inner.trim().toLowerCase())
      : saysDeny(inner),
  );
}
