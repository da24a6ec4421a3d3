import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeControllerError } from '../../../src/controller/describeError';
import { mapPath } from '../../../src/controller/map/path';
import { english } from '../../../src/path/message';
import { inclusions } from '../../../src/path/traceRequest';
import { connect, never, traceId } from './connecting';
import { response, type FixtureName } from './map/fixture';
import { base, startServer, welcoming, type Reply } from './testServer';

const names: readonly FixtureName[] = ['wired', 'wireless', 'fabric', 'unknown-hop', 'older', 'nulls'];

/** Values that a controller might send where something else is expected. */
const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'null',
    -1,
    0,
    '0',
    '-1',
    'NaN',
    'UNKNOWN',
    true,
    [],
    {},
    [[]],
    [null],
    Number.MAX_VALUE,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown, here: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...here, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (String(index) === key ? inner : each));
  return { ...value, [key]: inner };
}

/** A made-up answer with odd values at up to six places. */
const mutated = fc.constantFrom(...names).chain(name => {
  const original = response(name);
  const anywhere = fc.constantFrom(...places(original).filter(place => place.length > 0));
  return fc
    .array(fc.tuple(anywhere, oddValue), { minLength: 1, maxLength: 6 })
    .map(changes => changes.reduce<unknown>((value, [place, by]) => replaced(value, place, by), original));
});

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
  it('becomes a path without null, undefined, empty text or -1 all the same', () => {
    fc.assert(
      fc.property(mutated, fc.subarray([...inclusions]), (answer, include) => {
        const path = mapPath(answer as Record<string, unknown>, include);
        if (path !== undefined) assertClean(path, '');
      }),
      { numRuns: 500 },
    );
  });

  it('ends every call in a result or in an error that has a sentence', async () => {
    let reply: Reply = {};
    await using server = await startServer({
      ...welcoming,
      [`GET ${base}/flow-analysis/${traceId}`]: () => reply,
      [`GET ${base}/task/${traceId}`]: () => reply,
      [`GET ${base}/task/${traceId}/tree`]: () => reply,
      [`GET ${base}/network-device`]: () => reply,
      [`POST ${base}/flow-analysis`]: () => reply,
    });
    const controller = connect(server, { generation: 2 });
    const body = fc.oneof(
      mutated.map(answer => ({ response: answer })),
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
  });
});

function assertSentence(error: unknown): void {
  const said = describeControllerError(error, { name: 'lab', host: 'dnac.example', username: 'noc' });
  assert.notEqual(said.id, 'error.unexpected', String(error));
  assert.doesNotMatch(english(said), /undefined|\[object|\bnull\b\)|\n/);
}
