import assert from 'node:assert/strict';
import { exportTrace } from '../../../../src/files/exportTrace';
import { parseTraceFile } from '../../../../src/files/parseTraceFile';
import { serialiseTrace } from '../../../../src/files/traceFile';
import { redact } from '../../../../src/path/exports/redact';
import { redactMessage } from '../../../../src/path/exports/redactMessage';
import { StandIns } from '../../../../src/path/exports/standIns';
import { messages, type MessageId } from '../../../../src/path/messages';
import { exportFormats } from '../../../../src/path/pageProtocol';
import type { Trace } from '../../../../src/path/trace';
import { nowMs } from '../../../fixtures/traces';
import { stories } from '../../../fixtures/tracesOfStories';
import { fullTrace } from '../../files/fullTrace';
import { numbersIn, stringsIn, withStrings, type Place } from './strings';

function everyFormat(trace: Trace, redacted: boolean): readonly string[] {
  return exportFormats.map(format => exportTrace(trace, format, { nowMs, redacted }));
}

function isRaw(place: Place): boolean {
  return place.includes('raw');
}

/** True where any text may stand: a file with another one there is still a trace file. */
function isFree({ place }: { readonly place: Place }): boolean {
  const changed = withStrings(fullTrace, (text, at) => (at.join() === place.join() ? 'canary' : text));
  return parseTraceFile(serialiseTrace(changed)).kind === 'trace' || place.includes('sentence');
}

/** Words that the program itself chooses: no controller's text can stand there. */
const ownWords = [
  ...['state', 'phase', 'request.protocol', 'request.include', 'verdict.kind', 'verdict.acl'],
  ...['verdict.block.side', 'verdict.doubts.id', 'hops.kind', 'hops.aclCalculation.state'],
  ...['statistics.kind', 'performance.kind', 'qos.kind'],
];

function isOwnWord(place: Place): boolean {
  const name = place.filter(key => typeof key === 'string').join('.');
  return !isRaw(place) && ownWords.some(word => name === word || name.endsWith(`.${word}`));
}

const free = stringsIn(fullTrace).filter(({ place }) => !isOwnWord(place));

describe('redact', () => {
  it('is tested with a canary in every field in which a text may stand', () => {
    const missed = stringsIn(fullTrace).filter(({ place }) => isOwnWord(place) && isFree({ place }));
    assert.deepEqual(missed, []);
    assert.ok(free.length > 150, String(free.length));
  });

  const plantings: readonly (readonly [string, (text: string, number: number) => string])[] = [
    ['alone', (_, number) => `canary${number}`],
    ['behind what stood there', (text, number) => `${text}canary${number}`],
    ['before what stood there', (text, number) => `canary${number}-${text}`],
    ['in brackets behind it', (text, number) => `${text} (canary ${number})`],
    ['as an address', (_, number) => `10.77.${number >> 8}.${number & 255}`],
    ['as another address', (_, number) => `fd00:77::canary:${number}`.replace('canary', 'cafe')],
    ['as a name with digits', (_, number) => `17.9.77canary${number}`],
  ];
  for (const [name, plant] of plantings) {
    it(`lets no canary through that stands ${name}`, () => {
      const canary = /canary|10\.77\.|fd00:77|cafe/i;
      const planted = withStrings(fullTrace, (text, place) => {
        const number = free.findIndex(each => each.place.join() === place.join());
        return number < 0 ? text : plant(text, number);
      });
      assert.match(serialiseTrace(planted), canary);
      for (const [index, text] of everyFormat(planted, true).entries()) {
        assert.doesNotMatch(text, canary, exportFormats[index]);
      }
    });
  }

  it('lets no canary through in one field at a time', () => {
    for (const { place, text } of free) {
      const planted = withStrings(fullTrace, (each, at) =>
        at.join() === place.join() ? `${text}canary` : each,
      );
      const json = JSON.stringify(redact(planted));
      assert.doesNotMatch(json, /canary/i, place.join('.'));
    }
  });

  it('lets no canary through in the arguments of any sentence there is, nor in their names', () => {
    const places = { names: new StandIns(), labels: new Map<string, string>() };
    for (const id of Object.keys(messages) as MessageId[]) {
      const wanted = Array.from(messages[id].matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
      const args = Object.fromEntries([...wanted, 'canaryName'].map(name => [name, `canary ${name}`]));
      const said = redactMessage({ id, args: { ...args, inner: { id, args } } }, places);
      assert.doesNotMatch(JSON.stringify(said), /canary/i, id);
    }
    const foreign = { id: 'canary' as MessageId, args: {} };
    assert.doesNotMatch(JSON.stringify(redactMessage(foreign, places)), /canary/i);
  });

  it('changes neither the verdict nor the number of hops, and keeps every number', () => {
    for (const [name, trace] of Object.entries<Trace>({ ...stories, fullTrace })) {
      const redacted = redact(trace);
      assert.equal(redacted.verdict?.kind, trace.verdict?.kind, name);
      assert.equal(redacted.hops.length, trace.hops.length, name);
      assert.deepEqual(
        redacted.verdict?.doubts.map(({ id, hops }) => ({ id, hops })),
        trace.verdict?.doubts.map(({ id, hops }) => ({ id, hops })),
      );
      const withoutRaw = trace.hops.map(hop => ({ ...hop, raw: undefined }));
      assert.equal(numbersIn(redacted), numbersIn({ ...trace, hops: withoutRaw }), name);
    }
  });

  it('gives the same bytes each time', () => {
    for (const trace of Object.values<Trace>(stories)) {
      assert.deepEqual(everyFormat(trace, true), everyFormat(structuredClone(trace), true));
    }
  });

  it('is a trace file of its own, which redacting again does not change', () => {
    for (const [name, trace] of Object.entries<Trace>({ ...stories, fullTrace })) {
      const parsed = parseTraceFile(exportTrace(trace, 'json', { nowMs, redacted: true }));
      assert.deepEqual(parsed, { kind: 'trace', trace: redact(trace) }, name);
      assert.deepEqual(redact(redact(trace)), redact(trace), name);
    }
  });
});
