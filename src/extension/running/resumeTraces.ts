import * as vscode from 'vscode';
import { isUnfinished } from '../../tracing/resumption';
import { readHead } from '../../tracing/head';
import type { TraceStore } from '../../tracing/traceStore';
import { withoutLinks } from '../withoutLinks';
import type { TraceStarter } from './traceStarter';

export interface ResumePorts {
  readonly folder: string;
  readonly store: TraceStore;
  readonly starter: TraceStarter;
}

/** Goes on with what an earlier window left; asks once for each controller that needs a password for that. */
export async function resumeTraces({ folder, store, starter }: ResumePorts): Promise<void> {
  const ids = await unfinishedIds(folder, store);
  const names = new Set<string>();
  for (const id of ids) {
    const trace = await store.load(id);
    if (trace === undefined || !isUnfinished(trace)) continue;
    await starter.resume(trace);
    if (starter.stallOf(id) === 'signInNeeded') names.add(trace.controller.name);
  }
  for (const name of names) void askToSignIn(name);
}

/** A head that cannot be read says nothing: then the list is asked. */
async function unfinishedIds(folder: string, store: TraceStore): Promise<readonly string[]> {
  const head = await readHead(folder);
  if (head.damaged !== true) return head.running;
  return (await store.list()).filter(({ state }) => state === 'running').map(({ id }) => id);
}

async function askToSignIn(name: string): Promise<void> {
  const signIn = vscode.l10n.t('Sign In');
  const text = vscode.l10n.t('Sign in to {name} to go on with the traces that run there.', { name });
  if ((await vscode.window.showInformationMessage(withoutLinks(text), signIn)) === signIn) {
    await vscode.commands.executeCommand('dnac.signIn', name);
  }
}
