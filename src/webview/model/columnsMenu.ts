import type { DetailLevel } from '../../path/pageProtocol';
import type { Actions } from '../actions';
import type { Say } from '../words';
import { columnIds, fixedColumns, shownColumns, type ChosenColumns } from './columns';
import type { MenuModel } from './menuModel';

/** The menu of the columns that may be shown or taken away. */
export function columnsMenu(level: DetailLevel, chosen: ChosenColumns, say: Say): MenuModel {
  const shown = shownColumns(level, chosen);
  const items = columnIds
    .filter(id => !fixedColumns.includes(id))
    .map(id => ({
      label: say(`page.column.${id}`),
      isChecked: shown.includes(id),
      act: (actions: Actions) => actions.toggleColumn(id),
    }));
  const reset = { label: say('page.columns.reset'), act: (actions: Actions) => actions.toggleColumn() };
  return { id: 'columns', name: say('page.columns'), groups: [{ items }, { items: [reset] }] };
}
