import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OriginLock, type OriginLockOptions } from '../../../src/tracing/originLock';
import { eventually } from './eventually';
import { ManualClock } from './manualClock';
import { realFiles, type FileSystem } from '../../../src/tracing/wholeFile';
import { temporaryFolder } from './temporaryFolder';

const origin = 'https://dnac.example.net';

describe('the lock of a controller', () => {
  const folder = temporaryFolder();
  let clock: ManualClock;
  let locks: OriginLock[];

  beforeEach(() => {
    clock = new ManualClock();
    locks = [];
  });
  afterEach(async () => {
    for (const lock of locks) await lock.release();
  });

  function open(options: Partial<OriginLockOptions> = {}): OriginLock {
    const lock = new OriginLock({ folder: folder(), origin, clock, log: () => undefined, ...options });
    locks.push(lock);
    return lock;
  }

  async function lockFile(): Promise<string> {
    const [name] = (await readdir(folder())).filter(each => each.endsWith('.lock'));
    return path.join(folder(), name ?? assert.fail('no lock file'));
  }

  /** The holder gives signs of life for so long. */
  async function live(ms: number): Promise<void> {
    for (let passedMs = 0; passedMs < ms; passedMs += 5000) {
      clock.advance(5000);
      await eventually('a beat', async () => (await stat(await lockFile())).mtimeMs >= clock.now() - 1);
    }
  }

  it('is held by one at a time, for as long as it gives signs of life', async () => {
    const [first, second] = [open(), open()];
    assert.equal(await first.acquire(), true);
    await live(60_000);
    assert.equal(await second.acquire(), false);
    assert.equal(await first.isHeld(), true);
    assert.equal(await second.isTended(), true);
  });

  it('is free at once when it is given up', async () => {
    const [first, second] = [open(), open()];
    await first.acquire();
    const held = first.held;
    await first.release();
    assert.equal(held?.reason, 'stop');
    assert.equal(await second.isTended(), false);
    assert.equal(await second.acquire(), true);
  });

  it('is one for each controller', async () => {
    assert.equal(await open().acquire(), true);
    assert.equal(await open({ origin: 'https://other.example.net' }).acquire(), true);
  });

  it('is anybody’s after 20 s without a sign of life, and its holder learns of it', async () => {
    const [first, second] = [open(), open()];
    await first.acquire();
    const held = first.held;
    clock.jump(19_000);
    assert.equal(await second.acquire(), false);
    clock.jump(2000);
    assert.equal(await second.acquire(), true);
    assert.equal(await first.isHeld(), false);
    assert.equal(held?.reason, 'stop');
    assert.equal(await second.isHeld(), true);
  });

  it('is anybody’s sooner when its process is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await open({ pid }).acquire();
    const second = open();
    clock.jump(6000);
    assert.equal(await second.acquire(), false, 'it may be in another container');
    clock.jump(2000);
    assert.equal(await second.acquire(), true);
  });

  it('is not taken for alive because its process id was given to another', async () => {
    await open({ pid: process.ppid }).acquire();
    clock.jump(21_000);
    assert.equal(await open().acquire(), true);
  });

  it('asks nothing of the processes of another machine', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await open({ pid, machine: 'elsewhere' }).acquire();
    clock.jump(10_000);
    assert.equal(await open().acquire(), false);
    clock.jump(11_000);
    assert.equal(await open().acquire(), true);
  });

  it('is anybody’s when the clock was set back', async () => {
    const [first, second] = [open(), open()];
    await first.acquire();
    clock.jump(-3_600_000);
    assert.equal(await second.acquire(), true);
    assert.equal(await first.isHeld(), false);
  });

  it('survives the sleep of the machine when nobody else wants it', async () => {
    const first = open();
    await first.acquire();
    clock.jump(3_600_000);
    assert.equal(await first.isHeld(), true);
    await live(5000);
    assert.equal(await open().acquire(), false);
  });

  it('is lost to who wakes first, and not taken back', async () => {
    const [first, second] = [open(), open()];
    await first.acquire();
    clock.jump(3_600_000);
    assert.equal(await second.acquire(), true);
    const held = first.held;
    clock.advance(5000);
    await eventually('the first one notices', () => held?.aborted === true);
    assert.equal(await first.acquire(), false);
    assert.equal(await second.isHeld(), true);
  });

  it('goes to one of many who want it at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      await open().acquire();
      clock.jump(30_000);
      const takers = Array.from({ length: 8 }, () => open());
      await Promise.all(takers.map(taker => taker.acquire()));
      const holding = await Promise.all(takers.map(taker => taker.isHeld()));
      assert.equal(holding.filter(Boolean).length, 1, `round ${round}`);
      clock.jump(30_000);
    }
  });

  it('goes to one of many when nobody has it', async () => {
    const takers = Array.from({ length: 8 }, () => open());
    const taken = await Promise.all(takers.map(taker => taker.acquire()));
    assert.equal(taken.filter(Boolean).length, 1);
  });

  it('is given up for lost when its file goes', async () => {
    const first = open();
    await first.acquire();
    await open().release();
    const file = await lockFile();
    await writeFile(file, '{"pid":');
    assert.equal(await first.isHeld(), false);
  });

  it('is taken in place of a file that makes no sense, once that is old', async () => {
    await open().acquire();
    const file = await lockFile();
    await writeFile(file, 'nothing like a lock');
    await utimes(file, clock.now() / 1000, clock.now() / 1000);
    const second = open();
    assert.equal(await second.acquire(), false);
    clock.jump(21_000);
    assert.equal(await second.acquire(), true);
  });

  it('rejects with kind disk where it cannot be written', async () => {
    await writeFile(path.join(folder(), 'file'), '');
    await assert.rejects(open({ folder: path.join(folder(), 'file') }).acquire(), { kind: 'disk' });
  });

  it('leaves no empty file where the disk takes the file and not its text', async () => {
    const refusing: FileSystem['open'] = async (...args) => {
      const handle = await realFiles.open(...args);
      handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      return handle;
    };
    const files = { ...realFiles, open: refusing };
    await assert.rejects(open({ files }).acquire(), { kind: 'disk', message: 'ENOSPC' });
    assert.deepEqual(await readdir(folder()), []);
  });

  it('is kept on a disk that takes nothing any more: nobody else can take it there', async () => {
    let beats = 0;
    const refuse = (): Promise<never> => {
      beats += 1;
      return Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }));
    };
    const lock = open({ files: { ...realFiles, utimes: refuse, unlink: refuse } });
    assert.equal(await lock.acquire(), true);
    for (const wanted of [1, 2]) {
      clock.advance(5000);
      await eventually('a try to beat', () => Promise.resolve(beats === wanted));
    }
    assert.equal(lock.held?.aborted, false);
    await lock.release();
    assert.equal(lock.held, undefined);
  });

  it('may be read by its owner only', async () => {
    await open().acquire();
    const mode = (await stat(await lockFile())).mode & 0o777;
    assert.equal(mode, process.platform === 'win32' ? mode : 0o600);
  });
});
