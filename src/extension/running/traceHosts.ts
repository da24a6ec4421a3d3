import type { Trace } from '../../path/trace';
import type { RunDependencies } from '../../tracing/runDependencies';
import { TraceHost, type TraceHostOptions } from '../../tracing/traceHost';

/** One host for each controller that this window runs traces of: several windows share the asking. */
export class TraceHosts {
  private readonly hosts = new Map<string, TraceHost>();

  constructor(private readonly options: Omit<TraceHostOptions, 'origin'>) {}

  /** Brings a trace to its end, here or in the window that asks its controller at the moment. */
  readonly bringToEnd = (trace: Trace, dependencies: RunDependencies): Promise<Trace> =>
    this.of(trace).run(trace, dependencies);

  /** Whether any window asks a trace's controller at the moment. */
  isTended(trace: Trace): Promise<boolean> {
    return this.of(trace).isTended();
  }

  private of({ controller: { origin } }: Trace): TraceHost {
    const host = this.hosts.get(origin) ?? new TraceHost({ ...this.options, origin });
    this.hosts.set(origin, host);
    return host;
  }
}
