import { createFileStore } from '../tracing/fileStore';
import { PatientStore } from '../tracing/patientStore';
import { systemClock } from '../tracing/systemClock';
import type { TraceStore } from '../tracing/traceStore';
import { inBackground } from './background';
import { signIn } from './commands/signIn';
import type { Controllers } from './createControllers';
import { TraceHistory } from './history/traceHistory';
import { noticeNotSaved } from './running/notSavedNotice';
import { PreviousRuns } from './running/previousRuns';
import { productionConsent } from './running/productionConsent';
import { TraceHosts } from './running/traceHosts';
import { TraceRunner, type Run } from './running/traceRunner';
import { TraceStarter } from './running/traceStarter';
import { Watches } from './running/watches';
import { WatchMemory } from './running/watchMemory';
import type { MainHost } from './seam';
import { settings } from './settings';
import { traceFolder } from './traceFolder';
import { reader } from './words';

/** What runs traces and keeps them. */
export interface Running {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly previous: PreviousRuns;
  readonly watches: Watches;
  /** What the Traces view shows. */
  readonly history: TraceHistory;
}

export interface RunningPorts {
  readonly host: MainHost;
  readonly controllers: Controllers;
  /** A run has begun that a person asked for. */
  readonly onStarted: (run: Run, preserveFocus: boolean) => void;
  /** What is said of a trace beside its state has changed. */
  readonly redraw: (id: string) => void;
  readonly log: (line: string) => void;
}

export function createRunning({ host, controllers, onStarted, redraw, log }: RunningPorts): Running {
  const clock = systemClock;
  const folder = traceFolder(host.globalStorageUri);
  const files = createFileStore({
    folder,
    log,
    // Read at each use, so that a change of the setting counts at once.
    get historyLimit() {
      return settings.retention().limit;
    },
  });
  const store = new PatientStore({
    store: files,
    onNotSaved: (trace, error) => inBackground(noticeNotSaved(trace, error), 'Saying what is not saved', log),
  });
  const hosts = new TraceHosts({
    ...{ folder, store, clock, log },
    onUntended: trace => inBackground(starter.resume(trace), `Going on with trace ${trace.id}`, log),
  });
  const { bringToEnd } = hosts;
  const runner = new TraceRunner({ store, clock, limits: settings.limits, bringToEnd, log });
  const starter = new TraceStarter({
    directory: controllers.directory,
    runner,
    isTended: trace => hosts.isTended(trace),
    signIn: controller => signIn(controllers, controller),
    mayTrace: productionConsent(),
    onStarted,
  });
  const previous = new PreviousRuns({ store, now: () => clock.now(), reader, onFound: redraw, log });
  const memory = new WatchMemory(host.globalState);
  const watches = new Watches({ store, runner, starter, clock, reader, memory, log });
  const history = new TraceHistory(store, id => watches.isPassing(id));
  return { store, runner, starter, previous, watches, history };
}
