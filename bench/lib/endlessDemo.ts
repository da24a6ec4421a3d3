// A demo network in a process of its own, so that its memory is not counted. It computes for ever.
import { startDemo } from '../../src/demo/startDemo';

/** What the process tells its parent. */
export interface EndlessDemo {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

void startDemo({ computeMs: 365 * 24 * 3_600_000 }).then(({ url, username, password }) => {
  process.send?.({ url, username, password } satisfies EndlessDemo);
  process.once('disconnect', () => process.exit(0));
});
