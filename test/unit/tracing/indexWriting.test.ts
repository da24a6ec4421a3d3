import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { eventually } from './eventually';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function ended(askedAtMs: number): Trace {
  const intent = newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
  return { ...intent, state: 'failed', phase: 'done' };
}

/** The pause between two writes of the index, for as long as a test wants it. */
class Pauses {
  private end: () => void = () => undefined;
  readonly pause = (): Promise<void> => new Promise(resolve => (this.end = resolve));
  over(): void {
    this.end();
  }
}

describe('writing the index', () => {
  const at = temporaryFolder();
  const lines: string[] = [];
  let written = 0;
  const counting = (allowed = true): FileSystem => ({
    ...realFiles,
    rename: async (from, to) => {
      if (path.basename(String(to)) === 'index.json') {
        if (!allowed) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        written += 1;
      }
      await realFiles.rename(from, to);
    },
  });
  const open = ({ pause }: Pick<Pauses, 'pause'> = new Pauses(), files = counting()) =>
    createFileStore({ folder: at(), log: line => lines.push(line), files, pause });
  const idsInIndex = async (): Promise<readonly string[]> => {
    const { traces } = JSON.parse(await readFile(path.join(at(), 'index.json'), 'utf8')) as {
      traces: readonly { readonly id: string }[];
    };
    return traces.map(({ id }) => id).sort();
  };
  beforeEach(() => {
    lines.length = 0;
    written = 0;
  });

  it('is done at once for the first change, and once for all that come soon after it', async () => {
    const pauses = new Pauses();
    const store = open(pauses);
    const traces = Array.from({ length: 20 }, (_, each) => ended(each));
    for (const trace of traces) await store.save(trace);
    assert.equal(written, 1);
    pauses.over();
    await eventually('the rest is written', () => written === 2);
    assert.deepEqual(await idsInIndex(), traces.map(({ id }) => id).sort());
  });

  it('loses nothing when the process is killed before: the files tell', async () => {
    const store = open();
    const [first, second] = [ended(1), ended(2)];
    await store.save(first);
    await store.save(second);
    await store.annotate(second.id, { label: 'till' });
    assert.deepEqual(await idsInIndex(), [first.id]);
    const rows = (await open().listKnown()).map(({ askedAtMs, label }) => [askedAtMs, label]);
    assert.deepEqual(rows, [
      [2, 'till'],
      [1, undefined],
    ]);
  });

  it('does not fail a trace that was written, but says so in the log', async () => {
    const trace = ended(1);
    const store = open(new Pauses(), counting(false));
    await store.save(trace);
    assert.deepEqual(await store.load(trace.id), trace);
    assert.deepEqual(lines, ['The index of the traces could not be written: Error: ENOSPC']);
    assert.equal((await open().listKnown()).length, 1);
  });
});
