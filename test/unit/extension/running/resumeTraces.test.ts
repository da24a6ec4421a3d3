import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resumeStalled, resumeTraces } from '../../../../src/extension/running/resumeTraces';
import type { Stall } from '../../../../src/extension/running/traceStarter';
import type { Trace } from '../../../../src/path/trace';
import { noteRunning } from '../../../../src/tracing/head';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { realFiles } from '../../../../src/tracing/wholeFile';
import { runningTrace } from '../../../fixtures/traces';
import { windowWith } from '../window';

const lab = { name: 'lab', origin: 'https://192.0.2.10', username: 'noc' };

describe('after a reload', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'resume-'));
    for (const id of ['first', 'second', 'third']) await noteRunning(realFiles, folder, id);
  });
  after(() => rm(folder, { recursive: true }));

  /** The next window; `resume` does what its starter does with a trace. */
  async function nextWindow(resume: (trace: Trace) => Stall | undefined) {
    const store = createMemoryStore();
    for (const id of ['first', 'second', 'third']) await store.save(runningTrace({ id, controller: lab }));
    const stalls = new Map<string, Stall | undefined>();
    const resumed: string[] = [];
    const asked: string[] = [];
    const lines: string[] = [];
    const starter = {
      resume: (trace: Trace) =>
        Promise.resolve().then(() => {
          stalls.set(trace.id, resume(trace));
          resumed.push(trace.id);
        }),
      forget: (id: string) => stalls.delete(id),
      stallOf: (id: string) => stalls.get(id),
      stalled: ['first', 'second', 'third'],
    };
    const log = (line: string): unknown => lines.push(line);
    const askToSignIn = (name: string): unknown => asked.push(name);
    const { directory } = windowWith({ own: [{ ...lab, name: 'renamed' }] });
    return { resumed, asked, lines, ports: { folder, directory, store, starter, log, askToSignIn } };
  }

  const locked = ({ id }: Trace): undefined => {
    if (id === 'first') throw new Error('The keyring is locked');
  };

  it('one trace that cannot be gone on with keeps no other', async () => {
    const { ports, resumed, lines } = await nextWindow(locked);
    await resumeTraces(ports);
    assert.deepEqual(resumed.sort(), ['second', 'third']);
    assert.deepEqual(lines, ['Trace first was not gone on with: The keyring is locked']);
  });

  it('nor does it later, when controllers or passwords change', async () => {
    const { ports, resumed, lines } = await nextWindow(locked);
    assert.deepEqual(await resumeStalled(ports), ['first', 'second', 'third']);
    assert.deepEqual([resumed, lines.length], [['second', 'third'], 1]);
  });

  it('asks once for the password that several wait for, by the name that their controller has now', async () => {
    const { ports, asked } = await nextWindow(({ id }) => (id === 'first' ? undefined : 'signInNeeded'));
    await resumeTraces(ports);
    assert.deepEqual(asked, ['renamed']);
  });
});
