/** Runs work on one thing after the other, in the order of asking; work on different things runs at the same time. */
export class InOrder {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<T>(thing: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(thing) ?? Promise.resolve();
    const result = before.then(work, work);
    this.last.set(thing, result);
    try {
      return await result;
    } finally {
      if (this.last.get(thing) === result) this.last.delete(thing);
    }
  }
}
