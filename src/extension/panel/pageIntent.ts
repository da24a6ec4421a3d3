import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import type { Trace } from '../../path/trace';
import { copyToClipboard } from './copyToClipboard';
import type { PanelPorts } from './tracePanel';

/** Does what the page asks for: by the same commands that views and palette use. */
export function pageIntent(now: () => number): PanelPorts['onIntent'] {
  return async (intent, trace) => {
    switch (intent.type) {
      case 'rerun':
        return run('dnac.rerunTrace', trace);
      case 'cancel':
        return run('dnac.cancelTrace', trace);
      case 'showLog':
        return run('dnac.showLog', trace);
      case 'copy':
        return copyToClipboard(trace, intent, now());
      case 'reverse':
      case 'compare':
      case 'compareWithReverse':
      case 'closeComparison':
      case 'compareCounters':
      case 'pin':
      case 'watch':
      case 'stopWatch':
      case 'copyText':
      case 'export':
        // readFromPage lets none of these through yet.
        return;
      default:
        return assertNever(intent);
    }
  };
}

async function run(command: string, { id }: Trace): Promise<void> {
  await vscode.commands.executeCommand(command, id);
}
