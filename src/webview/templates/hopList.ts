import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DetailLevel } from '../../path/pageProtocol';
import type { Drawing } from '../actions';
import type { SectionModel } from '../model/blocks';
import type { ListRow } from '../model/listRows';
import { cardId } from './card';
import { hopRow } from './hopRow';
import { icon } from './icon';
import { lanes } from './lanes';

export interface ListState {
  readonly shown?: number;
  readonly pinned?: number;
  readonly tabStop: number;
  readonly level: DetailLevel;
  /** The rows to draw now, of all that there are. */
  readonly take: <T>(rows: readonly T[]) => readonly T[];
  /** Drawn below its hop, where the page is narrow. */
  readonly inlineCard?: TemplateResult;
  /** What the row of a hop holds beside what every row has, at the level of everything. */
  readonly sectionsOf: (index: number) => readonly SectionModel[];
}

/** The path as a list. Above this many rows those out of sight are not laid out. */
const manyRows = 60;

export function hopList(rows: readonly ListRow[], state: ListState, drawing: Drawing): TemplateResult {
  return html`<ol
    class="hops level-${state.level} ${rows.length > manyRows ? 'is-long' : ''}"
    aria-label=${drawing.say('page.path')}
  >
    ${repeat(state.take(rows), rowKey, row => (row.kind === 'hop' ? hop(row, state, drawing) : fold(row, drawing)))}
  </ol>`;
}

function rowKey(row: ListRow): string {
  return row.kind === 'hop' ? `hop ${row.hop.index}` : `fold ${row.run.first}`;
}

/** A row is drawn again only when something in it has changed: a path may be long. */
function hop(row: Extract<ListRow, { kind: 'hop' }>, state: ListState, drawing: Drawing) {
  const { index } = row.hop;
  const isPinned = state.pinned === index;
  const [isShown, isTabStop] = [state.shown === index, state.tabStop === index];
  const card = isPinned ? (state.inlineCard ?? nothing) : nothing;
  const seen = [row.hop, row.isLed, row.leadsOn, isShown, isPinned, isTabStop, card, state.level];
  return guard(seen, () => {
    const sections = state.level === 'everything' ? state.sectionsOf(index) : [];
    const { isLed, leadsOn } = row;
    const { level } = state;
    return hopRow(
      row.hop,
      { isShown, isPinned, isTabStop, isLed, leadsOn, level, sections, cardId, card },
      drawing,
    );
  });
}

/** The line of the path goes through a folded run as it comes out of the hop before. */
function fold(
  { run, isOpen, hop: { before, lanes: pieces } }: Extract<ListRow, { kind: 'fold' }>,
  { say, actions }: Drawing,
): TemplateResult {
  const { first, last } = run;
  const line = before?.line ?? 'none';
  return html`<li class="hop fold">
    ${lanes(pieces.map(({ part }) => ({ part })))}
    <button type="button" class="fold-button" aria-expanded=${isOpen} @click=${() => actions.toggleFold(run)}>
      <span class="rail before-${line} after-${line}"
        >${icon(isOpen ? 'chevron-down' : 'chevron-right')}</span
      >
      <span>
        <span class="fold-count">${say('page.fold', { count: last - first + 1 })}</span>
        <span class="fold-places">${say('page.fold.places', { first: first + 1, last: last + 1 })}</span>
      </span>
    </button>
  </li>`;
}
