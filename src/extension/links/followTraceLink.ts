import * as vscode from 'vscode';
import { message } from '../../path/message';
import { present } from '../../path/present';
import { requestLabel } from '../../path/summary';
import { Problem } from '../commands/problem';
import { tracePath, type TracePathPorts } from '../commands/tracePath';
import { parseTraceLink } from './parseTraceLink';

export interface TraceLinkPorts extends TracePathPorts {
  /** The names of the controllers that a link may trace on, as the settings have them now. */
  readonly linkControllers: () => readonly string[];
}

/**
 * What a `vscode://` link asks for, once a person has confirmed it. Anyone may write a link: it names a controller of the
 * reader's own that the settings allow, or none where they allow one only.
 */
export async function followTraceLink(
  ports: TraceLinkPorts,
  path: unknown,
  query: unknown,
): Promise<unknown> {
  const link =
    typeof path === 'string' && typeof query === 'string' ? parseTraceLink(path, query) : undefined;
  if (link === undefined) throw new Problem(message('problem.link'));
  const allowed = ports.linkControllers();
  const name = link.controller ?? (allowed.length === 1 ? allowed[0] : undefined);
  if (name === undefined) throw new Problem(message('problem.linkWithoutController'));
  if (!allowed.includes(name)) throw new Problem(message('problem.linkController', { name }));
  // The settings mean the user's own of this name, not what an open folder calls so.
  if (ports.directory.byName(name)?.kind === 'workspace')
    throw new Problem(message('problem.notYourOwn', { name }));
  const trace = vscode.l10n.t('Trace');
  const question = vscode.l10n.t("A link asks to trace {label} on '{name}'.", {
    label: requestLabel(present({ ...link, destinationPort: link.port, include: [] })),
    name,
  });
  const detail = vscode.l10n.t('Go on only if you know where the link comes from.');
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, trace);
  return answer === trace ? tracePath(ports, { ...link, controller: name }) : undefined;
}
