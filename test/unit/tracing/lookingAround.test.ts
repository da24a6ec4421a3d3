import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialiseTrace } from '../../../src/files/traceFile';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

function intent(askedAtMs: number): Trace {
  return newTrace({ controller: lab, request, askedAtMs, utcOffsetMinutes: 0 });
}
function ended(askedAtMs: number): Trace {
  return { ...intent(askedAtMs), state: 'failed', phase: 'done' };
}

describe('looking around for what other windows have done', () => {
  const at = temporaryFolder();
  const many = 450;
  let asked = 0;
  const lines: string[] = [];
  /** Counts what is asked of trace files. */
  const counting = {
    ...realFiles,
    stat: async (file: string) => {
      if (file.endsWith('.pathtrace.json')) asked += 1;
      return realFiles.stat(file);
    },
  } as FileSystem;
  const open = (files: FileSystem = realFiles) =>
    createFileStore({ folder: at(), historyLimit: 10_000, log: line => lines.push(line), files });

  /** As another window would leave it, without waiting for the disk. */
  const write = (trace: Trace): Promise<void> =>
    writeFile(path.join(at(), `${trace.id}.pathtrace.json`), serialiseTrace(trace));

  /** A store that has taken in these, and what it tells from then on. */
  async function look(...traces: readonly Trace[]) {
    for (const trace of traces) await write(trace);
    const here = open(counting);
    await here.list();
    const heard: string[] = [];
    here.onDidChange(({ summary }) =>
      heard.push(summary === undefined ? 'gone' : `${summary.askedAtMs} ${summary.label ?? summary.state}`),
    );
    asked = 0;
    return { here, there: open(), heard };
  }

  it('finds what came, what went, and what a running trace has come to', async () => {
    const [running, old] = [intent(1), ended(2)];
    const { here, there, heard } = await look(running, old);
    await there.save(ended(3));
    await there.save({ ...running, state: 'failed', phase: 'done' });
    await there.delete(old.id);
    await here.lookAround([]);
    assert.deepEqual(heard.sort(), ['1 failed', '3 failed', 'gone']);
    await here.lookAround([]);
    assert.equal(heard.length, 3, 'nothing is told twice');
  });

  it('finds the rest beside a file that cannot be read, which is in no list of what may be deleted', async () => {
    const traces = [ended(1), ended(2)];
    const [unreadable] = traces;
    const { here, there, heard } = await look(...traces);
    // A folder in the place of a file: no text comes of it.
    const file = path.join(at(), `${unreadable?.id}.pathtrace.json`);
    await rm(file);
    await mkdir(file);
    await there.save(ended(3));
    for (let time = 0; time < 2; time += 1) await here.lookAround([unreadable?.id ?? '']);
    assert.deepEqual(heard, ['3 failed']);
    assert.deepEqual(
      (await here.list()).map(({ askedAtMs }) => askedAtMs),
      [3, 2],
    );
    assert.equal(lines.filter(line => line.includes('EISDIR')).length, 1);
  });

  it('finds at once what the system says has changed', async () => {
    const traces = Array.from({ length: many }, (_, each) => ended(each));
    const { here, there, heard } = await look(...traces);
    // The last of the folder: its turn would come late.
    const last = [...traces].sort((one, other) => one.id.localeCompare(other.id)).at(-1);
    await there.annotate(last?.id ?? '', { label: 'till' });
    await here.lookAround([last?.id ?? '']);
    assert.deepEqual(heard, [`${last?.times.askedAtMs} till`]);
  });

  it('asks for few files each time, and in turn for all', async () => {
    const traces = Array.from({ length: many }, (_, each) => ended(each));
    const { here, heard } = await look(...traces);
    for (const trace of traces) await write({ ...trace, state: 'finished' });
    await here.lookAround([]);
    // For the time of each that has changed it is asked again when it is read.
    assert.ok(asked <= 400, `${asked} files`);
    assert.equal(heard.length, 200);
    await here.lookAround([]);
    await here.lookAround([]);
    assert.equal(heard.length, many);
  });

  it('does not ask again and again for a file of a later version', async () => {
    const { here } = await look(ended(1));
    const later = path.join(at(), 'later.pathtrace.json');
    await writeFile(later, '{"format":"dnac-path-trace","version":7}');
    let reads = 0;
    const readFile = (async (file: string) => {
      if (file === later) reads += 1;
      return realFiles.readFile(file, 'utf8');
    }) as FileSystem['readFile'];
    const store = open({ ...realFiles, readFile });
    await store.list();
    for (let turn = 0; turn < 3; turn += 1) await store.lookAround([]);
    assert.equal(reads, 1);
    await here.lookAround([]);
    assert.equal((await here.listKnown()).length, 1);
  });
});
