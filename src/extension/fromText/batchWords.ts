import type { Reader } from '../reader';
import { shownLines } from '../shownLines';

/** What is asked before several traces start, which may turn out to be one. */
export function batchQuestion(labels: readonly string[], controller: string, { t }: Reader): string {
  const [label = '', ...others] = labels;
  return others.length === 0
    ? t("Start the trace '{label}' on '{name}'?", { label, name: controller })
    : t("Start {count} traces on '{name}'?", { count: labels.length, name: controller });
}

/** What stands below that question; `leftOut` counts the lines that say no whole question. */
export function batchDetail(labels: readonly string[], leftOut: number, reader: Reader): string {
  const traces = labels.length > 1 ? shownLines(labels, reader).join('\n') : '';
  const others =
    leftOut > 0
      ? reader.t('Lines without two addresses of one family, left out: {count}', { count: leftOut })
      : '';
  return [traces, others].filter(part => part !== '').join('\n\n');
}

/** What is said at the end of several traces, of which some may have been cancelled. */
export function batchEnd(count: number, outcomes: string, { t }: Reader): string {
  return count === 1
    ? t('1 trace is done. {outcomes}', { outcomes })
    : t('{count} traces are done. {outcomes}', { count, outcomes });
}
