/** So many at a time keep a disk busy and nobody waiting. */
const atOnce = 64;

/** Does the same with many things, some at a time, so that whatever else there is to do gets its turn in between. */
export async function inChunks<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < things.length; start += atOnce) {
    results.push(...(await Promise.all(things.slice(start, start + atOnce).map(work))));
  }
  return results;
}
