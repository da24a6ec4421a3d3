import { setTimeout as sleep } from 'node:timers/promises';

/** What keeps this process busy, by kind: timers, sockets, servers, file requests. */
function resources(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Remembers what is busy now, and says later what has come on top of it and does not go away within some seconds. */
export async function watchForLeftovers(): Promise<() => Promise<readonly string[]>> {
  // The test runner starts its own timer right after it has called the test.
  await sleep(10);
  const before = resources();
  const extra = (): readonly string[] =>
    [...resources()].filter(([kind, count]) => count > (before.get(kind) ?? 0)).map(([kind]) => kind);
  return async () => {
    // The wait itself is a timer, so a look comes right after it has ended.
    for (let tries = 0; tries < 100 && extra().length > 0; tries += 1) await sleep(100);
    return extra();
  };
}
