import * as vscode from 'vscode';
import { present } from '../../path/present';
import type { Inclusion, TraceRequest } from '../../path/traceRequest';
import { reader } from '../words';
import type { DemoExample } from '../../demo/startDemo';
import type { DemoNetwork } from '../controllers/demoNetwork';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { traceLabel } from '../views/traceRow';
import type { TraceStarter } from '../running/traceStarter';

export interface TryDemoPorts {
  readonly demo: DemoNetwork;
  readonly starter: TraceStarter;
  readonly usualInclude: () => readonly Inclusion[];
}

/** **DNAC: Try the Demo Network**: starts it, offers its examples and traces the chosen one. */
export async function tryDemo({ demo, starter, usualInclude }: TryDemoPorts): Promise<string | undefined> {
  const { examples } = await demo.start();
  const items = examples.map(example => ({
    label: reader.t(example.title),
    description: traceLabel(requestOf(example, [])),
    detail: reader.t(example.story),
    example,
  }));
  const chosen = await askPick<(typeof items)[number], DemoExample>(alone(vscode.l10n.t('Demo Network')), {
    placeholder: vscode.l10n.t('Choose a path to trace; nothing leaves this machine'),
    items,
    take: ({ example }) => example,
  });
  if (chosen.kind !== 'value') return undefined;
  const request = requestOf(chosen.value, usualInclude());
  return (await starter.start(demo.asController, request))?.id;
}

function requestOf(example: DemoExample, include: readonly Inclusion[]): TraceRequest {
  const { source, destination, protocol, port } = example;
  return present({ source, destination, protocol, destinationPort: port, include });
}
