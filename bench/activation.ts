// What does activate() cost in a real VS Code? Our bundle as shipped against an extension that does nothing, in turns.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { startVSCode, type VSCodeHost } from '../scripts/lib/vscodeHost.mjs';
import { ensureVSCode } from '../scripts/lib/vscodeReleases.mjs';
import type { Measurement } from './support/measureActivation';
import { makeMeasuredExtensions } from './support/measuredExtensions';

const starts = 15;
const limits = { aboveEmptyMs: 10, loadedBytes: 60_000, filesRead: ['running'] };
const startLimitMs = 60_000;

/** One window in a browser profile of its own, with one extension; resolves to what its extension host measured. */
async function measure(
  browser: Browser,
  host: VSCodeHost,
  folder: string,
  extension: string,
): Promise<Measurement> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const measured = new Promise<Measurement>((resolve, reject) => {
    setTimeout(() => reject(new Error('A start did not end within 60 s.')), startLimitMs).unref();
    const read = (_type: string, args: readonly unknown[]): void => {
      const found = /MEASURED (\{.*\})/.exec(args.map(String).join(' '));
      if (found?.[1] !== undefined) resolve(JSON.parse(found[1]) as Measurement);
    };
    page.exposeFunction('codeAutomationLog', read).catch(reject);
  });
  await page.exposeFunction('codeAutomationExit', () => undefined);
  await page.goto(
    host.url(undefined, {
      extensionDevelopmentPath: host.remote(extension),
      extensionTestsPath: host.remote(path.join(folder, 'measureActivation.cjs')),
    }),
  );
  const result = await measured;
  await context.close();
  return result;
}

async function inTurns(folder: string): Promise<{ ours: Measurement[]; empty: Measurement[] }> {
  const release = await ensureVSCode('newest');
  const extensions = await makeMeasuredExtensions(folder);
  await build({
    entryPoints: [path.join(import.meta.dirname, 'support/measureActivation.ts')],
    outfile: path.join(folder, 'measureActivation.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const host = await startVSCode({ release, profile: path.join(folder, 'profile'), acceptDevelopment: true });
  const browser = await launchBrowser();
  const found = { ours: [] as Measurement[], empty: [] as Measurement[] };
  try {
    for (let start = 0; start < starts; start += 1) {
      found.empty.push(await measure(browser, host, folder, extensions.empty));
      found.ours.push(await measure(browser, host, folder, extensions.ours));
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  return found;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function row(name: string, measurements: readonly Measurement[]): Record<string, string | number> {
  const times = measurements.map(({ activateMs }) => activateMs);
  return {
    extension: name,
    'median ms': median(times).toFixed(1),
    'least ms': Math.min(...times).toFixed(1),
    'most ms': Math.max(...times).toFixed(1),
    'JavaScript bytes': measurements[0]?.loadedBytes ?? 0,
    'files read': filesOf(measurements).join(', '),
  };
}

function filesOf(measurements: readonly Measurement[]): readonly string[] {
  return [...new Set(measurements.flatMap(({ filesRead }) => filesRead))];
}

/** Prints the table; returns whether all is within the limits. */
function judge({
  ours,
  empty,
}: {
  readonly ours: readonly Measurement[];
  readonly empty: readonly Measurement[];
}): boolean {
  console.table([row('empty', empty), row('ours', ours)]);
  const times = (all: readonly Measurement[]): number[] => all.map(({ activateMs }) => activateMs);
  const aboveMs = median(times(ours)) - median(times(empty));
  const bytes = Math.max(...ours.map(({ loadedBytes }) => loadedBytes));
  const strangers = filesOf(ours).filter(file => !limits.filesRead.includes(file));
  console.log(`above the empty one: ${aboveMs.toFixed(1)} ms (at most ${limits.aboveEmptyMs})`);
  console.log(`JavaScript loaded: ${bytes} bytes (at most ${limits.loadedBytes})`);
  console.log(`looked at on disk beside ${limits.filesRead.join(', ')}: ${strangers.join(', ') || 'none'}`);
  return aboveMs <= limits.aboveEmptyMs && bytes <= limits.loadedBytes && strangers.length === 0;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dnac-activation-'));
  try {
    if (!judge(await inTurns(folder))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

void main();
