import * as vscode from 'vscode';
import { message } from '../../path/message';
import { reverseRequest } from '../../path/reverseRequest';
import type { TraceRequest } from '../../path/traceRequest';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { KnownController } from '../controllers/knownController';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { controllerItems } from '../prompts/controllerItems';
import type { Run } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import { traceLabel } from '../views/traceRow';
import { checkedRequest, requestOfHistory } from './checkedRequest';
import { Problem } from './problem';
import type { Target } from './target';

export interface AskPorts {
  readonly directory: ControllerDirectory;
  readonly starter: TraceStarter;
  /** Without any controller: adds one or takes the demo network. */
  readonly firstController: () => Promise<KnownController | undefined>;
}

const shownMs = 10_000;

/** Asks the same again, as a new trace. Undefined when the person leaves. */
export function rerun(ports: AskPorts, target: Target): Promise<Run | undefined> {
  return ask(ports, target, target.trace.request);
}

/** Asks for the way back, and says what that changes. Undefined when the person leaves. */
export async function reverse(ports: AskPorts, target: Target): Promise<Run | undefined> {
  const run = await ask(ports, target, reverseRequest(target.trace.request));
  if (run !== undefined) vscode.window.setStatusBarMessage(reverseNotice(run.trace.request), shownMs);
  return run;
}

function reverseNotice(request: TraceRequest): string {
  const label = traceLabel(request);
  return request.sourcePort === undefined && request.destinationPort === undefined
    ? vscode.l10n.t('Tracing the way back: {label}', { label })
    : vscode.l10n.t('Tracing the way back, addresses and ports swapped: {label}', { label });
}

async function ask(ports: AskPorts, target: Target, request: TraceRequest): Promise<Run | undefined> {
  const checked = target.from === 'file' ? checkedRequest(request) : requestOfHistory(target.trace, request);
  const controller = await controllerFor(ports, target);
  return controller === undefined ? undefined : ports.starter.start(controller, checked);
}

async function controllerFor(
  { directory, firstController }: AskPorts,
  { trace, from }: Target,
): Promise<KnownController | undefined> {
  if (from === 'file') return chooseOwn(directory, firstController, trace.request);
  const known = directory.ofTrace(trace.controller);
  if (known !== undefined) return known;
  throw new Problem(message('problem.noSuchController', { name: trace.controller.name }));
}

/** Asks which of one's own controllers is meant, also when there is only one: the file's own is nobody's business. */
async function chooseOwn(
  directory: ControllerDirectory,
  firstController: AskPorts['firstController'],
  request: TraceRequest,
): Promise<KnownController | undefined> {
  const own = directory.list().filter(({ kind }) => kind !== 'workspace');
  if (own.length === 0) return firstController();
  const items = controllerItems(own);
  const chosen = await askPick<(typeof items)[number], KnownController>(
    alone(vscode.l10n.t('Trace {label}', { label: traceLabel(request) })),
    {
      placeholder: vscode.l10n.t('Choose one of your controllers to ask; the one in the file is only a name'),
      items,
      take: ({ controller }) => controller,
    },
  );
  return chosen.kind === 'value' ? chosen.value : undefined;
}
