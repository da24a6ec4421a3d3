import assert from 'node:assert/strict';
import { readTraceDocument } from '../../../../src/extension/panel/traceDocument';
import { english } from '../../../../src/path/message';
import { serialiseTrace } from '../../../../src/files/traceFile';
import { inGerman } from '../../../fixtures/inGerman';
import { newTrace } from '../../../../src/tracing/newTrace';

type Files = Parameters<typeof readTraceDocument>[1];

const trace = newTrace({
  controller: { name: 'lab', origin: 'https://dnac.example.net' },
  request: { source: '10.1.11.20', destination: '10.3.10.40', include: [] },
  askedAtMs: 0,
  utcOffsetMinutes: 0,
});
const file = {} as unknown as Parameters<typeof readTraceDocument>[0];

function filesWith(text: string, size = text.length) {
  const reads = { count: 0 };
  const files = {
    stat: () => Promise.resolve({ type: 1, ctime: 0, mtime: 0, size }),
    readFile: () => {
      reads.count += 1;
      return Promise.resolve(new TextEncoder().encode(text));
    },
  } as unknown as Files;
  return { files, reads };
}

async function sentenceFor(files: Files): Promise<string> {
  const document = await readTraceDocument(file, files);
  assert.equal(document.kind, 'problem');
  return english(document.sentence);
}

describe('readTraceDocument', () => {
  it('reads a trace file', async () => {
    const document = await readTraceDocument(file, filesWith(serialiseTrace(trace)).files);
    assert.deepEqual(document, { kind: 'trace', trace });
  });

  it('does not read a file that is larger than any path trace', async () => {
    const { files, reads } = filesWith('{}', 40_000_000);
    assert.match(await sentenceFor(files), /larger than 32 MB/);
    assert.equal(reads.count, 0);
  });

  it('names the format of a file of a later version', async () => {
    const { files } = filesWith(JSON.stringify({ format: 'dnac-path-trace', version: 7 }));
    assert.match(await sentenceFor(files), /later version .*\(format 7\)/);
  });

  it('says what is wrong with a damaged one, without obeying what stands in it', async () => {
    const hops = serialiseTrace(trace).replace('"hops": []', '"hops": [{"\u202e<b>": 1}]');
    assert.match(await sentenceFor(filesWith(hops).files), /not a path trace that can be shown: 'hops\.0/);
    assert.match(await sentenceFor(filesWith('{').files), /not JSON/);
    assert.match(await sentenceFor(filesWith('').files), /not JSON/);
  });

  it('says it in the reader’s language to the last word', async () => {
    const broken = [
      ['{', 'kein JSON'],
      ['7', 'kein Objekt'],
      ['{}', 'kein Path Trace'],
      [serialiseTrace(trace).replace('"hops": []', '"hops": 7'), '„hops“ ist nicht, was es sein sollte'],
    ] as const;
    for (const [text, words] of broken) {
      const document = await readTraceDocument(file, filesWith(text).files);
      assert.equal(document.kind, 'problem');
      const sentence = `Diese Datei ist kein Path Trace, der sich anzeigen lässt: ${words}.`;
      assert.equal(inGerman(document.sentence).slice(0, sentence.length), sentence);
    }
  });

  it('says so when the file cannot be read', async () => {
    const files = { stat: () => Promise.reject(new Error('no\u001b[31m access')) } as unknown as Files;
    assert.equal(await sentenceFor(files), 'This file could not be read (no\\x1b[31m access).');
  });
});
