import type { TraceRow } from '../../controller/controller';
import { controllerErrorKind, describeControllerError } from '../../controller/describeError';
import { message } from '../../path/message';
import { budgeted } from '../../tracing/budgeted';
import { systemClock } from '../../tracing/systemClock';
import type { TraceStore } from '../../tracing/traceStore';
import { Problem } from '../commands/problem';
import { historyTrace } from '../commands/target';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { traceController, type KnownController } from '../controllers/knownController';
import type { TraceHistory } from '../history/traceHistory';
import type { ControllerLists } from '../onController/controllerLists';
import type { TracePanels } from '../panel/tracePanels';
import { settings } from '../settings';
import { readExistingTrace } from './existingTrace';
import type { TraceRunner } from './traceRunner';
import type { TraceStarter } from './traceStarter';

export interface ExistingPorts {
  readonly store: TraceStore;
  readonly history: TraceHistory;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly directory: ControllerDirectory;
  readonly panels: TracePanels;
  readonly lists: ControllerLists;
  readonly log: (line: string) => void;
}

/**
 * Opens a trace that a controller has: the record of it where this machine has one, else what one reading brings, which
 * is kept as adopted. Resolves to the record's id; undefined when the person leaves the sign-in. With
 * `preserveFocus` the keys stay where they are.
 */
export async function openExisting(
  ports: ExistingPorts,
  known: KnownController,
  row: TraceRow,
  preserveFocus = false,
): Promise<string | undefined> {
  const all = await ports.history.all();
  const here = all.find(each => each.origin === known.origin && each.controllerTraceId === row.traceId);
  const record = here === undefined ? undefined : await historyTrace(ports, here.id);
  if (record === undefined) return adopt(ports, known, row, preserveFocus);
  ports.panels.show(record, preserveFocus);
  return record.id;
}

async function adopt(
  { store, starter, directory, panels, lists, log }: ExistingPorts,
  known: KnownController,
  row: TraceRow,
  preserveFocus: boolean,
): Promise<string | undefined> {
  const connection = await starter.connect(known);
  if (connection === undefined) return undefined;
  const controller = directory.current(known);
  const nowMs = systemClock.now();
  const { signal } = new AbortController();
  const utcOffsetMinutes = -new Date(nowMs).getTimezoneOffset();
  const ask = budgeted(connection.controller, connection.budget, () => undefined);
  const { staleSyncMs } = settings.limits();
  const reading = { nowMs, utcOffsetMinutes, staleSyncMs, signal, log };
  const trace = await withWords(controller, async () => {
    try {
      return await readExistingTrace(ask, traceController(controller), row, reading);
    } catch (error) {
      if (controllerErrorKind(error) !== 'notFound') throw error;
      lists.remove(controller.origin, row.traceId);
      throw new Problem(message('problem.goneThere', { controller: controller.name }));
    }
  });
  await store.save(trace);
  if (trace.state === 'running') await starter.goOn(trace, preserveFocus);
  else panels.show(trace, preserveFocus);
  return trace.id;
}

/** Does something with a controller whose errors name it. */
export async function withWords<T>(
  { name, origin, username = '' }: KnownController,
  ask: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
    throw new Problem(describeControllerError(error, { name, host, username }));
  }
}
