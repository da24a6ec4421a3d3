const marker = 'EXTENSION TESTS ';

/** Reads the marked lines that test/extension/index.ts logs, prints them for people and counts. */
export function createReport() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  let hasEnded = false;
  /** @type {Readonly<Record<string, (fact: Record<string, string>) => void>>} */
  const readers = {
    pass: fact => {
      counts.passed += 1;
      console.log(`  ✔ ${fact.title} (${fact.durationMs} ms)`);
    },
    skip: fact => {
      counts.skipped += 1;
      console.log(`  - ${fact.title}`);
    },
    fail: fact => {
      counts.failed += 1;
      console.log(`  ✘ ${fact.title}\n${fact.reason}`);
    },
    end: () => {
      hasEnded = true;
    },
  };
  return {
    /** @param {string} text one console message of the extension host */
    read(text) {
      const at = text.indexOf(marker);
      if (at < 0) return;
      const fact = JSON.parse(text.slice(at + marker.length));
      readers[fact.event]?.(fact);
    },
    ended: () => hasEnded,
    counts: () => counts,
  };
}
