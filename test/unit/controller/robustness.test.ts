import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalAddress } from '../../../src/controller/address';
import { describeControllerError } from '../../../src/controller/describeError';
import { mapPath } from '../../../src/controller/map/path';
import { mapPathTrace } from '../../../src/controller/map/pathTrace';
import { judge } from '../../../src/path/judge';
import { english } from '../../../src/path/message';
import type { Verdict } from '../../../src/path/verdict';
import { inclusions } from '../../../src/path/traceRequest';
import { connect, never, traceId } from './connecting';
import { response, type FixtureName, type PathTraceFixture } from './map/fixture';
import { mutationsOf } from './mutations';
import { base, startServer, welcoming, type Reply } from './testServer';

const names: readonly FixtureName[] = ['wired', 'wireless', 'fabric', 'unknown-hop', 'older', 'nulls'];
const pathTraceNames: readonly PathTraceFixture[] = ['path-trace', 'path-trace-nulls'];

/** Made-up answers with odd values in them. */
const mutated = fc.constantFrom(...names).chain(name => mutationsOf(response(name)));
const mutatedPathTrace = fc.constantFrom(...pathTraceNames).chain(name => mutationsOf(response(name)));

/** Looks for a controller's way of saying nothing in what was made of its answer. */
function assertClean(value: unknown, where: string): void {
  assert.notEqual(value, undefined, where);
  assert.notEqual(value, null, where);
  assert.notEqual(value, -1, where);
  assert.ok(typeof value !== 'number' || Number.isFinite(value), where);
  assert.ok(
    typeof value !== 'string' || where === '.statusWord' || (value !== '' && value !== 'null'),
    where,
  );
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) if (key !== 'raw') assertClean(inner, `${where}.${key}`);
}

describe('An answer that is not as it should be', () => {
  for (const [generation, answers, map] of [
    ['generations 1 and 2', mutated, mapPath],
    ['generation 3', mutatedPathTrace, mapPathTrace],
  ] as const) {
    it(`becomes a path without null, undefined, empty text or -1 all the same: ${generation}`, () => {
      fc.assert(
        fc.property(answers, fc.subarray([...inclusions]), (answer, include) => {
          const path = map(answer as Record<string, unknown>, include);
          if (path !== undefined) assertClean(path, '');
        }),
        { numRuns: 500 },
      );
    });
  }

  it('is never taken for a path that reaches another destination, or one that a list denies', () => {
    const text = JSON.stringify(response('path-trace'))
      .replace('CALCULATING', 'SUCCESS')
      .replace('"percent":80', '"percent":100');
    const [denied, permitted] = [text, text.replaceAll('DENY', 'PERMIT')].map(
      each => JSON.parse(each) as object,
    );
    assert.deepEqual([verdictOn(denied)?.kind, verdictOn(permitted)?.kind], ['blocked', 'reached']);
    const answers = fc.constantFrom(permitted, denied).chain(mutationsOf);
    fc.assert(
      fc.property(answers, answer => {
        const path = mapPathTrace(answer as Record<string, unknown>, request.include);
        const verdict = verdictOn(answer);
        if (verdict?.kind !== 'reached' && verdict?.kind !== 'reachedWithDoubts') return;
        const last = path?.hops.at(-1)?.raw as { readonly ipAddress?: unknown };
        assert.equal(String(last.ipAddress).trim(), request.destination);
        const said = JSON.stringify(path?.hops.map(hop => hop.raw));
        if (verdict.kind === 'reached') assert.doesNotMatch(said, /acl"?result"?:"deny/i);
      }),
      { numRuns: 500 },
    );
  });

  for (const generation of [2, 3] as const) {
    it(`ends every call in a result or in an error that has a sentence: ${generation}`, () =>
      everyCallEnds(generation));
  }
});

const request = { source: '10.20.1.15', destination: '10.9.4.20', include: ['acl'] } as const;

function verdictOn(answer: unknown): Verdict | undefined {
  const path = mapPathTrace(answer as Record<string, unknown>, request.include);
  if (path === undefined) return undefined;
  const nowMs = 1_700_000_060_000;
  return judge({ request, path, settled: true, canonical: canonicalAddress, nowMs, staleSyncMinutes: 30 });
}

const calls = { 2: 'flow-analysis', 3: 'pathTraces' } as const;

/** Asks a controller that answers anything at all. */
async function everyCallEnds(generation: 2 | 3): Promise<void> {
  const all = `${base}/${calls[generation]}`;
  let reply: Reply = {};
  await using server = await startServer({
    ...welcoming,
    [`GET ${all}`]: () => reply,
    [`GET ${all}/${traceId}`]: () => reply,
    [`GET ${all}/${traceId}/result`]: () => reply,
    [`GET ${base}/task/${traceId}`]: () => reply,
    [`GET ${base}/task/${traceId}/tree`]: () => reply,
    [`GET ${base}/network-device`]: () => reply,
    [`POST ${all}`]: () => reply,
  });
  const controller = connect(server, { generation });
  const body = fc.oneof(
    (generation === 3 ? mutatedPathTrace : mutated).map(answer => ({ response: answer })),
    fc.jsonValue({ maxDepth: 4 }).map(answer => ({ response: answer })),
    fc.jsonValue({ maxDepth: 4 }),
    fc.string(),
  );
  const status = fc.constantFrom(200, 200, 200, 202, 204, 206, 301, 400, 403, 404, 418, 429, 500, 503, 599);
  await fc.assert(
    fc.asyncProperty(status, body, async (code, content) => {
      reply = code === 204 ? { status: code } : { status: code, body: content };
      const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };
      const outcomes = await Promise.allSettled([
        controller.getPath(traceId, ['device'], never),
        controller.getTask(traceId, never),
        controller.getDevices(['d1'], never),
        controller.listTraces({}, never),
        controller.initiatePathTrace(request, AbortSignal.timeout(2000)),
      ]);
      for (const outcome of outcomes) if (outcome.status === 'rejected') assertSentence(outcome.reason);
    }),
    { numRuns: 100 },
  );
}

function assertSentence(error: unknown): void {
  const said = describeControllerError(error, { name: 'lab', host: 'dnac.example', username: 'noc' });
  assert.notEqual(said.id, 'error.unexpected', String(error));
  assert.doesNotMatch(english(said), /undefined|\[object|\bnull\b\)|\n/);
}
