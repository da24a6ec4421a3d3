import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, readdir, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The disk that the extension keeps its files on, which fills up or turns read-only while VS Code runs. */
export interface FailingDisk {
  /** What a full one answers, as it is said to a person. */
  readonly fullWords: string;
  readonly folder: string;
  /** Takes the place of a folder that is not there yet. */
  standIn(place: string): Promise<void>;
  /** From now on not a byte more. */
  fill(processes: readonly number[]): Promise<void>;
  makeRoom(processes: readonly number[]): Promise<void>;
  turnReadOnly(): Promise<void>;
  turnWritable(): Promise<void>;
  remove(): Promise<void>;
}

/** Root can mount a disk of one megabyte. Anybody else sets limits on VS Code's processes and on folders. */
export async function openFailingDisk(): Promise<FailingDisk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dnac-disk-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', folder]);
  return isRoot ? mounted(folder) : limited(folder);
}

function mounted(folder: string): FailingDisk {
  const filler = path.join(folder, 'filler');
  const remount = (mode: 'ro' | 'rw'): Promise<void> =>
    Promise.resolve(void execFileSync('mount', ['-o', `remount,${mode}`, folder]));
  return {
    fullWords: 'the disk is full',
    folder,
    standIn: place => standIn(folder, place),
    fill: () => fillUp(filler),
    makeRoom: () => rm(filler),
    turnReadOnly: () => remount('ro'),
    turnWritable: () => remount('rw'),
    remove: async () => {
      execFileSync('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A file may not grow at all: as on a full disk, names can be made and their text cannot be written. */
function limited(folder: string): FailingDisk {
  const limit = (processes: readonly number[], bytes: string): Promise<void> => {
    for (const id of processes) execFileSync('prlimit', ['--pid', String(id), `--fsize=${bytes}:`]);
    return Promise.resolve();
  };
  return {
    fullWords: 'EFBIG',
    folder,
    standIn: place => standIn(folder, place),
    fill: processes => limit(processes, '0'),
    makeRoom: processes => limit(processes, 'unlimited'),
    turnReadOnly: () => setModes(folder, 0o500),
    turnWritable: () => setModes(folder, 0o700),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function standIn(folder: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(folder, place);
}

async function setModes(folder: string, mode: number): Promise<void> {
  const folders = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry =>
    entry.isDirectory(),
  );
  for (const entry of folders) await chmod(path.join(entry.parentPath, entry.name), mode);
  await chmod(folder, mode);
}

async function fillUp(file: string): Promise<void> {
  const filler = await open(file, 'a');
  const takes = (bytes: number): Promise<boolean> =>
    filler.write(Buffer.alloc(bytes)).then(
      ({ bytesWritten }) => bytesWritten === bytes,
      () => false,
    );
  try {
    for (let bytes = 65_536; bytes >= 1; bytes /= 2) while (await takes(bytes));
  } finally {
    await filler.close();
  }
}
