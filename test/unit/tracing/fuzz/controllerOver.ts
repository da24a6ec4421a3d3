import { createApiFinder } from '../../../../src/controller/apiFinder';
import type { Controller } from '../../../../src/controller/controller';
import { ControllerError } from '../../../../src/controller/controllerError';
import type { Ask } from '../../../../src/controller/exchange';
import { getDevices, getInterfaces, getInterfacesByAddress } from '../../../../src/controller/inventory';
import { Ledger } from '../../../../src/controller/ledger';
import { refusing } from '../../../../src/controller/refusal';
import { getTask } from '../../../../src/controller/task';
import { traceOfTask } from '../../../../src/controller/traceOfTask';
import type { Generation } from '../../../../src/path/trace';
import { present } from '../../../../src/path/present';
import type { Clock } from '../../../../src/tracing/clock';

/** A controller whose answers come from anywhere: everything of the real one but the wire and the sign-in. */
export function controllerOver(asked: Ask, generation: 'auto' | Generation, clock: Clock): Controller {
  const now = (): number => clock.now();
  const ledger = new Ledger(() => undefined, now);
  const ask = refusing(ledger.keeping(asked));
  const api = createApiFinder(ask, generation, now);
  const taskOf = (taskId: string, signal: AbortSignal) =>
    api.use(({ base }) => getTask(ask, base, taskId, signal), signal);
  return {
    origin: 'https://dnac.example.net',
    login: async signal => (await api.find(signal)).generation,
    async initiatePathTrace(request, signal) {
      const { traceId, taskId } = await api.use(({ traces }) => traces.start(request, signal), signal);
      if (traceId !== undefined) return present({ traceId, taskId });
      if (taskId === undefined)
        throw new ControllerError('notTheApi', { purpose: 'start', mayHaveArrived: true });
      return { taskId, traceId: await traceOfTask(taskOf, taskId, clock, signal) };
    },
    getPath: (id, include, signal) => api.use(({ traces }) => traces.getPath(id, include, signal), signal),
    getTask: taskOf,
    listTraces: (filter, signal) => api.use(({ traces }) => traces.list(filter, signal), signal),
    deleteTrace: (id, signal) => api.use(({ traces }) => traces.delete(id, signal), signal),
    getDevices: (ids, signal) => api.use(({ base }) => getDevices(ask, base, ids, signal), signal),
    getInterfaces: (id, signal) => api.use(({ base }) => getInterfaces(ask, base, id, signal), signal),
    getInterfacesByAddress: (address, signal) =>
      api.use(({ base }) => getInterfacesByAddress(ask, base, address, signal), signal),
    requestCounts: () => ledger.counts,
    controllerTimeMs: now,
  };
}
