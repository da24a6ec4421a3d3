import type { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { present } from '../path/present';
import type { Generation } from '../path/trace';
import { createApiFinder } from './apiFinder';
import type { StartedTrace } from './controller';
import { ControllerError } from './controllerError';
import { deviceCommands, type CatalystCenter } from './deviceCommands';
import { Ledger } from './ledger';
import { reading } from './reading';
import { refusing } from './refusal';
import { createSend } from './send';
import { Session } from './session';
import type { GivenTrust } from './settleTrust';
import { getTask } from './task';
import { traceOfTask } from './traceOfTask';
import type { WaitClock } from './waitForTask';
import { withHeldToken, withToken } from './withToken';

export interface ControllerOptions {
  /** `https://host[:port]`. */
  readonly origin: string;
  readonly username: string;
  /** The password, or where it is to be had when a login needs it; undefined from there means that the user left. */
  readonly password: string | (() => Promise<string | undefined>);
  readonly generation: 'auto' | Generation;
  /** Whose certificate is accepted; what the system trusts by default. */
  readonly trust?: GivenTrust;
  /** Plain http, to a loopback address only: the demo that this process started, and tests. */
  readonly allowPlainHttp?: boolean;
  /** One line per request, without ids, headers or bodies. */
  readonly log?: (line: string) => void;
  readonly clock?: WaitClock;
  /** How long to wait for the beginning of an answer; 10 s by default. */
  readonly timeoutMs?: number;
  /** Longer answers are an error; 32 MB by default. */
  readonly maxAnswerBytes?: number;
  /** A way through a proxy (`Tunnel`), for programs that no editor gives one. */
  readonly agent?: Agent;
}

const systemClock: WaitClock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    await delay(ms, undefined, { signal }).catch(() => {
      throw new ControllerError('aborted');
    });
  },
};

/** A Catalyst Center at an origin. Nothing is sent before the first call; every call signs in when it has to. */
export function createController(options: ControllerOptions): CatalystCenter {
  const { generation, origin, username, password, clock = systemClock } = options;
  const ledger = new Ledger(options.log ?? (() => undefined), clock.now);
  const send = ledger.keeping(createSend(sendOptions(options, clock)));
  const session = new Session(send, { username, password, olderOnly: generation === 1, now: clock.now });
  const ask = refusing(withToken(send, session));

  const api = createApiFinder(ask, generation, clock.now);
  const taskOf = (taskId: string, signal: AbortSignal) =>
    api.use(({ base }) => getTask(ask, base, taskId, signal), signal);

  return {
    origin,
    async login(signal) {
      await session.token(signal);
      return (await api.find(signal)).generation;
    },
    async initiatePathTrace(request, signal): Promise<StartedTrace> {
      const { traceId, taskId } = await api.use(({ traces }) => traces.start(request, signal), signal);
      if (traceId !== undefined) return present({ traceId, taskId });
      if (taskId === undefined)
        throw new ControllerError('notTheApi', { purpose: 'start', mayHaveArrived: true });
      return { taskId, traceId: await traceOfTask(taskOf, taskId, clock, signal) };
    },
    getPath: (traceId, include, signal) =>
      api.use(({ traces }) => traces.getPath(traceId, include, signal), signal),
    getTask: taskOf,
    listTraces: (filter, signal) => api.use(({ traces }) => traces.list(filter, signal), signal),
    deleteTrace: (traceId, signal) => api.use(({ traces }) => traces.delete(traceId, signal), signal),
    ...reading(ask, (call, signal) => api.use(call, signal)),
    whileSignedIn: reading(refusing(withHeldToken(send, session)), call => api.useKnown(call)),
    devices: deviceCommands(ask, (call, signal) => api.use(({ base }) => call(base), signal)),
    isSignedIn: () => session.heldToken !== undefined,
    requestCounts: () => ledger.counts,
    controllerTimeMs: () => ledger.controllerTimeMs,
  };
}

function sendOptions(options: ControllerOptions, clock: WaitClock): Parameters<typeof createSend>[0] {
  return {
    origin: options.origin,
    allowPlainHttp: options.allowPlainHttp ?? false,
    trust: options.trust ?? { kind: 'system' },
    timeoutMs: options.timeoutMs ?? 10_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 32 * 1024 * 1024,
    now: clock.now,
    ...(options.agent === undefined ? {} : { agent: options.agent }),
  };
}
