import { present } from '../../path/present';
import type { TraceRequest } from '../../path/traceRequest';
import { verdictKinds, type VerdictKind } from '../../path/verdict';
import type { TraceSummary } from '../../tracing/traceStore';

/** Which traces the Traces view shows; what is absent leaves none out. */
export interface TraceFilter {
  /** Words, all of which stand in the addresses, the label or the note. */
  readonly text?: string;
  readonly verdict?: VerdictKind;
  /** A controller's name. */
  readonly controller?: string;
}

export function isEmptyFilter({ text, verdict, controller }: TraceFilter): boolean {
  return text === undefined && verdict === undefined && controller === undefined;
}

/** What a filter looks at of a trace. */
export type Filtered = Pick<TraceSummary, 'verdict' | 'controllerName' | 'label' | 'note'> & {
  readonly request: Omit<TraceRequest, 'include'>;
};

/** Whether a filter lets a trace through. */
export function fits(filter: TraceFilter, summary: Filtered): boolean {
  if (filter.verdict !== undefined && summary.verdict !== filter.verdict) return false;
  if (filter.controller !== undefined && summary.controllerName !== filter.controller) return false;
  if (filter.text === undefined) return true;
  const text = searchedText(summary);
  return wordsOf(filter.text).every(word => text.includes(word));
}

/**
 * Reads a filter that a keybinding or another command gives; what does not fit is left out. Undefined when it names
 * nothing to filter by: VS Code gives a button in the title of a view the row that was clicked last.
 */
export function readFilter(value: unknown): TraceFilter | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(value));
  if (!['text', 'verdict', 'controller'].some(key => given.has(key))) return undefined;
  const text = given.get('text');
  const controller = given.get('controller');
  return present({
    text: typeof text === 'string' ? filterText(text) : undefined,
    verdict: verdictKinds.find(kind => kind === given.get('verdict')),
    controller: typeof controller === 'string' ? controller : undefined,
  });
}

/** What was typed, as it is kept; undefined when there is nothing to look for. */
export function filterText(typed: string): string | undefined {
  const text = wordsOf(typed).join(' ');
  return text === '' ? undefined : text.slice(0, 200);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
}

function searchedText({ request, label = '', note = '' }: Filtered): string {
  const { source, destination, sourcePort, destinationPort } = request;
  const ports = [sourcePort, destinationPort].map(port => (port === undefined ? '' : `:${port}`));
  return [source, destination, ...ports, label, note].join('\n').toLowerCase();
}
