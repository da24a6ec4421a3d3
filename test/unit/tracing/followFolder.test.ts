import assert from 'node:assert/strict';
import { createFileStore } from '../../../src/tracing/fileStore';
import { followFolder } from '../../../src/tracing/followFolder';
import { newTrace } from '../../../src/tracing/newTrace';
import { systemClock } from '../../../src/tracing/systemClock';
import { eventually } from './eventually';
import { lab, request } from './samples';
import { temporaryFolder } from './temporaryFolder';

describe('a window that follows the folder', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const log = (): void => undefined;
  let end: AbortController;
  let followed: Promise<void>;

  function follow(own: readonly string[] = []) {
    const [here, there] = [
      createFileStore({ folder: folder(), log }),
      createFileStore({ folder: folder(), log }),
    ];
    const heard: string[] = [];
    here.onDidChange(({ id, summary }) => heard.push(`${id} ${summary?.state ?? 'gone'}`));
    end = new AbortController();
    const follower = {
      folder: folder(),
      store: here,
      clock: systemClock,
      isOwn: (id: string) => own.includes(id),
      log,
    };
    followed = here.list().then(() => followFolder(follower, end.signal));
    return { there, heard };
  }

  afterEach(async () => {
    end.abort('stop');
    await followed;
  });

  function intent() {
    return newTrace({ controller: lab, request, askedAtMs: 1, utcOffsetMinutes: 0 });
  }

  it('hears what another begins, how it ends, and when it is gone', async () => {
    const { there, heard } = follow();
    const trace = intent();
    await there.save(trace);
    await eventually('it runs', () => heard.includes(`${trace.id} running`));
    await there.save({ ...trace, state: 'failed', phase: 'done' });
    await eventually('it has ended', () => heard.includes(`${trace.id} failed`));
    const other = intent();
    await there.save(other);
    await eventually('the other runs', () => heard.includes(`${other.id} running`));
    await there.delete(other.id);
    await eventually('the other is gone', () => heard.includes(`${other.id} gone`));
  });

  it('leaves alone what this window runs itself', async () => {
    const mine = intent();
    const { there, heard } = follow([mine.id]);
    await there.save(mine);
    const other = intent();
    await there.save(other);
    await eventually('the other runs', () => heard.length > 0);
    assert.deepEqual(heard, [`${other.id} running`]);
  });
});
