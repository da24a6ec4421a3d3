import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import { rerun, reverse } from '../commands/askAgain';
import { compare, compareWithReverse, type ComparePorts } from '../commands/compareRuns';
import { exportTarget } from '../commands/exportTarget';
import { targetIn } from '../commands/target';
import { cancelTrace } from '../commands/traceCommands';
import { watchTrace, type WatchCommandPorts } from '../commands/watchTrace';
import { copyToClipboard } from './copyToClipboard';
import type { PageIntent } from './pageHost';
import type { TracePanel } from './tracePanel';

export interface IntentPorts extends ComparePorts, WatchCommandPorts {
  readonly now: () => number;
  readonly showLog: () => void;
}

/** Does what a page asks for, about the trace that it shows at the moment. Rejects with what the person is to read. */
export async function doIntent(ports: IntentPorts, intent: PageIntent, panel: TracePanel): Promise<unknown> {
  const target = targetIn(panel);
  const { trace, from } = target;
  switch (intent.type) {
    case 'rerun':
      return rerun(ports, target);
    case 'reverse':
      return reverse(ports, target);
    case 'compare':
      return compare(ports, panel);
    case 'compareWithReverse':
      return compareWithReverse(ports, panel);
    case 'closeComparison':
      return panel.closeComparison();
    case 'compareCounters':
      return panel.compareCounters(intent.isOn);
    case 'pin':
      return from === 'history' ? panel.pin(!panel.isPinned) : undefined;
    case 'watch':
      return watchTrace(ports, panel);
    case 'stopWatch':
      return panel.stopWatch();
    case 'cancel':
      return from === 'history' ? cancelTrace(ports, trace.id) : undefined;
    case 'copy':
      return copyToClipboard(trace, intent, ports.now());
    case 'copyText':
      return vscode.env.clipboard.writeText(intent.text);
    case 'export':
      return exportTarget(trace, intent, ports.now());
    case 'showLog':
      return ports.showLog();
    default:
      return assertNever(intent);
  }
}
