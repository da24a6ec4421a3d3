import type * as vscode from 'vscode';
import { parseTraceFile } from '../../files/parseTraceFile';
import { assertNever } from '../../path/assertNever';
import { message, type Message } from '../../path/message';
import { plainText } from '../../path/plainText';
import type { Trace } from '../../path/trace';
import { diskTrouble } from '../commands/notSaved';

/** A trace of somebody's, or the sentence that says why there is none. */
export type TraceDocument =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'problem'; readonly sentence: Message };

/** As much as is taken from a controller; no path of a thousand hops comes near it. */
const mostMegabytes = 32;

/** Reads a `*.pathtrace.json` wherever VS Code can read one. Never rejects, and never changes the file. */
export async function readTraceDocument(
  file: vscode.Uri,
  files: Pick<vscode.FileSystem, 'stat' | 'readFile'>,
): Promise<TraceDocument> {
  try {
    const { size } = await files.stat(file);
    if (size > mostMegabytes * 1_000_000) return problem(message('file.tooLarge', { limit: mostMegabytes }));
    return traceIn(new TextDecoder().decode(await files.readFile(file)));
  } catch (error) {
    const { reason } = diskTrouble(error);
    return problem(message('file.unreadable', { reason: plainText(reason) }));
  }
}

function traceIn(text: string): TraceDocument {
  const parsed = parseTraceFile(text);
  switch (parsed.kind) {
    case 'trace':
      return parsed;
    case 'newer':
      return problem(message('file.newer', { version: parsed.version }));
    case 'damaged':
      return problem(message('file.damaged', { problem: parsed.problem }));
    default:
      return assertNever(parsed);
  }
}

function problem(sentence: Message): TraceDocument {
  return { kind: 'problem', sentence };
}
