import type { Controller, StartedTrace, TraceList, TraceRow } from '../../../src/controller/controller';
import { ControllerError } from '../../../src/controller/controllerError';
import type { NetworkPath } from '../../../src/path/networkPath';
import { noRequests, type Generation, type RequestCounts } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import type { FakeClock } from './fakeClock';
import { reachedPath, request as usualRequest, runningPath } from './samples';

interface Computing {
  readonly row: Omit<TraceRow, 'status'>;
  readonly doneAtMs: number;
}

/** A controller that computes many traces for a while, and at most 25 at once, those of others included. */
export class BusyController implements Controller {
  readonly origin = 'https://dnac.example.net';
  readonly sent = { start: 0, refused: 0, path: 0, list: 0, task: 0 };
  listIsForbidden = false;
  private counts: RequestCounts = noRequests;
  private readonly traces: Computing[] = [];

  constructor(
    private readonly clock: FakeClock,
    private readonly computeMs: number,
  ) {}

  get requests(): number {
    const { start, path, list, task } = this.sent;
    return start + path + list + task;
  }

  /** Somebody else starts traces. */
  occupy(count: number, ms: number): void {
    for (let each = 0; each < count; each += 1) this.add(usualRequest, ms);
  }

  login(): Promise<Generation> {
    return Promise.resolve(2);
  }

  async initiatePathTrace(request: TraceRequest): Promise<StartedTrace> {
    await this.answer('start', 'start');
    if (this.running().length >= 25) {
      this.sent.refused += 1;
      throw new ControllerError('server', { purpose: 'start', status: 500 });
    }
    const traceId = this.add(request, this.computeMs);
    return { traceId, taskId: `task of ${traceId}` };
  }

  async getPath(traceId: string): Promise<NetworkPath> {
    await this.answer('path', 'poll');
    const found = this.traces.find(({ row }) => row.traceId === traceId);
    if (found === undefined) throw new ControllerError('notFound', { purpose: 'poll', status: 404 });
    return found.doneAtMs > this.clock.now() ? runningPath : reachedPath();
  }

  async getTask(): Promise<{ readonly state: 'running' }> {
    await this.answer('task', 'task');
    return { state: 'running' };
  }

  async listTraces(): Promise<TraceList> {
    await this.answer('list', 'list');
    if (this.listIsForbidden) throw new ControllerError('forbidden', { purpose: 'list', status: 403 });
    const running = new Set(this.running());
    const rows = this.traces.map(each => ({
      ...each.row,
      status: running.has(each) ? ('running' as const) : ('completed' as const),
    }));
    return { rows, sent: rows.length };
  }

  deleteTrace = () => Promise.resolve(undefined);
  getDevices = () => Promise.resolve([]);
  getInterfaces = () => Promise.resolve([]);
  getInterfacesByAddress = () => Promise.resolve([]);
  requestCounts = () => this.counts;
  controllerTimeMs = () => this.clock.now();

  private running(): readonly Computing[] {
    return this.traces.filter(({ doneAtMs }) => doneAtMs > this.clock.now());
  }

  private add(request: TraceRequest, ms: number): string {
    const traceId = `flow-${this.traces.length + 1}`;
    const createdAtMs = this.clock.now();
    this.traces.push({ row: { traceId, request, createdAtMs }, doneAtMs: createdAtMs + ms });
    return traceId;
  }

  private async answer(name: keyof typeof this.sent, purpose: keyof RequestCounts): Promise<void> {
    this.sent[name] += 1;
    this.counts = { ...this.counts, [purpose]: this.counts[purpose] + 1 };
    await this.clock.wait(20, new AbortController().signal);
  }
}
