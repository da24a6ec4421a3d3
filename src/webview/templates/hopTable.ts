import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Drawing } from '../actions';
import type { CellModel } from '../model/cells';
import type { HeadCellModel, TableModel, TableRowModel } from '../model/tableModel';
import { hopContext } from '../hopContext';
import { cardId } from './card';
import { hopIcon } from './hopIcon';
import { icon } from './icon';
import type { ListState } from './hopList';

/** The path as a table that scrolls in its own box: a hop a row, the head of each column sorts. */
export function hopTable(model: TableModel, state: ListState, drawing: Drawing): TemplateResult {
  return html`<div class="table-box" data-scrolls>
    <table class="hop-table">
      <caption class="visually-hidden">
        ${drawing.say('page.table.caption')}
      </caption>
      <thead>
        <tr>
          ${model.head.map(cell => headCell(cell, drawing))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          state.take(model.rows),
          ({ hop }) => hop.index,
          row => {
            const isShown = state.shown === row.hop.index;
            const isPinned = state.pinned === row.hop.index;
            const isTabStop = state.tabStop === row.hop.index;
            return guard([row.hop, model.head.map(({ id }) => id).join(), isShown, isPinned, isTabStop], () =>
              tableRow(row, model.head, { isShown, isPinned, isTabStop }, drawing),
            );
          },
        )}
      </tbody>
    </table>
  </div>`;
}

function headCell({ id, label, isNumeric, sorted }: HeadCellModel, { actions }: Drawing): TemplateResult {
  return html`<th
    scope="col"
    class="column-${id} ${isNumeric ? 'is-number' : ''}"
    aria-sort=${sorted === 'none' ? nothing : sorted}
  >
    <button type="button" class="sort" @click=${() => actions.sortBy(id)}>
      <span>${label}</span>
      <span class="sort-mark"
        >${sorted === 'none' ? nothing : icon(sorted === 'ascending' ? 'arrow-up' : 'arrow-down')}</span
      >
    </button>
  </th>`;
}

interface RowState {
  readonly isShown: boolean;
  readonly isPinned: boolean;
  readonly isTabStop: boolean;
}

function tableRow(
  { hop, cells }: TableRowModel,
  head: readonly HeadCellModel[],
  state: RowState,
  drawing: Drawing,
): TemplateResult {
  const { actions } = drawing;
  const classes = [
    hop.beyond && 'is-beyond',
    hop.deny !== undefined && 'is-denied',
    hop.kind === 'unknown' && 'is-unknown',
    state.isShown && 'is-shown',
    state.isPinned && 'is-pinned',
  ];
  return html`<tr
    class=${classes.filter(Boolean).join(' ')}
    data-vscode-context=${hopContext(hop.index)}
    @mouseenter=${(event: MouseEvent) => actions.hover(event, hop.index)}
    @click=${() => actions.pin(hop.index)}
  >
    ${cells.map((cell, place) => bodyCell(cell, head[place], { hop, cells }, state, drawing))}
  </tr>`;
}

function bodyCell(
  cell: CellModel,
  head: HeadCellModel | undefined,
  row: TableRowModel,
  state: RowState,
  drawing: Drawing,
): TemplateResult {
  if (head?.id === 'name') return nameCell(row, state, drawing);
  const tone = cell.tone === undefined ? '' : `is-${cell.tone}`;
  return html`<td class="column-${head?.id ?? ''} ${head?.isNumeric === true ? 'is-number' : ''} ${tone}">
    <span class="cell" title=${cell.text.length > 24 ? cell.text : nothing}>
      ${cell.tone === undefined ? nothing : icon(cell.tone === 'bad' ? 'circle-slash' : 'warning')}${cell.text}
    </span>
  </td>`;
}

/** The row's head is the button that the keyboard moves through. */
function nameCell({ hop }: TableRowModel, state: RowState, { actions }: Drawing): TemplateResult {
  const mark = hop.deny?.sentence ?? (hop.doubts[0] === undefined ? undefined : hop.doubts.join(' '));
  return html`<th scope="row" class="column-name">
    <button
      type="button"
      class="row-button"
      data-hop=${hop.index}
      title=${hop.label}
      aria-expanded=${state.isShown}
      aria-controls=${state.isShown ? cardId : nothing}
      tabindex=${state.isTabStop ? 0 : -1}
      @focus=${() => actions.point(hop.index)}
      @keydown=${(event: KeyboardEvent) => actions.moveFocus(event, hop.index)}
    >
      ${hopIcon(hop.kind)}<span class="row-name">${hop.label}</span>${
        mark === undefined
          ? nothing
          : html`<span class="row-mark ${hop.deny === undefined ? 'is-warning' : 'is-bad'}" title=${mark}
              >${icon(hop.deny === undefined ? 'warning' : 'circle-slash')}<span class="visually-hidden"
                >${mark}</span
              ></span
            >`
      }
    </button>
  </th>`;
}
