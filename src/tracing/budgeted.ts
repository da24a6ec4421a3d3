import type { Controller } from '../controller/controller';
import type { RequestCounts } from '../path/trace';
import type { RequestBudget, RequestPriority } from './requestBudget';
import { inTurn } from './inTurn';

type Purpose = keyof RequestCounts;
type Counts = Partial<RequestCounts>;

type Metered = <T>(purpose: Purpose, call: () => Promise<T>) => Promise<T>;

/**
 * The same controller for one trace: calls wait for their turn in the budget, and `count` hears what was sent for this
 * trace. Exact while no other call runs at the same time (new logins and repeats included), else one per call.
 */
export function budgeted(
  controller: Controller,
  budget: RequestBudget,
  count: (sent: Counts) => void,
): Controller {
  const metered = metering(controller, budget, count);
  const taking =
    (priority: RequestPriority, purpose: Purpose) =>
    <T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> =>
      inTurn(budget, signal, () => metered(purpose, call), priority);
  const [poll, task, list] = [taking('trace', 'poll'), taking('trace', 'task'), taking('trace', 'list')];
  const [own, read] = [taking('trace', 'enrichment'), taking('enrichment', 'enrichment')];
  return {
    origin: controller.origin,
    login: signal => metered('login', () => controller.login(signal)),
    // Takes no turn by itself: `startTrace` does, since a cancel ends the wait for the turn but not the request.
    initiatePathTrace: (request, signal) =>
      metered('start', () => controller.initiatePathTrace(request, signal)),
    getPath: (id, include, signal) => poll(signal, () => controller.getPath(id, include, signal)),
    getTask: (id, signal) => task(signal, () => controller.getTask(id, signal)),
    listTraces: (filter, signal) => list(signal, () => controller.listTraces(filter, signal)),
    // A person waits for it: it goes at once, and later requests make up for it.
    deleteTrace: (id, signal) => {
      budget.note(1);
      return metered('delete', () => controller.deleteTrace(id, signal));
    },
    getDevices: (ids, signal) => read(signal, () => controller.getDevices(ids, signal)),
    getInterfaces: (id, signal) => read(signal, () => controller.getInterfaces(id, signal)),
    getInterfacesByAddress: (address, signal) =>
      own(signal, () => controller.getInterfacesByAddress(address, signal)),
    requestCounts: () => controller.requestCounts(),
    controllerTimeMs: () => controller.controllerTimeMs(),
  };
}

function metering(controller: Controller, budget: RequestBudget, count: (sent: Counts) => void): Metered {
  return async (purpose, call) => {
    const before = controller.requestCounts();
    const heardBefore = controller.controllerTimeMs();
    const end = budget.meter.begin();
    try {
      return await call();
    } finally {
      const alone = end();
      const sent = difference(before, controller.requestCounts());
      count(sentForUs(purpose, sent, alone));
      if (purpose === 'login') budget.note((sent.login ?? 0) + (sent.detect ?? 0));
      const time = controller.controllerTimeMs();
      // A call without an answer brought no time; what an answer before it said may be hours old by now.
      if (time !== undefined && time !== heardBefore) budget.meter.heard(time);
    }
  };
}

function sentForUs(purpose: Purpose, sent: Counts, alone: boolean): Counts {
  if (alone) return sent;
  if (purpose !== 'login') return { [purpose]: 1 };
  return { login: sent.login ?? 0, detect: sent.detect ?? 0 };
}

function difference(before: RequestCounts, after: RequestCounts): Counts {
  const purposes = Object.keys(after) as Purpose[];
  const changed = purposes.filter(purpose => after[purpose] !== before[purpose]);
  return Object.fromEntries(changed.map(purpose => [purpose, after[purpose] - before[purpose]]));
}
