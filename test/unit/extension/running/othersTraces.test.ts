import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OthersTraces } from '../../../../src/extension/running/othersTraces';
import { createFileStore } from '../../../../src/tracing/fileStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { lab, request } from '../../tracing/samples';
import { temporaryFolder } from '../../tracing/temporaryFolder';

describe('what other windows do with traces', () => {
  const at = temporaryFolder();

  it('is taken in beside one whose file cannot be read, which is named in the log once', async () => {
    const open = () => createFileStore({ folder: at(), log: () => undefined });
    const [store, there] = [open(), open()];
    await store.list();
    const lines: string[] = [];
    const resumed: string[] = [];
    const others = new OthersTraces(at(), {
      store,
      runner: { get: () => undefined },
      starter: {
        stalled: [],
        stallOf: () => undefined,
        resume: ({ id }) => Promise.resolve(void resumed.push(id)),
        forget: () => undefined,
      },
      redraw: () => undefined,
      log: line => lines.push(line),
    });
    const begun = newTrace({ controller: lab, request, askedAtMs: 1, utcOffsetMinutes: 0 }, 'b');
    const ended = newTrace({ controller: lab, request, askedAtMs: 2, utcOffsetMinutes: 0 }, 'c');
    await there.save(begun);
    await there.save({ ...ended, state: 'failed', phase: 'done' });
    // A folder in the place of a file: no text comes of it.
    await mkdir(path.join(at(), 'a.pathtrace.json'));
    await writeFile(path.join(at(), 'running', 'a'), '');
    const heard: string[] = [];
    store.onDidChange(({ id }) => heard.push(id));
    for (let look = 0; look < 2; look += 1) assert.equal(await others.takeIn([]), true);
    assert.deepEqual(resumed, ['b', 'b']);
    assert.ok(heard.includes('c'));
    assert.match(lines.join(), /^Trace a is not gone on with: Error: EISDIR[^\n]*$/);
  });
});
