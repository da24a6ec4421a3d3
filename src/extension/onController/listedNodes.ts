import type { TraceRow } from '../../controller/controller';
import { assertNever } from '../../path/assertNever';
import type { ListProblem, ListState } from './controllerList';

/** What stands beside traces, or in place of them. */
export type NoteKind =
  | 'noController'
  | 'asking'
  | 'signIn'
  | 'problem'
  | 'reviewCertificate'
  | 'retry'
  | 'empty'
  | 'hidden'
  | 'newer'
  | 'more';

/** The trace of a controller with this name. */
export interface ListedTraceNode {
  readonly kind: 'listed';
  readonly name: string;
  readonly traceId: string;
}

export interface NoteNode {
  readonly kind: 'note';
  readonly note: NoteKind;
  /** The controller's name; empty where there is none. */
  readonly name: string;
}

/** A node of the group *On the Controller*: itself, a controller where there are several, a trace, or a note. */
export type ListedNode =
  | { readonly kind: 'onController' }
  | { readonly kind: 'tracesOf'; readonly name: string }
  | ListedTraceNode
  | NoteNode;

/** The same text for the same row. */
export function nodeKey(node: ListedNode): string {
  switch (node.kind) {
    case 'onController':
      return node.kind;
    case 'tracesOf':
      return JSON.stringify([node.kind, node.name]);
    case 'listed':
      return JSON.stringify([node.kind, node.name, node.traceId]);
    case 'note':
      return JSON.stringify([node.kind, node.name, node.note]);
    default:
      return assertNever(node);
  }
}

/** The rows of a controller; `shows` says what the filter of the view lets through. */
export function rowsOf(
  name: string,
  state: ListState,
  shows: (row: TraceRow) => boolean,
): readonly ListedNode[] {
  switch (state.kind) {
    case 'asking':
      return notes(name, 'asking');
    case 'signedOut':
      return notes(name, 'signIn');
    case 'failed':
      return notes(name, 'problem', ...remedyFor(state.problem));
    case 'listed':
      return listedRows(name, state, shows);
    default:
      return assertNever(state);
  }
}

function listedRows(
  name: string,
  { pages: { rows, hasMore, newer }, problem }: Extract<ListState, { kind: 'listed' }>,
  shows: (row: TraceRow) => boolean,
): readonly ListedNode[] {
  const shown = rows.filter(shows);
  return [
    ...(problem?.of === 'newest' ? notes(name, 'problem', ...remedyFor(problem)) : []),
    ...(newer === 0 ? [] : notes(name, 'newer')),
    ...shown.map(({ traceId }) => ({ kind: 'listed' as const, name, traceId })),
    ...(rows.length === 0 ? notes(name, 'empty') : []),
    ...(rows.length > 0 && shown.length === 0 ? notes(name, 'hidden') : []),
    ...(problem?.of === 'more' ? notes(name, 'problem') : []),
    ...(hasMore ? notes(name, 'more') : []),
  ];
}

function notes(name: string, ...kinds: readonly NoteKind[]): readonly NoteNode[] {
  return kinds.map(note => ({ kind: 'note', note, name }));
}

function remedyFor({ remedy }: ListProblem): readonly NoteKind[] {
  return remedy === 'none' ? [] : [remedy];
}
