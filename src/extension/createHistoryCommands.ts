import { systemClock } from '../tracing/systemClock';
import { openTrace, rerunTrace, reverseTrace } from './commands/traceCommands';
import type { AskPorts } from './commands/askAgain';
import type { Action } from './commands/userAction';
import type { Services } from './createServices';
import type { BatchPorts } from './fromText/traceAll';
import { noteOnTrace, pinTraces, renameTrace } from './history/annotateTraces';
import { askSelected, isAboutSeveral } from './history/askSelected';
import { compareSelected } from './history/compareSelected';
import { copyAddresses } from './history/copyAddresses';
import { deleteOlder } from './history/deleteOlder';
import { deleteSelected } from './history/deleteSelected';
import { EnteredRow } from './history/enteredRow';
import { filterTraces } from './history/filterTraces';
import { deleteListed } from './onController/deleteListed';
import { askListedAgain, copyListed, openListed, refreshListed } from './onController/listedActions';
import { isListedNode, isListedTrace } from './onController/selectedListed';
import type { TracePathPorts } from './commands/tracePath';
import type { CommandId } from './seam';

type HistoryPorts = Services & AskPorts & BatchPorts & Pick<TracePathPorts, 'usualInclude'>;

/** The commands on the Traces view and on its rows, which VS Code gives the clicked row and all that are selected. */
export function historyActions(services: HistoryPorts) {
  const { history } = services;
  const entered = new EnteredRow();
  const ports = { ...services, clock: systemClock, now: () => systemClock.now() };
  return {
    'dnac.enterRow': row => entered.press(row),
    'dnac.openTrace': (id, from) => openTrace(ports, id, entered.preservesFocus(id, from)),
    'dnac.openListedTrace': (row, from) => openListed(ports, row, id => entered.preservesFocus(id, from)),
    'dnac.deleteListedTrace': (row, rows) => deleteListed(ports, row, rows),
    'dnac.refreshListedTraces': row => refreshListed(ports.listed, row),
    'dnac.rerunTrace': (row, rows) => {
      if (isListedTrace(row)) return askListedAgain(ports, row, rows);
      return isAboutSeveral(row, rows) ? askSelected(ports, 'again', row, rows) : rerunTrace(ports, row);
    },
    'dnac.reverseTrace': (row, rows) =>
      isAboutSeveral(row, rows) ? askSelected(ports, 'back', row, rows) : reverseTrace(ports, row),
    'dnac.compareSelected': (row, rows) => compareSelected(ports, row, rows),
    'dnac.copyAddresses': (row, rows) =>
      isListedTrace(row) ? copyListed(ports, row, rows) : copyAddresses(ports, row, rows),
    'dnac.pinTrace': (row, rows) => pinTraces(ports, true, row, rows),
    'dnac.unpinTrace': (row, rows) => pinTraces(ports, false, row, rows),
    // A key may be pressed on any row; what a controller has is not renamed from here.
    'dnac.renameTrace': row => (isListedTrace(row) ? undefined : renameTrace(ports, row)),
    'dnac.noteOnTrace': row => noteOnTrace(ports, row),
    'dnac.deleteTrace': (row, rows) =>
      isListedTrace(row) ? deleteListed(ports, row, rows) : deleteSelected(ports, row, rows),
    'dnac.deleteOlderTraces': () => deleteOlder(ports),
    'dnac.filterTraces': filter => filterTraces(history, filter),
    'dnac.clearTraceFilter': () => history.show({}),
    'dnac.showMoreTraces': row => (isListedNode(row) ? ports.listed.more(row) : history.showMore(row)),
  } satisfies Partial<Record<CommandId, Action>>;
}
