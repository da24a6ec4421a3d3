import * as vscode from 'vscode';

/** Shows that something takes a while; Cancel ends the wait, and undefined is what comes of it then. */
export async function busily<T>(
  title: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const abortion = new AbortController();
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(options, (_progress, token) => {
      token.onCancellationRequested(() => abortion.abort());
      return work(abortion.signal);
    });
  } catch (error) {
    if (abortion.signal.aborted) return undefined;
    throw error;
  }
}
