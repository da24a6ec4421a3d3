import { compareTraceWithPrevious } from './commands/traceCommands';
import { copyHop, exportAs, pinPanel, showAs } from './commands/panelCommands';
import { activePanel } from './commands/target';
import type { Action } from './commands/userAction';
import type { PageIntent } from './panel/pageHost';
import { doIntent, type IntentPorts } from './panel/pageIntent';
import type { CommandId } from './seam';

/** The commands of the palette and of menus that are about the page in front, or about a row where they get one. */
export function pageActions(ports: IntentPorts) {
  const inFront = (intent: PageIntent) => () => doIntent(ports, intent, activePanel(ports));
  return {
    'dnac.compareTrace': inFront({ type: 'compare' }),
    'dnac.compareWithPrevious': value => compareTraceWithPrevious(ports, value),
    'dnac.compareWithReverse': inFront({ type: 'compareWithReverse' }),
    'dnac.closeComparison': inFront({ type: 'closeComparison' }),
    'dnac.pinPanel': () => pinPanel(ports, true),
    'dnac.unpinPanel': () => pinPanel(ports, false),
    'dnac.watchTrace': inFront({ type: 'watch' }),
    'dnac.stopWatch': inFront({ type: 'stopWatch' }),
    'dnac.copyAs': value => exportAs(ports, value, { to: 'clipboard', redacted: false }),
    'dnac.saveAs': value => exportAs(ports, value, { to: 'file', redacted: false }),
    'dnac.copyRedactedAs': value => exportAs(ports, value, { to: 'clipboard', redacted: true }),
    'dnac.saveRedactedAs': value => exportAs(ports, value, { to: 'file', redacted: true }),
    'dnac.showList': () => showAs(ports, 'list'),
    'dnac.showTable': () => showAs(ports, 'table'),
    'dnac.showDiagram': () => showAs(ports, 'diagram'),
    'dnac.filterHops': () => activePanel(ports).filterHops(),
    'dnac.copyHop': value => copyHop(ports, value, 'hop'),
    'dnac.copyRawHop': value => copyHop(ports, value, 'rawHop'),
  } satisfies Partial<Record<CommandId, Action>>;
}
