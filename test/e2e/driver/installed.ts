import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { vsixFile } from '../../../scripts/lib/packageExtension.mjs';
import { outFolder } from '../../../scripts/lib/project.mjs';
import { installExtension, type HostOptions } from '../../../scripts/lib/vscodeHost.mjs';
import { releaseName } from './release';

/**
 * Puts the packaged extension into a profile as VS Code installed it: that is done once for a package, by whichever file
 * of tests comes first, since it takes seconds each time.
 */
export async function putExtension({ release, profile }: HostOptions): Promise<void> {
  const { mtimeMs } = await stat(vsixFile);
  const folder = path.join(outFolder, 'e2e-installed');
  const name = `${releaseName}-${mtimeMs}`;
  await mkdir(folder, { recursive: true });
  const known = await readdir(folder);
  if (!known.includes(name)) await install(release, folder, name);
  await cp(path.join(folder, name), path.join(profile, 'extensions'), { recursive: true });
  for (const old of known.filter(each => each.startsWith(`${releaseName}-`) && each !== name)) {
    await rm(path.join(folder, old), { recursive: true, force: true });
  }
}

async function install(release: HostOptions['release'], folder: string, name: string): Promise<void> {
  const profile = await mkdtemp(path.join(folder, 'new-'));
  await installExtension({ release, profile }, vsixFile);
  try {
    await rename(path.join(profile, 'extensions'), path.join(folder, name));
  } catch (error) {
    // Another file of tests was quicker.
    if (!(await readdir(folder)).includes(name)) throw error;
  }
  await rm(profile, { recursive: true, force: true });
}
