import { message } from '../../path/message';
import { reverseRequest } from '../../path/reverseRequest';
import type { Trace } from '../../path/trace';
import type { TraceRequest } from '../../path/traceRequest';
import { requestOfHistory } from '../commands/checkedRequest';
import { Problem } from '../commands/problem';
import type { TargetPorts } from '../commands/target';
import type { KnownController } from '../controllers/knownController';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { traceAll, type BatchPorts } from '../fromText/traceAll';
import { selectedIds, selectedTraces } from './selected';

export type AskSelectedPorts = TargetPorts & BatchPorts & { readonly directory: ControllerDirectory };

/** Whether a command on rows is about several of them. */
export function isAboutSeveral(value: unknown, selection: unknown): boolean {
  return selectedIds(value, selection).length > 1;
}

/** Asks all selected again, or for their ways back; each controller's after one confirmation. Resolves to the new ids. */
export async function askSelected(
  ports: AskSelectedPorts,
  way: 'again' | 'back',
  value: unknown,
  selection: unknown,
): Promise<readonly string[]> {
  const traces = await selectedTraces(ports, value, selection);
  const questions = new Map<string, { controller: KnownController; requests: TraceRequest[] }>();
  for (const trace of traces) {
    const controller = controllerOf(ports.directory, trace);
    const question = questions.get(controller.name) ?? { controller, requests: [] };
    const request = way === 'again' ? trace.request : reverseRequest(trace.request);
    question.requests.push(requestOfHistory(trace, request));
    questions.set(controller.name, question);
  }
  const started: string[] = [];
  for (const { controller, requests } of questions.values()) {
    started.push(...((await traceAll(ports, controller, requests, 0)) ?? []));
  }
  return started;
}

function controllerOf(directory: ControllerDirectory, { controller }: Trace): KnownController {
  const known = directory.ofTrace(controller);
  if (known === undefined) throw new Problem(message('problem.noSuchController', { name: controller.name }));
  return known;
}
