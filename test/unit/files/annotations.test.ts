import assert from 'node:assert/strict';
import { parseTraceFile } from '../../../src/files/parseTraceFile';
import { serialiseTrace } from '../../../src/files/traceFile';
import { annotated, annotationText } from '../../../src/path/annotations';
import type { Trace } from '../../../src/path/trace';
import { fullTrace } from './fullTrace';

/** The full trace, read from a file in which these fields stand instead. */
function readWith(fields: object): Trace {
  const file = JSON.parse(serialiseTrace(fullTrace)) as object;
  const parsed = parseTraceFile(JSON.stringify({ ...file, ...fields }));
  assert.ok(parsed.kind === 'trace');
  return parsed.trace;
}

describe('the annotations in a trace file', () => {
  it('are missing in a file from before there were any', () => {
    const old = readWith({ pinned: undefined, label: undefined, note: undefined });
    assert.deepEqual(
      ['pinned', 'label', 'note'].filter(key => key in old),
      [],
    );
    assert.deepEqual(Object.keys(old).length, Object.keys(fullTrace).length - 3);
  });

  it('never make a file unreadable, whatever stands there', () => {
    for (const odd of [null, 7, {}, [], '', '   ', false]) {
      const { pinned, label, note } = readWith({ pinned: odd, label: odd, note: odd });
      assert.deepEqual([pinned, label, note], [undefined, undefined, undefined], JSON.stringify(odd));
    }
  });

  it('show what cannot be seen, stay in one line and end somewhere', () => {
    const { label, note } = readWith({
      label: 'a\nb\u202egnp\u001b[31m',
      note: 'x'.repeat(100_000),
    });
    assert.equal(label, 'a b\\u202egnp\\x1b[31m');
    assert.equal(note?.length, 500);
  });
});

describe('annotationText', () => {
  it('is nothing where nothing is left', () => {
    assert.equal(annotationText(' \t\n', 80), undefined);
    assert.equal(annotationText(undefined, 80), undefined);
  });

  it('changes nothing when it is applied twice', () => {
    const once = annotationText(' the  till\u200b ', 80);
    assert.equal(annotationText(once, 80), once);
  });
});

describe('annotated', () => {
  it('takes out what is not there any more', () => {
    const bare = annotated(fullTrace as Trace, { label: 'till' });
    assert.equal(bare.label, 'till');
    assert.ok(!('pinned' in bare) && !('note' in bare));
  });
});
