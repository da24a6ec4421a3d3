import type {
  Controller,
  Device,
  DeviceInterface,
  StartedTrace,
  Task,
  TraceList,
  TraceRow,
} from '../../../src/controller/controller';
import type { NetworkPath } from '../../../src/path/networkPath';
import { noRequests, type Generation, type RequestCounts } from '../../../src/path/trace';
import type { FakeClock } from './fakeClock';
import { reachedPath } from './samples';

/** What the controller answers; `n` counts the calls of one kind from 0. A function may throw. */
export interface Script {
  login?: (n: number) => void;
  start?: (n: number) => StartedTrace;
  path?: (n: number, ageMs: number) => NetworkPath;
  task?: (n: number, taskId: string) => Task;
  list?: (n: number) => readonly TraceRow[];
  delete?: (n: number) => string | undefined;
  devices?: (ids: readonly string[]) => readonly Device[];
  interfaces?: (deviceId: string) => readonly DeviceInterface[];
  owners?: (address: string) => readonly DeviceInterface[];
}

export interface Call {
  readonly name: keyof Script;
  /** Since the clock's start. */
  readonly atMs: number;
}

/** A controller's answers out of a script, each after `latencyMs`. */
export class FakeController implements Controller {
  readonly origin = 'https://dnac.example.net';
  readonly calls: Call[] = [];
  readonly lastRequest: { startedAtMs: number } = { startedAtMs: 0 };
  private readonly beganMs: number;
  private counts: RequestCounts = noRequests;

  constructor(
    private readonly clock: FakeClock,
    readonly script: Script = {},
    readonly latencyMs = 0,
    /** How far the controller's clock is ahead of ours. */
    readonly aheadMs = 5000,
  ) {
    this.beganMs = clock.now();
  }

  /** When the calls of a kind were made, ms since the start of the test. */
  times(name: keyof Script): readonly number[] {
    return this.calls.filter(call => call.name === name).map(call => call.atMs);
  }

  async login(signal: AbortSignal): Promise<Generation> {
    await this.call('login', 'login', signal, n => this.script.login?.(n));
    return 2;
  }

  async initiatePathTrace(_request: unknown, signal: AbortSignal): Promise<StartedTrace> {
    const started = await this.call('start', 'start', signal, n =>
      this.script.start === undefined ? { traceId: 'flow-1', taskId: 'task-1' } : this.script.start(n),
    );
    this.lastRequest.startedAtMs = this.clock.now();
    return started;
  }

  getPath(_traceId: string, _include: unknown, signal: AbortSignal): Promise<NetworkPath> {
    return this.call('path', 'poll', signal, n => {
      const ageMs = this.clock.now() - this.lastRequest.startedAtMs;
      return this.script.path?.(n, ageMs) ?? reachedPath();
    });
  }

  getTask(taskId: string, signal: AbortSignal): Promise<Task> {
    return this.call('task', 'task', signal, n => this.script.task?.(n, taskId) ?? { state: 'succeeded' });
  }

  async listTraces(_filter: unknown, signal: AbortSignal): Promise<TraceList> {
    const rows = await this.call('list', 'list', signal, n => this.script.list?.(n) ?? []);
    return { rows, sent: rows.length };
  }

  deleteTrace(_traceId: string, signal: AbortSignal): Promise<string | undefined> {
    return this.call('delete', 'delete', signal, n =>
      this.script.delete === undefined ? 'task-2' : this.script.delete(n),
    );
  }

  getDevices(ids: readonly string[], signal: AbortSignal): Promise<readonly Device[]> {
    return this.call('devices', 'enrichment', signal, () => this.script.devices?.(ids) ?? []);
  }

  getInterfaces(deviceId: string, signal: AbortSignal): Promise<readonly DeviceInterface[]> {
    return this.call('interfaces', 'enrichment', signal, () => this.script.interfaces?.(deviceId) ?? []);
  }

  getInterfacesByAddress(address: string, signal: AbortSignal): Promise<readonly DeviceInterface[]> {
    return this.call('owners', 'enrichment', signal, () => this.script.owners?.(address) ?? []);
  }

  requestCounts(): RequestCounts {
    return this.counts;
  }

  controllerTimeMs(): number | undefined {
    return this.calls.length === 0 ? undefined : this.clock.now() + this.aheadMs;
  }

  private async call<T>(
    name: keyof Script,
    purpose: keyof RequestCounts,
    signal: AbortSignal,
    answer: (n: number) => T,
  ): Promise<T> {
    signal.throwIfAborted();
    const n = this.times(name).length;
    this.calls.push({ name, atMs: this.clock.now() - this.beganMs });
    this.counts = { ...this.counts, [purpose]: this.counts[purpose] + 1 };
    if (this.latencyMs > 0) await this.clock.wait(this.latencyMs, signal);
    return answer(n);
  }
}
