import * as vscode from 'vscode';
import { message } from '../../path/message';
import type { Inclusion } from '../../path/traceRequest';
import { reader } from '../words';
import type { DemoExample } from '../../demo/startDemo';
import { demoRequest } from '../controllers/demoRequest';
import type { DemoNetwork } from '../controllers/demoNetwork';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { traceLabel } from '../views/traceRow';
import type { TraceStarter } from '../running/traceStarter';
import { Problem } from './problem';

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
    description: traceLabel(demoRequest(example, [])),
    detail: reader.t(example.story),
    example,
  }));
  const chosen = await askPick<(typeof items)[number], DemoExample>(alone(vscode.l10n.t('Demo Network')), {
    placeholder: vscode.l10n.t('Choose a path to trace; nothing leaves this machine'),
    items,
    take: ({ example }) => example,
  });
  if (chosen.kind !== 'value') return undefined;
  return run({ demo, starter, usualInclude }, chosen.value);
}

/** A story of the demo network, by its row in the Controllers view or its title: runs it. Resolves to the trace's id. */
export async function runStory(ports: TryDemoPorts, value: unknown): Promise<string | undefined> {
  const { examples } = await ports.demo.start();
  const example = examples.find(({ title }) => title === storyTitle(value));
  if (example === undefined) throw new Problem(message('problem.noSuchStory'));
  return run(ports, example);
}

function storyTitle(value: unknown): unknown {
  const isRow = typeof value === 'object' && value !== null && 'example' in value;
  const example = isRow ? value.example : undefined;
  return typeof example === 'object' && example !== null && 'title' in example ? example.title : value;
}

async function run(
  { demo, starter, usualInclude }: TryDemoPorts,
  example: DemoExample,
): Promise<string | undefined> {
  return (await starter.start(demo.asController, demoRequest(example, usualInclude())))?.id;
}
