import type { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { present } from '../path/present';
import type { Adapter } from './adapter';
import type { Controller, StartedTrace } from './controller';
import { ControllerError } from './controllerError';
import { detectGeneration, generationBases, type SpokenGeneration } from './detectGeneration';
import { flowAnalysis } from './flowAnalysis';
import { getDevices, getInterfaces, getInterfacesByAddress } from './inventory';
import { Ledger } from './ledger';
import { refusing } from './refusal';
import { createSend } from './send';
import { Session } from './session';
import type { GivenTrust } from './settleTrust';
import { sharedWork } from './sharedWork';
import { getTask } from './task';
import { traceOfTask } from './traceOfTask';
import type { WaitClock } from './waitForTask';
import { withToken } from './withToken';

export interface ControllerOptions {
  /** `https://host[:port]`. */
  readonly origin: string;
  readonly username: string;
  /** The password, or where it is to be had when a login needs it; undefined from there means that the user left. */
  readonly password: string | (() => Promise<string | undefined>);
  readonly generation: 'auto' | SpokenGeneration;
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
export function createController(options: ControllerOptions): Controller {
  const { generation, origin, clock = systemClock } = options;
  const ledger = new Ledger(options.log ?? (() => undefined), clock.now);
  const send = ledger.keeping(createSend(sendOptions(options, clock)));
  const { username, password } = options;
  const session = new Session(send, { username, password, olderOnly: generation === 1, now: clock.now });
  const ask = refusing(withToken(send, session));

  let known = generation === 'auto' ? undefined : generation;
  const detect = sharedWork(async signal => (known = await detectGeneration(ask, signal)));
  const generationOf = async (signal: AbortSignal): Promise<SpokenGeneration> => known ?? detect(signal);
  const baseOf = async (signal: AbortSignal): Promise<string> => generationBases[await generationOf(signal)];
  const adapterOf = async (signal: AbortSignal): Promise<Adapter> => flowAnalysis(ask, await baseOf(signal));
  const taskOf = async (taskId: string, signal: AbortSignal) =>
    getTask(ask, await baseOf(signal), taskId, signal);

  return {
    origin,
    async login(signal) {
      await session.token(signal);
      return generationOf(signal);
    },
    async initiatePathTrace(request, signal): Promise<StartedTrace> {
      const adapter = await adapterOf(signal);
      const { traceId, taskId } = await adapter.start(request, signal);
      if (traceId !== undefined) return present({ traceId, taskId });
      if (taskId === undefined)
        throw new ControllerError('notTheApi', { purpose: 'start', mayHaveArrived: true });
      return { taskId, traceId: await traceOfTask(taskOf, taskId, clock, signal) };
    },
    getPath: async (traceId, include, signal) => (await adapterOf(signal)).getPath(traceId, include, signal),
    getTask: taskOf,
    listTraces: async (filter, signal) => (await adapterOf(signal)).list(filter, signal),
    deleteTrace: async (traceId, signal) => (await adapterOf(signal)).delete(traceId, signal),
    getDevices: async (ids, signal) => getDevices(ask, await baseOf(signal), ids, signal),
    getInterfaces: async (deviceId, signal) => getInterfaces(ask, await baseOf(signal), deviceId, signal),
    getInterfacesByAddress: async (address, signal) =>
      getInterfacesByAddress(ask, await baseOf(signal), address, signal),
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
