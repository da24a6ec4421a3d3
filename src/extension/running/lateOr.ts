/** Resolves to `late` when work is not done after so long, else to `done` once it is, however it ended. */
export function lateOr(work: Promise<unknown>, delayMs: number): Promise<'late' | 'done'> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve('late'), delayMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve('done');
    };
    work.then(done, done);
  });
}
