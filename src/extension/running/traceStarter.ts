import type { Trace, TraceController } from '../../path/trace';
import type { TraceRequest } from '../../path/traceRequest';
import type { DeviceConnection } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { traceController, type KnownController } from '../controllers/knownController';
import type { Connection, Run, TraceRunner } from './traceRunner';

export interface StarterPorts {
  readonly directory: ControllerDirectory;
  readonly runner: TraceRunner;
  /** Whether any window asks a trace's controller at the moment. */
  readonly isTended: (trace: Trace) => Promise<boolean>;
  /** Asks for a controller's password; false when the person leaves. */
  readonly signIn: (controller: KnownController) => Promise<boolean>;
  /** Whether a person allows what a controller marked as production needs leave for; asks once in a window. */
  readonly mayTrace: (controller: KnownController) => Promise<boolean>;
  /** A run has begun that a person asked for: show it. */
  /** `preserveFocus`: the keys stay where they are. */
  readonly onStarted: (run: Run, preserveFocus: boolean) => void;
}

/** Why a trace of an earlier window stands still. */
export type Stall = 'signInNeeded' | 'controllerGone';

/** A controller as it is called now, and the connection to it. */
export interface Reached {
  readonly controller: TraceController;
  readonly connection: Connection;
}

/** Starts traces and goes on with old ones, signing in where that takes a person. */
export class TraceStarter {
  private readonly stalls = new Map<string, Stall>();

  constructor(private readonly ports: StarterPorts) {}

  /** Resolves to the started run, or to undefined when the person left the sign-in or would rather not. */
  async start(controller: KnownController, request: TraceRequest): Promise<Run | undefined> {
    const connection = await this.admit(controller);
    if (connection === undefined) return undefined;
    const run = this.startUnshown(controller, request, connection);
    this.ports.onStarted(run, false);
    return run;
  }

  /** Starts a trace over a connection that `admit` gave, without showing it: its user may be known since the sign-in. */
  startUnshown(controller: KnownController, request: TraceRequest, connection: Connection): Run {
    const { runner, directory } = this.ports;
    return runner.start(traceController(directory.current(controller)), request, connection);
  }

  /** The connection to a controller on which a person may and wants to trace; undefined when not, or when they leave. */
  async admit(controller: KnownController): Promise<Connection | undefined> {
    return (await this.ports.mayTrace(controller)) ? this.connect(controller) : undefined;
  }

  /** Goes on with a kept trace because a person wants it. */
  async goOn(trace: Trace, preserveFocus = false): Promise<Run | undefined> {
    const controller = this.ports.directory.ofTrace(trace.controller);
    const connection = controller === undefined ? undefined : await this.connect(controller);
    if (connection === undefined) return undefined;
    const run = this.ports.runner.resume(trace, connection);
    this.stalls.delete(trace.id);
    this.ports.onStarted(run, preserveFocus);
    return run;
  }

  /** Goes on with a kept trace by itself: asks nobody, and remembers why when neither this window nor another can. */
  async resume(trace: Trace): Promise<void> {
    const { directory, runner, isTended } = this.ports;
    const reached = await this.reach(trace.controller).catch((error: unknown) => {
      // A locked keyring, say: a sign-in has it tried again.
      this.stalls.set(trace.id, 'signInNeeded');
      throw error;
    });
    const tended = reached === undefined && (await isTended(trace));
    if (reached !== undefined || tended) this.stalls.delete(trace.id);
    else this.stalls.set(trace.id, directory.lists(trace.controller) ? 'signInNeeded' : 'controllerGone');
    if (reached !== undefined) runner.resume(trace, reached.connection);
  }

  /** What a trace's controller can be asked over now, without asking a person; undefined when it cannot. */
  async reach(named: TraceController): Promise<Reached | undefined> {
    const { directory } = this.ports;
    // Nothing starts the demo network again by itself once it was removed.
    const controller = directory.lists(named) ? directory.ofTrace(named) : undefined;
    const connection = controller === undefined ? undefined : await directory.connect(controller);
    if (controller === undefined || connection === undefined) return undefined;
    return { controller: traceController(directory.current(controller)), connection };
  }

  /** A trace is gone: it waits for nothing. */
  forget(id: string): void {
    this.stalls.delete(id);
  }

  stallOf(id: string): Stall | undefined {
    return this.stalls.get(id);
  }

  get stalled(): readonly string[] {
    return [...this.stalls.keys()];
  }

  /** The connection to a controller, after a sign-in where that takes a person; undefined when the person leaves. */
  async connect(controller: KnownController): Promise<DeviceConnection | undefined> {
    const { directory, signIn } = this.ports;
    return (
      (await directory.connect(controller)) ??
      ((await signIn(controller)) ? directory.connect(controller) : undefined)
    );
  }
}
