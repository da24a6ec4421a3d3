import * as vscode from 'vscode';
import { busily } from '../running/busily';

/** Deletes on these controllers; what takes long shows that it goes on, and the rest can be cancelled then. */
export function whileDeleting<T>(
  controllers: readonly string[],
  delayMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const name = [...new Set(controllers)].join(', ');
  return busily({ title: vscode.l10n.t('Deleting on {name}', { name }), delayMs }, work);
}
