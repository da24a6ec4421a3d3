// A program of its own that runs one trace and is killed in the middle of it, as by `kill -9`.
import { createController } from '../../../../src/controller/connect';
import type { Trace } from '../../../../src/path/trace';
import { createFileStore } from '../../../../src/tracing/fileStore';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { runTrace } from '../../../../src/tracing/runTrace';
import { Mortal, type Death } from './mortal';
import { sharedClock } from './sharedClock';

/** What the program is told; the password among it, and so by message and not by argument. */
export interface MortalOrder {
  readonly intent: Trace;
  readonly death: Death;
  readonly folder: string;
  readonly origin: string;
  readonly username: string;
  readonly password: string;
  readonly beganMs: number;
  readonly speed: number;
}

process.once('message', (order: MortalOrder) => {
  const { origin, username, password } = order;
  const log = (line: string): void => console.log(line);
  const clock = sharedClock(order.beganMs, order.speed);
  const mortal = new Mortal(order.death, () => process.kill(process.pid, 'SIGKILL'));
  const options = {
    origin,
    username,
    password,
    clock,
    log,
    generation: 'auto',
    allowPlainHttp: true,
  } as const;
  const dependencies = {
    ...{ clock, log, budget: new RequestBudget(clock), signal: new AbortController().signal },
    controller: mortal.controller(createController(options)),
    store: mortal.store(createFileStore({ folder: order.folder, log })),
    onChange: (trace: Trace) => console.log(JSON.stringify(trace)),
  };
  void runTrace(order.intent, dependencies).finally(() => process.exit(0));
});
