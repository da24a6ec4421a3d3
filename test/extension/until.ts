/** Asks again and again until an answer comes; rejects with what was missing after ten seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const giveUpAtMs = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > giveUpAtMs) throw new Error(`Not within 10 s: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
