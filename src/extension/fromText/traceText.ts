import * as vscode from 'vscode';
import { message } from '../../path/message';
import { chooseController } from '../commands/chooseController';
import { Problem } from '../commands/problem';
import { tracePath, type TracePathPorts } from '../commands/tracePath';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { present } from '../../path/present';
import { differInFamily } from '../prompts/parseEndpoint';
import { reader } from '../words';
import { pairOverLines } from './pairOverLines';
import { questionsIn, type TextQuestion } from './questionsIn';
import { endWays, type TextWay } from './textWays';
import { traceAll, type BatchPorts } from './traceAll';

export type TraceTextPorts = TracePathPorts & BatchPorts;

/**
 * Traces what stands in a text: the argument, else the selections of the active editor, else its current line. Two
 * addresses, in one line or a line each, are traced at once, one is asked to which end it belongs, several lines make a
 * batch that is confirmed.
 */
export async function traceText(ports: TraceTextPorts, value: unknown): Promise<unknown> {
  const text = typeof value === 'string' ? value : editorText();
  const pair = pairOverLines(text);
  if (pair !== undefined) return tracePath(ports, argumentsOf(pair));
  const questions = questionsIn(text);
  const [only, ...others] = questions;
  if (only === undefined) throw new Problem(message('problem.noAddress'));
  if (others.length > 0) return traceLines(ports, questions);
  const asked = only.kind === 'pair' ? argumentsOf(only) : await endOf(only);
  return asked === undefined ? undefined : tracePath(ports, asked);
}

async function traceLines(ports: TraceTextPorts, questions: readonly TextQuestion[]): Promise<unknown> {
  const pairs = questions.filter(isWhole);
  if (pairs.length === 0) throw new Problem(message('problem.noPair'));
  const isEmpty = ports.directory.list().length === 0;
  const controller = isEmpty
    ? await ports.firstController()
    : await chooseController(ports.directory, undefined);
  if (controller === undefined) return undefined;
  const include = ports.usualInclude();
  const requests = pairs.map(pair => ({ ...endsOf(pair), include }));
  return traceAll(ports, controller, requests, questions.length - pairs.length);
}

type Pair = Extract<TextQuestion, { kind: 'pair' }>;

function isWhole(question: TextQuestion): question is Pair {
  return question.kind === 'pair' && !differInFamily(question.source, question.destination);
}

function endsOf({ source, destination, sourcePort, destinationPort, protocol }: Pair) {
  return present({ source, destination, sourcePort, destinationPort, protocol });
}

/** As `dnac.tracePath` reads them. */
function argumentsOf({ destinationPort: port, ...ends }: Pair) {
  return { ...ends, port };
}

/** An address with a port is what somebody wants to reach; for any other the person is asked. */
async function endOf(question: Extract<TextQuestion, { kind: 'one' }>) {
  const { from, to } = endWays(question, reader);
  if (question.port !== undefined) return to.argument;
  const chosen = await askPick<TextWay & vscode.QuickPickItem, TextWay['argument']>(
    alone(vscode.l10n.t('Trace Path')),
    {
      placeholder: vscode.l10n.t('Which end of the path is it?'),
      items: [from, to],
      take: ({ argument }) => argument,
    },
  );
  return chosen.kind === 'value' ? chosen.value : undefined;
}

function editorText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return '';
  const { document, selections, selection } = editor;
  const selected = selections.map(each => document.getText(each)).join('\n');
  return selected.trim() === '' ? document.lineAt(selection.active.line).text : selected;
}
