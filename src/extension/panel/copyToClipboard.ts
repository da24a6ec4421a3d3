import * as vscode from 'vscode';
import type { FromPage } from '../../path/pageProtocol';
import { report } from '../../path/report';
import type { Trace } from '../../path/trace';

/** Puts what the page named on the clipboard. Text is English, as exports are. */
export async function copyToClipboard(
  trace: Trace,
  { target, hop }: Extract<FromPage, { type: 'copy' }>,
  nowMs: number,
): Promise<void> {
  const chosen = hop === undefined ? undefined : trace.hops[hop];
  if (target === 'report') await vscode.env.clipboard.writeText(report(trace, nowMs));
  else if (chosen !== undefined) {
    const { raw, ...known } = chosen;
    await vscode.env.clipboard.writeText(JSON.stringify(target === 'hop' ? known : raw, undefined, 2));
  }
}
