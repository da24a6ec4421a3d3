import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import type { FromPage } from '../../path/pageProtocol';
import { report } from '../../path/report';
import type { Trace } from '../../path/trace';
import { hopOutline } from './hopOutline';

/** Puts what the page named on the clipboard. Text is English, as exports are. */
export async function copyToClipboard(
  trace: Trace,
  named: Extract<FromPage, { type: 'copy' }>,
  nowMs: number,
): Promise<void> {
  const text = textOf(trace, named, nowMs);
  if (text !== undefined) await vscode.env.clipboard.writeText(text);
}

function textOf(
  trace: Trace,
  { target, hop: position = -1 }: Extract<FromPage, { type: 'copy' }>,
  nowMs: number,
): string | undefined {
  const hop = trace.hops[position];
  switch (target) {
    case 'report':
      return report(trace, nowMs);
    case 'hop':
      return hop === undefined ? undefined : hopOutline(hop, position);
    case 'rawHop':
      return hop?.raw === undefined ? undefined : JSON.stringify(hop.raw, undefined, 2);
    default:
      return assertNever(target);
  }
}
