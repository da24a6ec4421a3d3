import { randomBytes } from 'node:crypto';
import { DeviceJobs } from './devices/deviceJobs';
import { demoExamples, generation3Examples, type DemoExample } from './examples';
import { FaultInjector } from './faults/faultInjector';
import type { FaultPlan } from './faults/faultPlan';
import { buildNetwork } from './network/buildNetwork';
import type { Account } from './server/accounts';
import { startServer } from './server/loopbackServer';
import { RequestLog, type LoggedRequest } from './server/requestLog';
import { Tokens } from './server/tokens';
import type { Pace } from './traces/observeTrace';
import { recordsInMemory, recordsOnDisk } from './traces/recordFile';
import { TraceBook } from './traces/traceBook';
import { generation1 } from './wire/generation1';
import { generation2 } from './wire/generation2';
import { generation3 } from './wire/generation3';

export type { DemoExample } from './examples';
export type { Fault, FaultPlan, FaultRule } from './faults/faultPlan';

export interface DemoOptions {
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** A loopback address; 127.0.0.1 unless said otherwise. */
  readonly host?: string;
  /**
   * 2, the default, answers the intent API and the legacy paths; 1 answers the legacy paths only; 3 answers `/pathTraces`
   * and all that 2 does.
   */
  readonly generation?: 1 | 2 | 3;
  /** Where to remember traces; without it they end with the process. Several boxes may share one. */
  readonly stateFile?: string;
  /** Makes times and counters the same every time. */
  readonly seed?: number;
  /** Epoch ms. */
  readonly now?: () => number;
  /** Divides all of the controller's times. */
  readonly speed?: number;
  /** How long the controller computes a path, whatever `speed` says. */
  readonly computeMs?: Pace['computeMs'];
  /** How long a token is good for; an hour unless said otherwise. */
  readonly tokenLifetimeMs?: number;
  /** More accounts beside the demo's own. */
  readonly users?: readonly Account[];
  /** PEM texts; the box then speaks https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly faults?: FaultPlan;
}

export interface Demo {
  readonly url: string;
  readonly username: string;
  /** Random, and nowhere but here. */
  readonly password: string;
  readonly examples: readonly DemoExample[];
  readonly requestLog: readonly LoggedRequest[];
  close(): Promise<void>;
}

const wires = { 1: generation1, 2: generation2, 3: generation3 } as const;

/** Starts a Catalyst Center in a box. Rejects when it can not listen. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { host = '127.0.0.1', now = Date.now, stateFile, generation = 2 } = options;
  const own: Account = { username: 'demo', password: randomBytes(18).toString('base64url'), role: 'admin' };
  const records = stateFile === undefined ? recordsInMemory() : recordsOnDisk(stateFile);
  const pace = {
    speed: options.speed ?? 1,
    ...(options.computeMs === undefined ? {} : { computeMs: options.computeMs }),
  };
  const log = new RequestLog();
  const server = await startServer({
    host,
    port: options.port ?? 0,
    gate: {
      wire: wires[generation],
      box: {
        network: buildNetwork(),
        traces: new TraceBook(records, now, options.seed),
        jobs: new DeviceJobs(now, pace.speed),
        pace,
        now,
      },
      accounts: [own, ...(options.users ?? [])],
      tokens: new Tokens(now, options.tokenLifetimeMs),
    },
    faults: new FaultInjector(options.faults ?? []),
    log,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
  });
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${host}:${server.port}`,
    username: own.username,
    password: own.password,
    examples: generation === 3 ? [...demoExamples, ...generation3Examples] : demoExamples,
    requestLog: log.entries,
    close: () => server.close(),
  };
}
