import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { cacheFolder } from './project.mjs';

/**
 * Unpacks one npm package, as published and without its install scripts, into a folder of the cache, and resolves to
 * that folder. Whole or not at all: what an interrupted run left behind is done again.
 * @param {string} spec `name@version`
 * @param {(folder: string) => Promise<void>} [finish] more to do before the folder counts as there
 */
export async function unpackPackage(spec, finish) {
  const target = path.join(cacheFolder, spec.replace('/', '+'));
  if (existsSync(target)) return target;
  await mkdir(cacheFolder, { recursive: true });
  const half = await mkdtemp(path.join(cacheFolder, 'half-'));
  try {
    console.log(`Installing ${spec} from npm into .vscode-test/ …`);
    await mustRun(`Fetching ${spec}`, 'npm', ['pack', spec, '--pack-destination', half], { cwd: half });
    const [tarball = ''] = await readdir(half);
    await mustRun(`Unpacking ${spec}`, 'tar', ['-xzf', path.join(half, tarball), '-C', half], { cwd: half });
    await finish?.(path.join(half, 'package'));
    await rename(path.join(half, 'package'), target);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return target;
}
