import { message } from '../../path/message';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { traceController } from '../controllers/knownController';
import type { TracePanel } from '../panel/tracePanel';
import type { TraceStarter } from '../running/traceStarter';
import type { Watches } from '../running/watches';
import { Problem } from './problem';
import { targetIn } from './target';

export interface WatchCommandPorts {
  readonly directory: ControllerDirectory;
  readonly starter: TraceStarter;
  readonly watches: Watches;
}

/** Asks a panel's question again and again until an end that the panel shows. A file has nobody to ask. */
export async function watchTrace(ports: WatchCommandPorts, panel: TracePanel): Promise<void> {
  const { trace, from } = targetIn(panel);
  if (from === 'file' || panel.watch?.view.isOver === false) return;
  if (trace.state === 'running') throw new Problem(message('problem.stillRunning'));
  const controller = ports.directory.ofTrace(trace.controller);
  if (controller === undefined) {
    throw new Problem(message('problem.noSuchController', { name: trace.controller.name }));
  }
  const connection = await ports.starter.admit(controller);
  // The panel may have been closed or may show another trace by now.
  if (connection === undefined || panel.isClosed || panel.trace?.id !== trace.id) return;
  const watch = ports.watches.start(trace, traceController(ports.directory.current(controller)), {
    show: changed => (panel.watch === watch ? panel.advance(changed) : undefined),
    redraw: () => (panel.watch === watch ? panel.redraw() : undefined),
  });
  panel.startWatch(watch);
}
