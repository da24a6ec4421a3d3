import { readFile } from 'node:fs/promises';
import { traceFile } from './extensionUnderTest';
import { until } from './until';

/** What a test looks at in a trace's file. */
export interface KeptTrace {
  readonly state: string;
  readonly verdict?: { readonly kind: string } | string;
  readonly request: { readonly source: string; readonly destination: string };
  readonly hops: readonly unknown[];
}

/** The trace as it is on disk once it has a verdict. */
export function finished(id: string): Promise<KeptTrace> {
  return until(`${id} ends`, async () => {
    const kept = await read(id);
    return kept?.verdict === undefined ? undefined : kept;
  });
}

/** The trace as it is on disk once it is there. */
export function written(id: string): Promise<KeptTrace> {
  return until(`${id} is on disk`, () => read(id));
}

async function read(id: string): Promise<KeptTrace | undefined> {
  const text = await readFile(traceFile(id), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as KeptTrace);
}
