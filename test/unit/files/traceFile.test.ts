import assert from 'node:assert/strict';
import { parseTraceFile } from '../../../src/files/parseTraceFile';
import { serialiseTrace, toTraceFile } from '../../../src/files/traceFile';
import { english } from '../../../src/path/message';
import type { Trace } from '../../../src/path/trace';
import { newTrace } from '../../../src/tracing/newTrace';
import { fullTrace } from './fullTrace';

const intent: Trace = newTrace({
  controller: { name: 'demo', origin: 'demo' },
  request: { source: '192.0.2.1', destination: '198.51.100.2', include: [] },
  askedAtMs: 1,
  utcOffsetMinutes: -300,
});

/** The file of the full trace with something else at a path of keys. */
function changed(path: string, value: unknown): string {
  const file = JSON.parse(serialiseTrace(fullTrace)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place: Record<string, unknown> = file;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return JSON.stringify(file);
}

function traceOf(text: string): Trace {
  const parsed = parseTraceFile(text);
  if (parsed.kind === 'trace') return parsed.trace;
  return assert.fail(JSON.stringify(parsed));
}

describe('a trace file', () => {
  it('brings back the same trace, with every field there is', () => {
    assert.deepEqual(traceOf(serialiseTrace(fullTrace)), fullTrace);
  });

  it('brings back an intent, of which nearly nothing is known', () => {
    assert.deepEqual(traceOf(serialiseTrace(intent)), intent);
  });

  it('has the verdict in plain words on top', () => {
    const file = toTraceFile(fullTrace);
    assert.deepEqual(Object.keys(file).slice(0, 11), [
      ...['format', 'version', 'verdict', 'sentence', 'doubts', 'acl'],
      ...['reason', 'request', 'hops', 'timing', 'requests'],
    ]);
    assert.equal(file.verdict, 'blocked');
    assert.equal(file.sentence, 'at access-1, inbound on Te1/0/24, by ACL PCI-IN');
    assert.deepEqual(file.doubts, ['reasonGiven']);
    assert.deepEqual(file.timing, { traceMs: 1400, statisticsMs: 61_000 });
  });

  it('has no verdict while the trace runs', () => {
    const file = toTraceFile(intent);
    assert.equal('verdict' in file, false);
    assert.equal('acl' in file, false);
    assert.deepEqual(file.doubts, []);
    assert.equal(file.sentence, 'Signing in');
  });

  it('gives the same text for the same trace, whatever the order of its fields', () => {
    const text = serialiseTrace(fullTrace);
    const shuffled = Object.fromEntries(Object.entries(fullTrace).reverse()) as unknown as Trace;
    const hops = shuffled.hops.map(hop => Object.fromEntries(Object.entries(hop).reverse()) as never);
    assert.equal(serialiseTrace({ ...shuffled, hops }), text);
    assert.equal(serialiseTrace(traceOf(text)), text);
    assert.ok(text.endsWith('}\n'));
  });

  it('leaves out numbers that are none', () => {
    const times = { ...fullTrace.times, controllerCreatedAtMs: Number.NaN };
    assert.equal(traceOf(serialiseTrace({ ...fullTrace, times })).times.controllerCreatedAtMs, undefined);
  });

  it('leaves out a raw hop that is nested too deep to be read again', () => {
    let raw: unknown = 1;
    for (let each = 0; each < 100; each += 1) raw = [raw];
    const hops = fullTrace.hops.map(hop => ({ ...hop, raw }));
    assert.equal('raw' in (traceOf(serialiseTrace({ ...fullTrace, hops })).hops[0] ?? {}), false);
  });
});

describe('reading a trace file', () => {
  it('ignores fields that it does not know', () => {
    assert.deepEqual(traceOf(changed('later', { a: 1 })), fullTrace);
    assert.deepEqual(traceOf(changed('hops.0.later', 'x')), fullTrace);
  });

  it('shows the kept English text of a sentence whose id it does not know', () => {
    const trace = traceOf(changed('details.sentence.id', 'blocked.byOracle'));
    assert.equal(
      english(trace.verdict?.sentence ?? assert.fail()),
      'at access-1, inbound on Te1/0/24, by ACL PCI-IN',
    );
  });

  it('shows the kept text when the arguments do not fit', () => {
    const trace = traceOf(changed('details.sentence.args', { acl: 'PCI-IN' }));
    assert.match(english(trace.verdict?.sentence ?? assert.fail()), /^at access-1/);
  });

  it('does not take an id from an object’s own methods', () => {
    const trace = traceOf(changed('details.sentence.id', 'constructor'));
    assert.match(english(trace.verdict?.sentence ?? assert.fail()), /^at access-1/);
  });

  it('reads a file that begins with a byte order mark', () => {
    assert.deepEqual(traceOf(`\ufeff${serialiseTrace(fullTrace)}`), fullTrace);
  });

  it('brings a file of an older version up to date, step by step', () => {
    const versions = {
      oldest: -1,
      current: 1,
      migrations: {
        [-1]: (file: object) => ({ ...file, id: 'renamed', version: 0 }),
        0: (file: object) => ({ ...file, version: 1 }),
      },
    };
    const parsed = parseTraceFile(changed('version', -1), versions);
    assert.deepEqual(parsed, { kind: 'trace', trace: { ...fullTrace, id: 'renamed' } });
    assert.equal(parseTraceFile(changed('version', -2), versions).kind, 'damaged');
  });

  it('tells a file of a later version from a damaged one', () => {
    assert.deepEqual(parseTraceFile('{"format":"dnac-path-trace","version":2,"x":1}'), {
      kind: 'newer',
      version: 2,
    });
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['half a file', serialiseTrace(fullTrace).slice(0, 2000)],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', '{"format":"something","version":1}'],
    ['no format', '{"version":1}'],
    ['no version', '{"format":"dnac-path-trace"}'],
    ['a version that is no number', '{"format":"dnac-path-trace","version":"1"}'],
    ['an unknown verdict', changed('verdict', 'maybe')],
    ['a verdict without details', changed('details', undefined)],
    ['details without a verdict', changed('verdict', undefined)],
    ['a port out of range', changed('request.destinationPort', 70_000)],
    ['hops that are none', changed('hops', 'none')],
    ['a hop of no kind', changed('hops.0.kind', undefined)],
    ['an id that leads elsewhere', changed('id', '../../x')],
    ['negative counts', changed('requests.poll', -1)],
    ['a null for an absent field', changed('reason', null)],
    [
      'too many hops',
      changed(
        'hops',
        Array.from({ length: 1001 }, () => fullTrace.hops[0]),
      ),
    ],
    ['a very long text', changed('reason', 'x'.repeat(1_000_001))],
    ['deep nesting', changed('hops.0.raw', '@').replace('"@"', '['.repeat(50_000) + ']'.repeat(50_000))],
    ['a sentence nested without end', changed('details.sentence.args', nestedArguments(200))],
  ] as const) {
    it(`calls ${what} damaged, in a few words`, () => {
      const parsed = parseTraceFile(text);
      if (parsed.kind !== 'damaged') return assert.fail(parsed.kind);
      const { length } = english(parsed.problem);
      assert.ok(length > 0 && length < 300);
    });
  }
});

function nestedArguments(depth: number): unknown {
  let args: unknown = { a: 1 };
  for (let each = 0; each < depth; each += 1) args = { a: { id: 'error.gone', args, text: '' } };
  return args;
}
