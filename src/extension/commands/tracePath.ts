import type { Inclusion } from '../../path/traceRequest';
import { message } from '../../path/message';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { DemoNetwork } from '../controllers/demoNetwork';
import type { KnownController } from '../controllers/knownController';
import { askForTrace, type Suggest } from '../prompts/askForTrace';
import { complete, withField } from '../prompts/traceDraft';
import type { TraceStarter } from '../running/traceStarter';
import { checkedRequest } from './checkedRequest';
import { Problem } from './problem';
import { readTraceArguments } from './traceArguments';

export interface TracePathPorts {
  readonly directory: ControllerDirectory;
  readonly demo: DemoNetwork;
  readonly starter: TraceStarter;
  readonly usualInclude: () => readonly Inclusion[];
  readonly suggest: Suggest;
  /** Without any controller: adds one or takes the demo network. Undefined when the person leaves. */
  readonly firstController: () => Promise<KnownController | undefined>;
}

/** **DNAC: Trace Path**: asks for what its argument does not say, and starts. Resolves to the trace's id. */
export async function tracePath(ports: TracePathPorts, value: unknown): Promise<string | undefined> {
  const { draft, controller: name } = readTraceArguments(value, ports.usualInclude());
  const named = name === undefined ? undefined : controllerNamed(name, ports);
  const first = named ?? (ports.directory.list().length === 0 ? await ports.firstController() : undefined);
  if (first === undefined && ports.directory.list().length === 0) return undefined;
  const known = withField(draft, { controller: first });
  const asked = await askForTrace(ports.directory.list(), ports.suggest, known);
  const whole = asked === undefined ? undefined : complete(asked);
  if (whole === undefined) return undefined;
  return (await ports.starter.start(whole.controller, checkedRequest(whole.request)))?.id;
}

function controllerNamed(name: string, { directory, demo }: TracePathPorts): KnownController {
  const controller = name === 'demo' ? demo.asController : directory.byName(name);
  if (controller === undefined) throw new Problem(message('problem.noSuchController', { name }));
  return controller;
}
