import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialiseTrace } from '../../src/files/traceFile';
import type { Trace } from '../../src/path/trace';
import { createFileStore } from '../../src/tracing/fileStore';
import { newTrace } from '../../src/tracing/newTrace';
import type { TraceStore } from '../../src/tracing/traceStore';

const gapMs = 600_000;

/** The trace before so many others, one each ten minutes. */
export function earlierTrace(number: number, nowMs: number): Trace {
  const [high, low] = [number >> 8, number & 255];
  const intent = newTrace({
    controller: { name: 'lab', origin: 'https://dnac.example.net' },
    request: { source: `10.1.${high}.${low}`, destination: `10.2.${low}.${high}`, include: ['acl'] },
    askedAtMs: nowMs - number * gapMs,
    utcOffsetMinutes: 0,
  });
  return { ...intent, state: 'failed', phase: 'done' };
}

/** A store as a window has it, which deletes nothing. */
export function openLongHistory(folder: string): TraceStore {
  return createFileStore({ folder, historyLimit: Infinity, log: line => console.log(line) });
}

/** Files of so many traces as they are on disk, and the index of them that a window writes. */
export async function writeLongHistory(folder: string, traces: number, nowMs: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; number < traces; number += 1) {
    const trace = earlierTrace(number, nowMs);
    await writeFile(path.join(folder, `${trace.id}.pathtrace.json`), serialiseTrace(trace));
  }
  await openLongHistory(folder).save(earlierTrace(0, nowMs));
}
