import { annotated } from '../path/annotations';
import { assertNever } from '../path/assertNever';
import { redact } from '../path/exports/redact';
import { toCsv } from '../path/exports/csv';
import { toMarkdown } from '../path/exports/markdown';
import { toMermaid } from '../path/exports/mermaid';
import { toSvg } from '../path/exports/svg';
import type { ExportFormat } from '../path/pageProtocol';
import { report } from '../path/report';
import type { Trace } from '../path/trace';
import { serialiseTrace } from './traceFile';

export interface ExportOptions {
  /** Where ages are counted from, epoch ms. */
  readonly nowMs: number;
  /** Leave out whatever could tell which network this is; see `redact`. */
  readonly redacted: boolean;
}

/**
 * A trace as the text of a file of that format, in English, ending in a line feed (CSV: CR LF); JSON is the trace file
 * itself, without what the person noted of the trace: that stays on their machine. Never throws. What a controller or a
 * file says comes out as visible text, never as syntax of the format.
 */
export function exportTrace(trace: Trace, format: ExportFormat, { nowMs, redacted }: ExportOptions): string {
  const shown = redacted ? redact(trace) : trace;
  switch (format) {
    case 'text':
      return report(shown, nowMs);
    case 'markdown':
      return toMarkdown(shown, nowMs);
    case 'mermaid':
      return toMermaid(shown);
    case 'csv':
      return toCsv(shown);
    case 'json':
      return serialiseTrace(annotated(shown, {}));
    case 'svg':
      return toSvg(shown, nowMs);
    default:
      return assertNever(format);
  }
}
