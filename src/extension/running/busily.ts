import * as vscode from 'vscode';
import { lateOr } from './lateOr';
import { withoutLinks } from '../withoutLinks';

export interface BusyNotice {
  readonly title: string;
  /** After how long it is shown: what is done before needs none. */
  readonly delayMs: number;
}

/** Shows that something takes a while; Cancel ends the wait, and undefined is what comes of it then. */
export async function busily<T>(
  { title, delayMs }: BusyNotice,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const abortion = new AbortController();
  const result = work(abortion.signal);
  if ((await lateOr(result, delayMs)) === 'late') await show(title, result, abortion);
  try {
    return await result;
  } catch (error) {
    if (abortion.signal.aborted) return undefined;
    throw error;
  }
}

/** Until it is done, however it ends. */
async function show(title: string, work: Promise<unknown>, abortion: AbortController): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: withoutLinks(title),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (_progress, token) => {
    token.onCancellationRequested(() => abortion.abort());
    await Promise.allSettled([work]);
  });
}
